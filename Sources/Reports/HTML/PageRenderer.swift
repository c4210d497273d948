/// A document as its web page, `index.html`.
public struct PageRenderer: Renderer {
  /// What lies beside the page.
  public let files: HTMLPage.Files

  public init(files: HTMLPage.Files = .beside) {
    self.files = files
  }

  public func files(of document: Document) throws(ReportsError) -> [RenderedFile] {
    [try HTMLPage(document, files: files).file]
  }
}
