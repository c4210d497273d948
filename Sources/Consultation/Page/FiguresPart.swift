import Places
import Reports
import Studies
import Text

/// Where times and distances come from, with honest words for those that are estimates.
struct FiguresPart {
  let study: Study
  let voice: Voice

  var markup: Markup {
    .element(
      "section", ["aria-labelledby": "figures"],
      .element("h2", ["id": "figures"], voice(.figuresTitle)),
      .lines([
        .element("p", [:], voice(.figuresMiddle)),
        .element("ul", [:], .lines(study.travels.map { .element("li", [:], words($0)) })),
        .element("p", [:], voice(.figuresRound)),
        .element("p", [:], voice(.privacy)),
      ]))
  }

  /// How one travel's times were made, and why so.
  func words(_ travel: StudyTravel) -> Markup {
    guard case .estimated = travel.matrix.source else { return making(of: travel) }
    return [making(of: travel), source(travel)].compactMap(\.self).joined(by: " ")
  }

  /// How they were made, or who supplied them.
  func making(of travel: StudyTravel) -> Markup {
    let name = voice.travel(travel)
    switch travel.matrix.source {
    case .estimated(let detour, let speed):
      return sentence(name, detour: detour, speed: speed)
    case .supplied(let by):
      return voice(.figuresSupplied, ["travel": name, "source": quoted(travel.source ?? by)])
    case .leastOf(let parts):
      return voice(
        .figuresSupplied,
        ["travel": name, "source": quoted(Phrases.list(parts.map(\.label), by: "or"))])
    }
  }

  private func sentence(_ name: Markup, detour: Double, speed: Double?) -> Markup {
    func figure(_ value: Double) -> Markup {
      let decimals = PlainNumber.text(value).split(separator: ".").dropFirst().first?.count ?? 0
      return .element("bdi", [:], Markup(voice.number(value, min(decimals, 2))))
    }
    if let speed {
      return voice(
        .figuresWalked, ["travel": name, "detour": figure(detour), "speed": figure(speed)])
    }
    return detour == 1
      ? voice(.figuresLine, ["travel": name])
      : voice(.figuresStretched, ["travel": name, "detour": figure(detour)])
  }

  private func source(_ travel: StudyTravel) -> Markup? {
    travel.source.map { voice(.figuresSource, ["source": quoted($0)]) }
  }

  /// A source's own words, without the full stop that ends the sentence around them.
  private func quoted(_ source: String) -> Markup { voice.name(Phrases.withoutStop(source)) }
}
