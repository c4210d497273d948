/// A document's figures, each as a picture that stands alone: `maps/<id>.svg`, `charts/<id>.svg`.
public struct FigureRenderer: Renderer {
  public init() {}

  public func files(of document: Document) throws(ReportsError) -> [RenderedFile] {
    try DocumentIndex(document).figures.map { figure in
      RenderedFile(path: figure.path, bytes: Array(figure.picture.svg(.drawn).utf8))
    }
  }
}

extension Picture {
  /// The picture as one SVG document, as wide as paper has it.
  package func svg(_ words: MapWords) -> String {
    switch self {
    case .map(let map): map.svg(.wide, words: words)
    case .chart(let chart): chart.svg(.wide, words: words)
    }
  }
}
