public import Reports

/// The tables of a document as one workbook, `tables.xlsx` or `tables.ods`, every row of them.
public struct SheetsRenderer: Renderer {
  public enum Form: String, CaseIterable, Sendable { case xlsx, ods }

  private let form: Form
  private let author: String

  /// - Parameter author: who publishes it.
  public init(_ form: Form, author: String) {
    self.form = form
    self.author = author
  }

  /// Where it is written.
  public var path: String { "tables.\(form.rawValue)" }

  public func files(of document: Document) throws(ReportsError) -> [RenderedFile] {
    let book = try TablesWorkbook(document, author: author)
    let bytes = form == .xlsx ? XLSXWriter.bytes(book) : ODSWriter(book).bytes
    return [RenderedFile(path: path, bytes: bytes)]
  }
}
