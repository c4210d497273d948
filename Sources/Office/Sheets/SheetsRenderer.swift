public import Reports

/// The tables of a document as one workbook, `tables.xlsx` or `tables.ods`, every row of them.
public struct SheetsRenderer: Renderer {
  public enum Form: String, CaseIterable, Sendable {
    case xlsx, ods

    /// Where it is written.
    var path: String { Companions.workbook + rawValue }
  }

  private let form: Form
  private let author: String
  private let beside: Companions

  /// - Parameters:
  ///   - author: who publishes it.
  ///   - beside: the files that it may name.
  public init(_ form: Form, author: String, beside: Companions = []) {
    self.beside = beside
    self.form = form
    self.author = author
  }

  /// Where it is written.
  public var path: String { form.path }

  public func files(of document: Document) throws(ReportsError) -> [RenderedFile] {
    let book = try TablesWorkbook(document, author: author, beside: beside)
    let bytes = form == .xlsx ? XLSXWriter.bytes(book) : ODSWriter(book).bytes
    return [RenderedFile(path: path, bytes: bytes)]
  }
}
