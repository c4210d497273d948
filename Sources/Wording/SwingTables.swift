import Assessment
import Opening
import Placement
import Places
import Reports
import Scores
import Studies
import StudyFormat
import Text

/// What one input changes, and which least change would put another plan first.
extension RobustResult {
  /// One input changed after another.
  var swingsTable: Table {
    let competing = study.competing
    let isShare = question.objective == .coverage
    // Where another travel is looked at, its rows may be in another unit.
    let units = Set(swings.map(\.question.travel.matrix.unit))
    let unit = isShare || units.count == 1 ? question.unit.description : nil
    let measured =
      units.count == 1 && !isShare ? " (\(Phrases.name(question.travel.matrix.unit)))" : ""
    let others = swings.map(\.question.travel).filter {
      $0.matrix.unit != question.travel.matrix.unit
    }
    let stated = [
      Column("Changed", id: "change", .rowHeader),
      Column("Best then\(measured)", id: "best_value", unit: unit),
      Column("Best plan then", id: "best_open", .text),
      Column("Still first", id: "keeps_first", .text),
      Column("The plan that is best as stated\(measured)", id: "first_value", unit: unit),
    ]
    // A scenario may be called best or first.
    var names = ColumnNames(taken: stated.map(\.id))
    let ofScenarios = competing.flatMap { index -> [Column] in
      let scenario = study.scenarios[index]
      return [
        Column(
          Phrases.sentence(scenario.name) + measured,
          id: names.name(for: "\(scenario.id)_value"), unit: unit),
        Column("Rank of \(scenario.name)", id: names.name(for: "\(scenario.id)_rank")),
      ]
    }
    let rows = swings.map { swing -> [Cell] in
      [
        .text(words(swing.change)),
        swing.best.map { swing.question.cell($0.value) } ?? .absent("no plan"),
        swing.best.map { study.cell($0.open) } ?? .absent("no plan"),
        .text(swing.keepsFirst ? "yes" : "no"), swing.question.cell(swing.first.value),
      ]
        + swing.scenarios.flatMap { place -> [Cell] in
          [
            swing.question.cell(place.plan.value),
            place.rank.map { .rank($0, isShared: false) } ?? .absent("not ranked"),
          ]
        }
    }
    return Table(
      id: "one-at-a-time", caption: "One input changed, all others as stated",
      columns: stated + ofScenarios, rows: rows,
      notes: [
        others.isEmpty || isShare
          ? nil
          : "In \(Phrases.name(question.travel.matrix.unit)), but \(Phrases.list(others.map { "by \($0.label) in \(Phrases.name($0.matrix.unit))" })).",
        "\(Phrases.sentence(question.aim)), \(question.demand.label): as stated the best \(isFirstProven ? "is" : "that was found before it was stopped is") \(question.words(first.value)) (\(Phrases.list(study.names(first.open))))\(sharesFirst ? ", which it shares with other plans" : "").",
        unansweredSwings == 0
          ? nil
          : "It was stopped: \(NumberStyle.count(unansweredSwings, "change was", "changes were")) not asked about.",
        isTippingStopped
          ? "It was stopped before the least change that puts another plan first was found." : nil,
      ].compactMap(\.self), source: study.source(question.travel))
  }

  func words(_ change: InputSwing.Change) -> String {
    switch change {
    case .detour(let detour): "road over straight line \(number(detour))"
    case .speed(let speed): "speed \(number(speed)) km/h"
    case .standard(let standard): "within \(standard)"
    case .demand(let demand): demand.label
    case .travel(let travel): "by \(travel.label)"
    case .hubs(let count): "\(study.hubs(count)) open"
    case .noRules: "no rule but the number open"
    }
  }

  /// The least change that puts another plan first; nothing where none was looked for.
  var tippingTable: Table? {
    guard let tipping else { return nil }
    let people = tipping.people.prefix(5).map { tip -> [Cell] in
      let area = study.areas[tip.area]
      return [
        .text("People in \(area.name)"),
        .text(
          "\(NumberStyle.share(abs(tip.change), decimals: 1)) \(tip.change < 0 ? "fewer" : "more") than \(NumberStyle.measure(question.demand.demand.weights[tip.area], decimals: 0))"
        ), study.cell(tip.open),
      ]
    }
    let demands = tipping.demands.map { demand, tip -> [Cell] in
      [
        .text("Mixed with: \(demand.label)"),
        tip.map { .text("from \(NumberStyle.share($0.share, decimals: 1)) of it") }
          ?? .absent("none: first even if it alone counts"),
        tip.map { study.cell($0.open) } ?? .absent("none"),
      ]
    }
    return Table(
      id: "least-change", caption: "The least change of one input that puts another plan first",
      columns: [
        Column("Input", id: "input", .rowHeader), Column("Change", id: "change", .text),
        Column("Then as good or better", id: "rival_open", .text),
      ], rows: standardRows(tipping) + demands + people,
      notes: [
        "Exact: all allowed plans were met. Of single areas the five with the smallest change are shown, and changes of up to \(NumberStyle.share(Self.mostPeople, decimals: 0)) were looked for\(tipping.people.isEmpty ? "; none would do" : "; there are \(NumberStyle.count(tipping.people.count)) in all").",
        question.objective == .coverage
          ? nil
          : "No speed and no length of roads that is the same for everyone changes which plan is first here.",
      ].compactMap(\.self), source: study.source(question.travel))
  }

  private func standardRows(_ tipping: Tipping) -> [[Cell]] {
    guard let standard = tipping.standard else { return [] }
    let unit = question.travel.matrix.unit
    return [("less", standard.below), ("more", standard.above)].map { word, side in
      switch side {
      case .tips(let value, let open):
        [.text("A standard of \(word)"), .text(Phrases.travel(value, unit)), study.cell(open)]
      case .none(let until):
        [
          .text("A standard of \(word)"),
          .absent("none up to \(Phrases.travel(until, unit))"), .absent("none"),
        ]
      }
    }
  }
}
