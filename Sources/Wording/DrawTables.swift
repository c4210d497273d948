import Assessment
import Opening
import Placement
import Places
import Reports
import Scores
import Studies
import StudyFormat
import Text

/// How plans fare when the inputs are drawn.
extension RobustResult {
  /// How plans fare over draws of the inputs, hubs alone.
  var redrawnTable: Table {
    table(
      of: redrawn, id: "draws",
      caption: "How often each plan is first when the inputs are not what is stated",
      notes: [
        weights == nil
          ? "Weights of several counts are not tried: every plan that would be compared leaves somebody without a route."
          : nil
      ].compactMap(\.self))
  }

  /// The same with outreach counted: a table for each set of outreach sites.
  var outreachTables: [Table] {
    withOutreach.enumerated().map { place, draws in
      let names = draws.scenarios.map { study.scenarios[$0].name }
      let sites = draws.sites.map { study.sites.outreach[$0].name }
      let share = inputs.first { $0.input == .outreach }?.distribution.map { words($0) }
      return table(
        of: draws.redrawn, id: place == 0 ? "draws-outreach" : "draws-outreach-\(place + 1)",
        caption: "How often each plan is first with the outreach of \(Phrases.list(names)) counted",
        notes: [
          "\(Phrases.sentence(Phrases.list(sites))) \(sites.count == 1 ? "is" : "are") open beside every plan, and each visit there is worth \(share ?? "some") in each draw: that share of everybody's visits goes to the nearest of \(study.words.hubs) and outreach, the rest to the nearest \(study.words.hub). All else is drawn as for \(study.words.hubs) alone. “Best as stated” is so for \(study.words.hubs) alone."
        ])
    }
  }

  private func table(
    of redrawn: RedrawnPlans, id: String, caption: String, notes: [String]
  ) -> Table {
    let isDrawn = redrawn.draws > redrawn.unserved
    let decimals = Phrases.decimals(question.travel.matrix.unit)
    let none = Cell.absent(isDrawn ? "no route" : "no draws")
    func regret(_ value: Double?) -> Cell {
      guard let value else { return none }
      return question.objective == .coverage
        ? .share(value, decimals: 2) : .measure(value, decimals: decimals + 1)
    }
    let rows = redrawn.plans.map { plan -> [Cell] in
      [
        study.cell(plan.open), .text(mark(plan.open)),
        isDrawn ? .share(plan.first, decimals: 1) : none,
        isDrawn ? .share(plan.near, decimals: 1) : none, regret(plan.regret?.mean),
        regret(plan.regret?.ofNineteenInTwenty), regret(plan.regret?.most),
        plan.values.map { question.cell($0.lowerBound) } ?? none,
        plan.values.map { question.cell($0.upperBound) } ?? none,
      ]
    }
    let isShare = question.objective == .coverage
    let unit = isShare ? "share" : question.travel.matrix.unit.rawValue
    let measured = isShare ? "" : " (\(Phrases.name(question.travel.matrix.unit)))"
    return Table(
      id: id, caption: caption,
      columns: [
        Column("Open \(study.words.hubs)", id: "open_hubs", .rowHeader),
        Column("Which is", id: "marks", .text),
        Column("First in", id: "first_share", unit: "share"),
        Column(
          "Within \(NumberStyle.share(request.near, decimals: 1)) of the best in", id: "near_share",
          unit: "share"),
        Column("Worse than the best by: mean\(measured)", id: "regret_mean", unit: unit),
        Column("by at most, in 95% of draws\(measured)", id: "regret_95", unit: unit),
        Column("by at most\(measured)", id: "regret_most", unit: unit),
        Column(
          "\(Phrases.sentence(question.valueName)) from\(measured)", id: "value_05", unit: unit),
        Column("to\(measured)", id: "value_95", unit: unit),
      ], rows: rows,
      emphasised: Set(redrawn.plans.indices.filter { isScenario(redrawn.plans[$0]) }),
      notes: [
        "\(Phrases.sentence(question.aim)), \(question.demand.label): \(NumberStyle.count(redrawn.draws, "draw")) of the inputs, the best plan of each found exactly\(redrawn.end == nil ? "" : " before it was stopped"); \(NumberStyle.count(redrawn.differentBest, "plan is", "plans are")) first in some draw. All plans of a draw meet the same inputs. Seed \(request.seed); plans that tie are each first. From and to: the middle nine tenths of draws.",
        redrawn.unserved == 0
          ? nil
          : "In \(NumberStyle.count(redrawn.unserved, "draw")) somebody has no route under any plan; these count for nothing.",
        noOrder(redrawn),
      ].compactMap(\.self) + notes, source: study.source(question.travel),
      emphasis: "scenarios of the study")
  }

  /// The plans that these draws do not put in order; nothing where one is clearly first most often.
  private func noOrder(_ redrawn: RedrawnPlans) -> String? {
    let leaders = redrawn.leaders
    guard leaders.count > 1 else { return nil }
    let names = leaders.map { index -> String in
      let open = redrawn.plans[index].open
      let marks = mark(open)
      return marks.isEmpty
        ? Phrases.list(study.names(open)) : "\(Phrases.list(study.names(open))) (\(marks))"
    }
    return
      "These draws tell no order between the \(NumberStyle.count(leaders.count, "plan")) that are first most often, as other draws could have turned it round (two standard errors): \(names.joined(separator: "; "))."
  }

  /// Whether there is any draw in which some plan is best.
  private var isDrawn: Bool { redrawn.draws > redrawn.unserved }

  private func isScenario(_ plan: RedrawnPlan) -> Bool {
    study.scenarios.contains { $0.open == plan.open }
  }

  private func mark(_ open: [Int]) -> String {
    let scenarios = study.scenarios.filter { $0.open == open }.map(\.name)
    return (scenarios + (open == first.open ? ["best as stated"] : [])).joined(separator: "; ")
  }

  /// How often each hub is in the best plan.
  var openingsTable: Table {
    let order = study.sites.hubs.indices.sorted {
      redrawn.openings[$0] != redrawn.openings[$1]
        ? redrawn.openings[$0] > redrawn.openings[$1] : $0 < $1
    }
    return Table(
      id: "openings", caption: "How often each \(study.words.hub) is in the best plan",
      columns: [
        Column(Phrases.sentence(study.words.hub), id: "site", .rowHeader),
        Column("In the best plan of", id: "open_share", unit: "share"),
        Column("In the best plan as stated", id: "is_open", .text),
      ],
      rows: order.map { hub in
        [
          .named(NamedThing(study.sites.hubs[hub])),
          isDrawn ? .share(redrawn.openings[hub], decimals: 1) : .absent("no draws"),
          .text(first.open.contains(hub) ? "yes" : "no"),
        ]
      }, notes: ["Shares of the same draws."], source: study.source(question.travel))
  }
}
