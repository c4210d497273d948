extension Document {
  /// The forms that every report has: the page, the tables as CSV for people and as JSON for programs,
  /// the figures as SVG.
  public static var usualForms: [any Renderer] {
    [PageRenderer(), TableRenderer(.csv), TableRenderer(.json), FigureRenderer()]
  }

  /// Every file of the report but its manifest, in some forms.
  ///
  /// - Throws: ``ReportsError`` when an anchor or a link of the document is wrong, or a form cannot be
  ///   made.
  public func files(
    as forms: [any Renderer] = usualForms
  ) throws(ReportsError) -> [RenderedFile] {
    var files: [RenderedFile] = []
    for form in forms { files += try form.files(of: self) }
    return files
  }
}
