/// A document's tables, each as a file of its own: `tables/<id>.csv` and the like.
public struct TableRenderer: Renderer {
  /// The form of the files; also how they end.
  public enum Form: String, CaseIterable, Sendable {
    case csv, json
    /// As for a terminal of 80 characters.
    case txt
  }

  public let form: Form

  public init(_ form: Form) {
    self.form = form
  }

  public func files(of document: Document) throws(ReportsError) -> [RenderedFile] {
    try DocumentIndex(document).tables.map(file)
  }

  private func file(_ table: Table) -> RenderedFile {
    switch form {
    case .csv: CSVTable(table).file
    case .json: file(table, JSONTable(table).text)
    case .txt: file(table, TextTable(table).text)
    }
  }

  private func file(_ table: Table, _ text: String) -> RenderedFile {
    RenderedFile(path: "tables/\(table.id).\(form.rawValue)", bytes: Array(text.utf8))
  }
}
