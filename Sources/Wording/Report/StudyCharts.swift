import Access
import Assessment
import Opening
import Placement
import Places
import Reports
import Studies
import Text

/// The charts of a study: how far people travel, who gains and who loses, how many hubs, and what each
/// decision costs.
struct StudyCharts {
  let result: StudyResult

  var study: Study { result.study }
  var hubs: String { study.words.hubs }
  private var people: String { study.words.people }
  var unit: TravelUnit { result.travel.matrix.unit }
  private var source: String { study.source(result.travel) }

  // MARK: How far

  /// How many live within each time or distance, today and under each proposal; nothing where nobody
  /// has a route today.
  var distribution: Figure? {
    let halves = result.assessments.map(half)
    guard let today = halves[0] else { return nil }
    let longest = result.travelSteps.last ?? 0
    let lines = result.assessments.map { assessment in
      LinePlot.Line(
        Phrases.sentence(assessment.scenario.name),
        points: (0...240).map { step in
          let at = longest * Double(step) / 240
          return LinePlot.Point(
            at, assessment.nearest.people(study.people, within: at) / result.everyone)
        }, isStepped: true)
    }
    let medians = zip(result.assessments, halves).dropFirst().compactMap { assessment, half in
      half.map { "within \(Phrases.travel($0, unit)) under \(assessment.scenario.name)" }
    }
    let title =
      "Half of \(people) live within \(Phrases.travel(today, unit)) of a \(study.words.hub) today"
      + (medians.isEmpty ? "" : ", and would live \(Phrases.list(medians))")
    return figure(
      id: "travel-distribution", title: title,
      altText:
        "A line for today and each proposal: the share of \(people) who live within each \(result.travel.label) of their nearest \(study.words.hub). The higher line reaches more. The table has the shares.",
      plot: .lines(
        LinePlot(
          x: .init("\(Phrases.sentence(result.travel.label)) (\(Phrases.name(unit)))"),
          y: .init("Share of \(people) who live that near", isShare: true),
          lines: lines,
          limits: [
            .init(result.standard.description, at: .init(result.standard.value, 0))
          ])),
      caption:
        "Only \(hubs) count as places reached. The dotted upright line is the standard of \(result.standard). Those without a route are in the whole and never reached.",
      equalTable: "distribution")
  }

  /// How far half of everyone travels at the most, those without a route among them; nothing where half
  /// have none.
  private func half(_ assessment: ScenarioAssessment) -> Double? {
    let spread = TravelSpread(nearest: assessment.nearest, people: study.people)
    let share = 0.5 * result.everyone / spread.total
    return share <= 1 ? spread.quantile(share) : nil
  }

  // MARK: Who gains and who loses

  /// Who is nearer and who further under a scenario, by deprivation where the study has it, else by the
  /// first grouping; nothing where nobody's journey changes.
  func gains(scenario index: Int) -> Figure? {
    let assessment = result.assessments[index]
    let changes =
      assessment.byGroup.first { $0.grouping.lowercased().contains("decile") }
      ?? assessment.byGroup.first
    guard let changes, assessment.change.further + assessment.change.nearer > 0,
      changes.groups.count <= 40
    else { return nil }
    let isDecile = changes.grouping.lowercased().contains("decile")
    let name = assessment.scenario.name
    let worst = Self.mostAre(
      changes.groups.map { ((isDecile ? "decile " : "") + $0.name, $0.change.further) },
      of: assessment.change.further)
    let id = "\(assessment.scenario.id)-\(Phrases.slug(changes.grouping))"
    return figure(
      id: "gains-\(id)",
      title:
        "Under \(name), \(Phrases.people(assessment.change.further)) \(people) would be further away\(worst), \(nobody(assessment.change.nearer)) nearer",
      altText:
        "Bars by \(changes.grouping): to the left how many \(people) would be further from their nearest \(study.words.hub) under \(name), to the right how many nearer. The table has the numbers.",
      plot: .bars(
        BarPlot(
          measure: "\(Phrases.sentence(people)) by \(changes.grouping)",
          series: [
            .init("Further", style: .muchFurther, isLeft: true),
            .init("Nearer", style: .muchNearer),
          ],
          rows: changes.groups.map { group in
            .init(
              decileLabel(group.name, isDecile),
              values: [group.change.further, group.change.nearer])
          })),
      caption:
        "Gains and losses are counted apart and never set off against each other. Only \(hubs) count as places reached.",
      equalTable: "change-\(id)")
  }

  /// Where people are: `, most of them in decile 8 (120)`, or where they are more than anywhere else;
  /// nothing where several groups share the most.
  static func mostAre(_ groups: [(name: String, people: Double)], of all: Double) -> String {
    let places = groups.filter { $0.people > 0 }
    // As many are those whose number reads alike.
    guard let most = places.max(by: { $0.people < $1.people }) else { return "" }
    let people = Phrases.people(most.people)
    guard places.count(where: { Phrases.people($0.people) == people }) == 1 else { return "" }
    let place = "\(most.name) (\(people))"
    if Phrases.people(all) == people { return ", all of them in \(place)" }
    return most.people > all / 2
      ? ", most of them in \(place)" : ", more in \(place) than in any other"
  }

  private func decileLabel(_ name: String, _ isDecile: Bool) -> String {
    switch (isDecile, name) {
    case (true, "1"): "1, most deprived"
    case (true, "10"): "10, least deprived"
    default: name
    }
  }

  private func nobody(_ count: Double) -> String {
    count > 0 ? Phrases.people(count) : "nobody"
  }

  // MARK: How many

  /// What the best plan of each number of hubs gives, with today and the proposals on it; nothing where
  /// it was not worked out or has fewer than three points.
  var curve: Figure? {
    guard let curve = result.further.curve, let ranking = result.rankings.first else { return nil }
    let known = curve.points.compactMap { point in
      point.plan.flatMap { $0.value.isFinite ? (count: point.count, value: $0.value) : nil }
    }
    guard known.count >= 3 else { return nil }
    let question = ranking.question
    let range = known[0].count...known[known.count - 1].count
    let marks = zip(study.scenarios, ranking.standings).enumerated().compactMap {
      index, pair -> LinePlot.Mark? in
      guard pair.1.value.isFinite, range.contains(pair.0.open.count) else { return nil }
      return .init(
        Phrases.sentence(pair.0.name), at: .init(Double(pair.0.open.count), pair.1.value),
        isMain: index > 0)
    }
    let asked = study.rules.most
    let next = zip(known, known.dropFirst()).first { $0.0.count == asked }
    let title =
      next.map { now, then in
        "One more than \(study.hubs(asked)), well chosen, \(question.objective == .coverage ? "raises" : "shortens") \(question.aimed) from \(question.words(now.value)) to \(question.words(then.value))"
      } ?? "What the best plan of each number of \(hubs) gives"
    return figure(
      id: "how-many", title: title,
      altText:
        "A line of the best \(question.valueTitle.lowercased()) that each number of \(hubs) can give, with today and the proposals marked. The table has the numbers.",
      plot: .lines(
        LinePlot(
          x: .init("Number of \(hubs)", isCount: true, fromZero: false),
          y: .init(
            question.valueTitle, isShare: question.objective == .coverage, fromZero: true),
          lines: [
            .init(
              "The best plan", points: known.map { .init(Double($0.count), $0.value) },
              hasDots: true)
          ], marks: marks)),
      caption:
        "Each dot is the best plan of that number under the study's rules, \(curve.points.allSatisfy(\.isProven) ? "proven" : "the best found"). A proposal on the line could not be better under this question; one off it could.",
      equalTable: "curve")
  }

  // MARK: Decisions

  /// What deciding each hub otherwise than the best plan costs; nothing where it was not worked out.
  var decisions: Figure? {
    guard let effects = result.further.effects, let question = result.rankings.first?.question
    else { return nil }
    let isShare = question.objective == .coverage
    let costs = effects.sites.compactMap { effect in
      effect.cost.map { (effect: effect, cost: isShare ? $0 * 100 : $0) }
    }
    .filter { $0.cost.isFinite }.sorted { $0.cost > $1.cost }
    guard let first = costs.first, first.cost > 0 else { return nil }
    let decimals = isShare ? 1 : Phrases.decimals(unit)
    let measured = isShare ? "points" : Phrases.name(unit)
    func decision(_ effect: SiteEffect) -> String {
      "\(effect.isOpenInBest ? "without" : "with") \(study.sites.hubs[effect.site].name)"
    }
    return figure(
      id: "decisions",
      title:
        "The best plan \(decision(first.effect)) is \(NumberStyle.measure(first.cost, decimals: decimals)) \(measured) worse: no other decision costs as much",
      altText:
        "Bars: how much worse than the best plan the best one is that decides a \(study.words.hub) the other way. The table has the numbers.",
      plot: .bars(
        BarPlot(
          measure: "How much worse than the best plan: \(measured) of \(question.aimed)",
          decimals: decimals,
          series: [.init("Cost of the decision", style: .muchNearer)],
          rows: costs.map {
            .init(Phrases.sentence(decision($0.effect)), values: [$0.cost])
          })),
      caption:
        "Each bar is the best plan of all those that decide the \(study.words.hub) the other way, all else being free.",
      equalTable: "effects")
  }

  func figure(
    id: String, title: String, altText: String, plot: ChartPlot, caption: String,
    equalTable: String
  ) -> Figure {
    Figure(
      id: id, title: title,
      picture: .chart(
        Chart(id: id, title: title, altText: altText, source: source, plot: plot)),
      altText: altText, caption: caption, source: "\(source) Licences: see the end of this report.",
      equalTable: equalTable)
  }
}

extension Question {
  /// What is asked for, as the thing that a plan changes.
  fileprivate var aimed: String {
    switch objective {
    case .coverage: "the share within \(standard)"
    default: "the \(valueName)"
    }
  }
}

extension StudyResult {
  /// The times or distances at which the distribution of travel is told: closer together near by.
  var travelSteps: [Double] {
    let fine: [Double] =
      switch travel.matrix.unit {
      case .minutes: [5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240, 300, 360, 480]
      case .kilometres, .unnamed:
        [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10, 15, 20, 25, 30, 40, 50, 75, 100]
      }
    let longest = assessments.compactMap(\.profile.worst).max() ?? 0
    let within = fine.filter { $0 < longest }
    return within + [fine.first { $0 >= longest } ?? longest]
  }

  /// How many live within each time or distance, today and under each scenario.
  var distributionTable: Table {
    let unit = travel.matrix.unit
    return Table(
      id: "distribution",
      caption: "How many \(people) live within each \(travel.label) of a \(study.words.hub)",
      columns: [
        Column("Within (\(Phrases.name(unit)))", id: "within", .number, unit: unit.rawValue)
      ]
        + assessments.enumerated().map { index, assessment in
          let name = Phrases.sentence(assessment.scenario.name)
          let isShared = assessments.count { Phrases.sentence($0.scenario.name) == name } > 1
          return Column(
            isShared ? "\(name) (\(assessment.scenario.id))" : name, id: "share_\(index + 1)",
            unit: "share")
        },
      rows: travelSteps.map { step in
        [.measure(step, decimals: step == step.rounded() ? 0 : 1)]
          + assessments.map {
            .share($0.nearest.people(study.people, within: step) / everyone, decimals: 1)
          }
      },
      notes: [
        "Shares are of all \(Phrases.people(everyone)) \(people); only \(study.words.hubs) count as places reached."
      ], source: study.source(travel))
  }
}
