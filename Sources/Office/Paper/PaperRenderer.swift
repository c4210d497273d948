public import Reports

/// A document that is read from top to bottom, in one form: for Word, for LibreOffice, as PDF.
public protocol PaperForm: Sendable {
  /// Whether its programs need pictures as PNG beside SVG.
  var needsPNG: Bool { get }

  /// - Parameter pictures: the drawings of its figures.
  /// - Throws: ``ReportsError`` when an anchor or a link of the document is wrong, or a tool fails.
  func files(of document: Document, pictures: PaperPictures) throws(ReportsError) -> [RenderedFile]
}

/// The drawings of a document's figures, by the figure's id.
public struct PaperPictures: Sendable {
  private let byFigure: [String: PaperPicture]

  init(_ byFigure: [String: PaperPicture]) { self.byFigure = byFigure }

  subscript(figure: PaperFigure) -> PaperPicture? { byFigure[figure.figure.id] }
}

/// Documents to read from top to bottom, in several forms, for which every figure is drawn once.
public struct PaperRenderer: Renderer {
  private let forms: [any PaperForm]
  private let drawer: PictureDrawer?

  /// - Parameter drawer: what draws pictures as PNG; without one, their places in Word say why they are
  ///   empty.
  public init(_ forms: [any PaperForm], drawer: PictureDrawer?) {
    self.forms = forms
    self.drawer = drawer
  }

  public func files(of document: Document) throws(ReportsError) -> [RenderedFile] {
    let figures = try DocumentIndex(document).figures
    let drawings = figures.map { $0.picture.svg(.beside) }
    let isDrawn = forms.contains(where: \.needsPNG)
    let pngs = (isDrawn ? drawer : nil)?.draw(drawings) ?? drawings.map { _ in nil }
    let pictures = Dictionary(
      uniqueKeysWithValues: figures.indices.map { index in
        (figures[index].id, PaperPicture(svg: drawings[index], png: pngs[index]))
      })
    var files: [RenderedFile] = []
    for form in forms { files += try form.files(of: document, pictures: PaperPictures(pictures)) }
    return files
  }
}
