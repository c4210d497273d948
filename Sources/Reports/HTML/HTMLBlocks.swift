/// Blocks as HTML.
struct HTMLBlocks {
  let index: DocumentIndex
  let files: HTMLPage.Files

  /// Blocks on lines of their own; `level` is the heading level of a part among them. Maps that follow
  /// one another, and charts, stand side by side where there is room, to be compared.
  func markup(_ blocks: [Block], level: Int) -> Markup {
    var lines: [Markup] = []
    var rest = blocks[...]
    while let block = rest.first {
      let figures = rest.prefix { kind($0) != nil && kind($0) == kind(block) }
      if figures.count > 1 {
        let drawn = Markup.lines(figures.map { markup($0, level: level) })
        lines.append(.element("div", ["class": "side-by-side"], drawn))
      } else {
        lines.append(markup(block, level: level))
      }
      rest = rest.dropFirst(max(1, figures.count))
    }
    return .lines(lines)
  }

  private enum Kind { case map, chart }

  private func kind(_ block: Block) -> Kind? {
    guard case .figure(let figure) = block else { return nil }
    return switch figure.picture {
    case .map: .map
    case .chart: .chart
    }
  }

  private func markup(_ block: Block, level: Int) -> Markup {
    switch block {
    case .paragraph(let prose):
      return .element("p", [:], markup(prose))
    case .list(let items):
      return .element("ul", [:], .lines(items.map { .element("li", [:], markup($0)) }))
    case .keyFigures(let figures):
      return .element("dl", ["class": "key"], .lines(figures.map(markup)))
    case .table(let table):
      return HTMLTable(table, files: files).markup
    case .figure(let figure):
      return HTMLFigure(
        figure, equalTable: index.table(figure.equalTable)?.caption ?? "", files: files
      )
      .markup
    case .part(let id, let title, let inner):
      let heading = Markup.element("h\(min(level, 6))", ["id": id], Markup(title))
      return .element("div", ["class": "part"], heading, markup(inner, level: level + 1))
    case .details(let summary, let inner):
      return .element(
        "details", [:], .element("summary", [:], Markup(summary)),
        .element("div", ["class": "opened"], markup(inner, level: level)))
    case .notice(let prose):
      return .element(
        "div", ["class": "notice", "role": "note"], .element("p", [:], markup(prose)))
    }
  }

  private func markup(_ figure: KeyFigure) -> Markup {
    .element(
      "div", [:], .element("dt", [:], Markup(figure.label)),
      .lines(
        figure.readings.map { reading in
          .element(
            "dd", [:], Markup(reading.value),
            reading.basis.map { .element("span", [:], Markup(" " + $0)) } ?? Markup(""))
        }))
  }

  private func markup(_ prose: Prose) -> Markup {
    Markup(
      prose.runs.map { run in
        switch run {
        case .plain(let text): Markup(text)
        case .strong(let text): .element("strong", [:], Markup(text))
        case .code(let text): .element("code", [:], Markup(text))
        case .link(let text, let target): .element("a", ["href": target], Markup(text))
        }
      })
  }
}
