extension Document {
  /// Every file of the report but its manifest: the page, a CSV for each table, an SVG for each figure.
  ///
  /// - Throws: ``ReportsError`` when an anchor or a link of the document is wrong.
  public func files() throws(ReportsError) -> [RenderedFile] {
    let renderers: [any Renderer] = [PageRenderer(), TableRenderer(.csv), FigureRenderer()]
    var files: [RenderedFile] = []
    for renderer in renderers { files += try renderer.files(of: self) }
    return files
  }
}
