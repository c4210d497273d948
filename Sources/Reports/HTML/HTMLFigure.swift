/// A figure as HTML: its finding as a title, the picture, then caption, source and equal table.
///
/// Two layouts of one picture stand side by side; the style sheet shows one and takes the other away
/// from every reader, by `display: none`.
struct HTMLFigure {
  let figure: Figure
  /// The caption of the table that says the same.
  let equalTable: String
  let files: HTMLPage.Files

  init(_ figure: Figure, equalTable: String, files: HTMLPage.Files) {
    self.figure = figure
    self.equalTable = equalTable
    self.files = files
  }

  var markup: Markup {
    .element(
      "figure", ["id": figure.id],
      .lines([
        .element("p", ["class": "finding"], Markup(figure.title)),
        picture,
        .element(
          "figcaption", ["class": "foot"],
          .lines([
            .element("p", [:], Markup(figure.caption)),
            .element(
              "p", [:], Markup("The same in numbers: "),
              .element("a", ["href": "#" + figure.equalTable], Markup(equalTable))),
            .element(
              "p", [:], Markup("Source: \(figure.source)"),
              files == .beside ? HTMLTable.download(figure.path) : Markup("")),
          ])),
      ]))
  }

  private var picture: Markup {
    .lines([
      .element("div", ["class": "picture wide"], drawn(.wide)),
      .element("div", ["class": "picture narrow"], drawn(.narrow)),
    ])
  }

  private func drawn(_ layout: MapLayout) -> Markup {
    switch figure.picture {
    case .map(let map): Markup(trusted: map.svg(layout, words: .beside))
    case .chart(let chart): Markup(trusted: chart.svg(layout, words: .beside))
    }
  }
}
