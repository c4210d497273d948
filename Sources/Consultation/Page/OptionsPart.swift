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
    let scenario = study.scenarios[index]
    let today = study.baseline.open
    let closing = study.closed(by: scenario.open)
    var lines: [Markup] = []
    func add(_ phrase: Phrase, _ names: [String]) {
      guard !names.isEmpty else { return }
      lines.append(
        voice(phrase, count: Double(names.count), ["names": voice.list(names)]))
    }
    add(.closes, hubs(closing))
    if closing.isEmpty { lines.append(voice(.noneCloses)) }
    add(.opens, hubs(scenario.open.filter { !today.contains($0) }))
    add(.stays, hubs(scenario.open.filter(today.contains)))
    add(.outreach, scenario.outreach.map { study.sites.outreach[$0].name })
    lines.append(people(index))
    return .element(
      "div", ["class": "option"],
      .lines(
        [
          .element("h3", [:], voice.name(Phrases.sentence(scenario.name))),
          .element("ul", [:], .lines(lines.map { .element("li", [:], $0) })),
        ]
          + origin(scenario) + [maps[index - 1].markup(voice, study)]))
  }

  /// Who proposed it; or that nobody did.
  private func origin(_ scenario: StudyScenario) -> [Markup] {
    let words = [
      view.workedOut.contains(scenario.id) ? voice(.workedOut) : nil,
      scenario.source.map { voice(.saidBy, ["source": voice.name(Phrases.stopped($0))]) },
    ].compactMap(\.self)
    return words.map { .element("p", ["class": "source"], $0) }
  }

  private func hubs(_ columns: [Int]) -> [String] { columns.map { study.sites.hubs[$0].name } }

  /// How many people have a longer way and a shorter one, as the report counts them.
  private func people(_ index: Int) -> Markup {
    let change = ScenarioAssessment(study.scenarios[index], of: study).change
    func figure(_ count: Double) -> Markup {
      .element("bdi", [:], Markup(voice.number(count, 0)))
    }
    return voice(
      .people,
      [
        "further": figure(change.further), "all": figure(change.people),
        "people": voice.name(study.words.people), "nearer": figure(change.nearer),
      ])
  }
}
