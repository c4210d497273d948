import Assessment
import Opening
import Placement
import Places
import Reports
import Studies
import Text

/// What it changes that a travel starts at the points of each area, such as its postcodes.
extension StudyResult {
  /// In the order of the travels: a table of scenarios, one of questions where any were asked, one of areas.
  var pointTables: [Table] {
    points.flatMap { finding in
      [scenariosTable(finding), questionsTable(finding), areasTable(finding)].compactMap(\.self)
    }
  }

  /// The same in sentences.
  var pointSentences: [String] {
    points.flatMap { finding -> [String] in
      guard let today = finding.scenarios.first else { return [] }
      let kind = finding.points.kind
      let all = finding.areas.count
      let other = today.otherAreas.count
      let nearest =
        other == 0
        ? "every area has the same nearest \(study.words.hub) of today"
        : "\(Phrases.part(other, of: all, "area", "has", "have")) another nearest \(study.words.hub) of today (\(Phrases.people(today.otherPeople)) \(study.words.people))"
      let strays = today.strayPeople
      var sentences = [
        "\(Phrases.sentence(finding.travel.label)) starts at \(NumberStyle.count(finding.points.points.count, kind)), and each area has their mean. Against \(single(finding)), \(nearest). \(Phrases.sentence(Phrases.people(strays))) \(study.words.people) live at a \(kind) to which another \(study.words.hub) is nearer than that of their area."
      ]
      for effect in finding.questions {
        let question = effect.stated.question
        let plans = effect.plans.filter { plan in
          study.competing.contains { study.scenarios[$0].open.sorted() == plan.open }
        }
        let ranks = plans.compactMap { plan -> String? in
          guard let stated = plan.stated.rank, let alone = plan.single.rank,
            let name = study.scenarios.first(where: { $0.open.sorted() == plan.open })?.name
          else { return nil }
          return stated == alone
            ? "\(name) is number \(NumberStyle.count(stated)) by both"
            : "\(name) is number \(NumberStyle.count(stated)) from points and \(NumberStyle.count(alone)) from one"
        }
        sentences.append(
          "\(Phrases.sentence(question.aim)): \(effect.isSameBest ? "the best plan is the same" : "another plan is best")\(ranks.isEmpty ? "" : "; \(Phrases.list(ranks))")."
        )
      }
      return sentences
    }
  }

  private func single(_ finding: PointsFinding) -> String {
    finding.travel.points?.stands == .nearestPoint
      ? "the \(finding.points.kind) nearest to the centre of each" : "the centre of each"
  }

  private func scenariosTable(_ finding: PointsFinding) -> Table {
    let (unit, kind) = (finding.travel.matrix.unit, finding.points.kind)
    let standard = study.standard(for: finding.travel) ?? self.standard
    let decimals = Phrases.decimals(unit)
    func mean(_ service: PointsFinding.Service) -> Cell {
      service.mean.map { .measure($0, decimals: decimals) } ?? .absent("no route")
    }
    let measured = "(\(Phrases.name(unit)))"
    return Table(
      id: "points-scenarios-\(finding.travel.id)",
      caption: "\(Phrases.sentence(finding.travel.label)) from \(kind)s and from one point an area",
      columns: [
        Column("Scenario", id: "scenario", .rowHeader),
        Column("Mean, from one point \(measured)", id: "mean_single", unit: unit.rawValue),
        Column("Mean, from \(kind)s \(measured)", id: "mean_points", unit: unit.rawValue),
        Column(
          "Mean, each \(kind) to its own nearest \(measured)", id: "mean_apart", unit: unit.rawValue
        ),
        Column("Within \(standard), from one point", id: "within_single", unit: "share"),
        Column("Within, from \(kind)s", id: "within_points", unit: "share"),
        Column("Within, each \(kind) to its own nearest", id: "within_apart", unit: "share"),
        Column(
          "Longest of an area, from \(kind)s \(measured)", id: "longest_points", unit: unit.rawValue
        ),
        Column("Longest of a \(kind) \(measured)", id: "longest_apart", unit: unit.rawValue),
        Column("Areas with another nearest", id: "other_areas"),
        Column("\(Phrases.sentence(study.words.people)) in them", id: "other_people"),
        Column(
          "\(Phrases.sentence(study.words.people)) at a \(kind) with another nearest than its area",
          id: "stray_people"),
      ],
      rows: zip(study.scenarios, finding.scenarios).map { scenario, spread in
        [
          scenario.cell, mean(spread.single), mean(spread.stated), mean(spread.apart),
          .share(spread.single.within, decimals: 1), .share(spread.stated.within, decimals: 1),
          .share(spread.apart.within, decimals: 1),
          .measure(spread.stated.longest, decimals: decimals),
          .measure(spread.apart.longest, decimals: decimals), .count(spread.otherAreas.count),
          .measure(spread.otherPeople, decimals: 0), .measure(spread.strayPeople, decimals: 0),
        ]
      },
      notes: [
        "The report counts the mean over an area's \(kind)s. From one point: \(single(finding)). Each \(kind) to its own nearest: as people may go, whatever the rest of their area does.",
        unpointed(finding),
        (finding.travel.points?.partial).flatMap {
          $0 == 0
            ? nil
            : "\(NumberStyle.count($0, "pair of area and site is", "pairs of area and site are")) the mean of those points alone that have a value; the others have \(NumberStyle.share(DemandPoints.silentShare, decimals: 0)) of the area's people at most."
        },
      ].compactMap(\.self), source: study.source(finding.travel))
  }

  private func unpointed(_ finding: PointsFinding) -> String? {
    let without = finding.points.unpointed
    guard !without.isEmpty else { return nil }
    return
      "\(Phrases.part(without.count, of: finding.areas.count, "area", "has", "have")) no \(finding.points.kind) where anybody lives, and \(without.count == 1 ? "keeps its" : "keep their") own centre: \(Phrases.list(without.map { study.areas[$0].id.code }, limit: 12))."
  }

  private func questionsTable(_ finding: PointsFinding) -> Table? {
    guard !finding.questions.isEmpty else { return nil }
    func rank(_ standing: Standing) -> Cell {
      standing.rank.map { .rank($0, isShared: standing.ties > 0) }
        ?? .absent(standing.isAllowed ? "not ranked" : "not allowed")
    }
    let rows = finding.questions.flatMap { effect in
      effect.plans.map { plan -> [Cell] in
        let question = effect.stated.question
        return [
          .named(id: question.objective.rawValue, name: Phrases.sentence(question.aim)),
          study.cell(plan.open), .text(marks(plan, effect)), question.cell(plan.stated.value),
          question.cell(plan.single.value), rank(plan.stated), rank(plan.single),
        ]
      }
    }
    return Table(
      id: "points-ranks-\(finding.travel.id)",
      caption:
        "Whether \(finding.points.kind)s in the place of one point an area change the ranking",
      columns: [
        Column("Question", id: "objective", .rowHeader),
        Column("Open \(study.words.hubs)", id: "open_hubs", .text),
        Column("Which is", id: "marks", .text),
        Column("Value, from \(finding.points.kind)s", id: "value_points"),
        Column("Value, from one point", id: "value_single"),
        Column("Rank, from \(finding.points.kind)s", id: "rank_points"),
        Column("Rank, from one point", id: "rank_single"),
      ], rows: rows,
      notes: [
        "Means and longest in \(Phrases.name(finding.travel.matrix.unit)), the others are shares. = marks a rank shared with other plans."
      ], source: study.source(finding.travel))
  }

  private func marks(_ plan: PointsFinding.Plan, _ effect: PointsFinding.QuestionEffect) -> String {
    let names = study.scenarios.filter { $0.open.sorted() == plan.open }.map(\.name)
    let best = [
      (effect.stated, "best from points"), (effect.single, "best from one point"),
    ].filter { $0.0.plans.first?.open == plan.open }.map(\.1)
    return (names + best).joined(separator: "; ")
  }

  private func areasTable(_ finding: PointsFinding) -> Table {
    let unit = finding.travel.matrix.unit
    let decimals = Phrases.decimals(unit)
    func cell(_ value: Double) -> Cell {
      value.isFinite ? .measure(value, decimals: decimals) : .absent("no route")
    }
    func hub(_ index: Int?) -> Cell {
      .named(index.map { NamedThing(study.sites.hubs[$0]) }, none: "none")
    }
    let measured = "(\(Phrases.name(unit)))"
    return Table(
      id: "points-areas-\(finding.travel.id)",
      caption:
        "How far apart people live within each area: \(finding.travel.label) to the nearest \(study.words.hub) of today",
      columns: [
        Column(Phrases.sentence(study.areas.kind), id: "area", .rowHeader),
        Column("\(Phrases.sentence(finding.points.kind))s", id: "points"),
        Column(Phrases.sentence(study.words.people), id: "people"),
        Column("From one point \(measured)", id: "single", unit: unit.rawValue),
        Column("Mean of \(finding.points.kind)s \(measured)", id: "mean", unit: unit.rawValue),
        Column("A tenth at most \(measured)", id: "tenth", unit: unit.rawValue),
        Column("Half at most \(measured)", id: "half", unit: unit.rawValue),
        Column("Nine tenths at most \(measured)", id: "nine_tenths", unit: unit.rawValue),
        Column("Nearest, from one point", id: "nearest_single", .text),
        Column("Nearest, from \(finding.points.kind)s", id: "nearest_points", .text),
      ],
      rows: zip(study.areas.indices, finding.areas).map { index, spread in
        [
          .named(NamedThing(study.areas[index])), .count(spread.points),
          .measure(study.people[index], decimals: 0), cell(spread.single), cell(spread.mean),
          cell(spread.low), cell(spread.middle), cell(spread.high), hub(spread.singleNearest),
          hub(spread.nearest),
        ]
      },
      emphasised: Set(
        finding.areas.indices.filter {
          finding.areas[$0].nearest != finding.areas[$0].singleNearest
        }),
      notes: [
        "A tenth, half and nine tenths of the area's people have no farther to go, each \(finding.points.kind) to its own nearest \(study.words.hub)\(finding.points.isWeighted ? "" : "; every \(finding.points.kind) of an area counts alike")."
      ], source: study.source(finding.travel), shown: 20,
      emphasis: "areas with another nearest \(study.words.hub)")
  }
}
