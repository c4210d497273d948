public import Reports

/// A document as an OpenDocument text, `report.odt`: what the Word file is, for LibreOffice.
public struct OpenTextForm: PaperForm {
  private let author: String
  private let beside: Companions

  /// Where it is written.
  public static let path = "report.odt"
  /// A4 with margins of 20 mm, in points.
  static let upright = 481.9
  private static let wide = 728.5

  /// - Parameters:
  ///   - author: who publishes it.
  ///   - beside: the files that it may name.
  public init(author: String, beside: Companions = []) {
    self.author = author
    self.beside = beside
  }

  /// For programs that know no SVG.
  public var needsPNG: Bool { true }

  public func files(
    of document: Document, pictures: PaperPictures
  ) throws(ReportsError) -> [RenderedFile] {
    let paper = try Paper(document, upright: Self.upright, wide: Self.wide, beside: beside)
    let drawn = paper.figures.flatMap { figure -> [OpenDocument.Picture] in
      guard let picture = pictures[figure] else { return [] }
      let png = picture.png.map {
        OpenDocument.Picture(
          path: OpenTextBody.path(figure, "png"), type: "image/png", bytes: $0)
      }
      let svg = OpenDocument.Picture(
        path: OpenTextBody.path(figure, "svg"), type: "image/svg+xml",
        bytes: Array(picture.svg.utf8))
      return [svg] + (png.map { [$0] } ?? [])
    }
    let body = OpenTextBody(paper, pictures: pictures)
    let bytes = OpenDocument.archive(
      kind: "application/vnd.oasis.opendocument.text", content: body.content,
      styles: OpenTextStyles.text, title: document.title, subject: document.subtitle,
      author: author, pictures: drawn)
    return [RenderedFile(path: Self.path, bytes: bytes)]
  }
}
