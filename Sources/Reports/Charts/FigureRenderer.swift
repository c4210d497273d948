/// A document's figures, each as a picture that stands alone: `maps/<id>.svg`, `charts/<id>.svg`.
public struct FigureRenderer: Renderer {
  public init() {}

  public func files(of document: Document) throws(ReportsError) -> [RenderedFile] {
    try DocumentIndex(document).figures.map { figure in
      RenderedFile(path: figure.path, bytes: Array(svg(figure.picture).utf8))
    }
  }

  private func svg(_ picture: Picture) -> String {
    switch picture {
    case .map(let map): map.svg(.wide)
    case .chart(let chart): chart.svg(.wide)
    }
  }
}
