import Access
import Assessment
import Places
import Reports
import Studies
import Text

/// What each scenario would do: which centres stay, close and open, how many people have a longer way,
/// and a map of where.
struct OptionsPart {
  let view: ResidentView
  let voice: Voice
  let maps: [ResidentMap]
  let leaflets: LeafletLinks

  private var study: Study { view.study }

  var markup: Markup {
    let hasOutreach = study.scenarios.contains { !$0.outreach.isEmpty }
    return .element(
      "section", ["aria-labelledby": "options"],
      .element("h2", ["id": "options"], voice(.optionsTitle)),
      .lines(
        [.element("p", [:], voice(.centreWord, ["hub": voice.name(study.words.hub)]))]
          + (hasOutreach ? [.element("p", [:], voice(.outreachMeaning))] : [])
          + study.scenarios.indices.dropFirst().map(option)))
  }

  private func option(_ index: Int) -> Markup {
    let words = OptionWords(view: view, voice: voice, scenario: index)
    return .element(
      "div", ["class": "option"],
      .lines(
        [
          .element("h3", [:], words.name),
          .element("ul", [:], .lines(words.facts(words.change).map { .element("li", [:], $0) })),
        ]
          + words.origin.map { .element("p", ["class": "source"], $0) }
          + [maps[index - 1].markup(voice, study)]
          + leaflets.link(.option(scenario: index), called: words.name)))
  }
}
