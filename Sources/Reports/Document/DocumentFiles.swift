extension Document {
  /// Every file of the report but its manifest: the page, a CSV for each table, an SVG for each figure.
  ///
  /// - Throws: ``ReportsError`` when an anchor or a link of the document is wrong.
  public func files() throws(ReportsError) -> [RenderedFile] {
    let index = try DocumentIndex(self)
    let maps = index.figures.map {
      RenderedFile(path: $0.path, bytes: Array($0.sheetSVG.utf8))
    }
    return [try HTMLPage(self).file] + index.tables.map { CSVTable($0).file } + maps
  }
}
