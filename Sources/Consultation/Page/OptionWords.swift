import Access
import Assessment
import Places
import Reports
import Studies
import Text

/// What one scenario would do, in sentences.
struct OptionWords {
  let view: ResidentView
  let voice: Voice
  let scenario: Int

  private var study: Study { view.study }
  private var plan: StudyScenario { study.scenarios[scenario] }

  var name: Markup { voice.name(Phrases.sentence(plan.name)) }

  /// Which centres close, open and stay, where there is outreach, and for how many people the way
  /// changes.
  ///
  /// - Parameters:
  ///   - change: ``change``, which takes a while to work out.
  ///   - namesAll: whether what stays open is named, or only counted.
  func facts(_ change: ReachChange, namesAll: Bool = true) -> [Markup] {
    let today = study.baseline.open
    let closing = study.closed(by: plan.open)
    let staying = plan.open.filter(today.contains)
    var lines: [Markup] = []
    func add(_ phrase: Phrase, _ names: [String]) {
      guard !names.isEmpty else { return }
      lines.append(voice(phrase, count: Double(names.count), ["names": voice.list(names)]))
    }
    add(.closes, hubs(closing))
    if closing.isEmpty { lines.append(voice(.noneCloses)) }
    add(.opens, hubs(plan.open.filter { !today.contains($0) }))
    if namesAll {
      add(.stays, hubs(staying))
    } else if !staying.isEmpty {
      lines.append(voice(.staysCounted, count: Double(staying.count)))
    }
    add(.outreach, plan.outreach.map { study.sites.outreach[$0].name })
    lines.append(people(change))
    return lines
  }

  /// Who proposed it; or that nobody did.
  var origin: [Markup] {
    [
      view.workedOut.contains(plan.id) ? voice(.workedOut) : nil,
      plan.source.map { voice(.saidBy, ["source": voice.name(Phrases.stopped($0))]) },
    ].compactMap(\.self)
  }

  private func hubs(_ columns: [Int]) -> [String] { columns.map { study.sites.hubs[$0].name } }

  /// How many people have a longer way and a shorter one, as the report counts them.
  var change: ReachChange { ScenarioAssessment(plan, of: study).change }

  private func people(_ change: ReachChange) -> Markup {
    func figure(_ count: Double) -> Markup {
      .element("bdi", [:], Markup(voice.number(count, 0)))
    }
    var values = [
      "further": figure(change.further), "all": figure(change.people),
      "people": voice.name(study.words.people),
    ]
    guard change.nearer > 0 else { return voice(.peopleNoneNearer, values) }
    values["nearer"] = figure(change.nearer)
    return voice(.people, values)
  }
}
