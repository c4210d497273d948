import Access
import Assessment
import Opening
import Places
import Reports
import Studies
import StudyFormat
import Text

/// How near people are, who gains and who loses.
extension AppraisalBlock {
  /// Mean and longest travel and the share within each standard, by every way of counting.
  static let people = AppraisalBlock(group: "How near people are") { appraisal in
    appraisal.reading.flatMap { appraisal.reachRows($0) }
  }

  /// Who is nearer and who further than today.
  static let gains = AppraisalBlock(group: "Who gains and who loses") { appraisal in
    appraisal.reading.filter { appraisal.countsEverybody(appraisal.ways[$0]) }
      .flatMap { appraisal.changeRows($0, block: "gains") }
  }

  /// The same of the most deprived.
  static let deprived = AppraisalBlock(group: "The most deprived") { appraisal in
    let ways = appraisal.reading.filter { appraisal.countsDeprived(appraisal.ways[$0]) }
    return !appraisal.demands.contains(where: \.isOfDeciles)
      ? [
        AppraisalRow(
          "Who gains and who loses", id: "deprived",
          cells: appraisal.options.map { _ in AppraisalRow.notSupplied })
      ]
      : ways.flatMap { appraisal.changeRows($0, block: "deprived") }
  }

  /// Who comes within a standard and who falls out of it, gross.
  static let standards = AppraisalBlock(group: "Standards crossed") { appraisal in
    appraisal.reading.filter {
      appraisal.countsEverybody(appraisal.ways[$0]) || appraisal.countsDeprived(appraisal.ways[$0])
    }.flatMap { appraisal.crossingRows($0) }
  }
}

extension OptionsAppraisal {
  /// Ways of counting as they are read: by who is counted, then by outreach, then by travel.
  fileprivate var reading: [Int] {
    ways.indices.sorted { one, other in
      (ways[one].demand, ways[one].outreach.worth, one)
        < (ways[other].demand, ways[other].outreach.worth, other)
    }
  }

  /// Whether all people of a count are counted, once for each count.
  fileprivate func countsEverybody(_ way: OptionAccess.Way) -> Bool {
    let column = demands[way.demand].countColumn
    return way.demand
      == ways.map(\.demand).first {
        !demands[$0].isOfDeciles && demands[$0].countColumn == column
      }
  }

  fileprivate func countsDeprived(_ way: OptionAccess.Way) -> Bool {
    demands[way.demand].isOfDeciles
  }

  /// The key of a way of counting, whom it counts, and what of outreach.
  private func terms(of way: OptionAccess.Way) -> (key: String, words: String, basis: String) {
    let demand = demands[way.demand]
    let isOneOfSeveral = Set(ways.map(\.outreach)).count > 1
    let (key, outreach) =
      switch way.outreach {
      case .apart: ("hubs", isOneOfSeveral ? ", \(study.words.hubs) only" : "")
      case .asHubs: ("either", ", with outreach")
      case .worth(let share):
        ("worth", ", outreach worth \(NumberStyle.share(share, decimals: 0))")
      }
    let travel = way.travels.map { study.travels[$0].id }.joined(separator: "+")
    return (
      "\(travel).\(demand.id).\(key)", "\(demand.nameInside)\(carried(way))", outreach
    )
  }

  /// Whom a travel carries, where it is not everyone.
  private func carried(_ way: OptionAccess.Way) -> String {
    guard way.travels.count == 1, let people = study.travels[way.travels[0]].carries else {
      return ""
    }
    return " (\(people.who))"
  }

  /// What a travel is called; travels that are counted together by all their names.
  private func travelLabel(_ way: OptionAccess.Way) -> String {
    let labels = way.travels.map { study.travels[$0].label }
    return labels.count == 1 ? labels[0] : "travel, by \(Phrases.list(labels)) as people have it"
  }

  private func row(
    _ title: String, _ measure: AccessCount.Measure, _ block: String, _ way: Int,
    by standard: Standard? = nil, isMain: Bool = true, notes: [String] = [],
    _ cell: (OptionAccess) -> Cell
  ) -> AppraisalRow {
    let (key, words, basis) = terms(of: ways[way])
    let name = measure.rawValue + (standard.map { "_" + standardKey($0) } ?? "")
    return AppraisalRow(
      title + basis, id: "\(block).\(name).\(key)", about: words,
      isMain: isMain && self.isMain(ways[way], by: standard), notes: notes,
      access: AccessCount(measure: measure, way: way, standard: standard),
      cells: options.map { cell($0.access[way]) })
  }

  /// Whether it is of all the study's people or of the most deprived, by the first travel that is shown
  /// and that travel's own standard.
  private func isMain(_ way: OptionAccess.Way, by standard: Standard?) -> Bool {
    // Of several editions of deprivation the first is enough here; the whole table has all.
    (way.demand == 0 || way.demand == ways.map(\.demand).first { demands[$0].isOfDeciles })
      && (way.travels.count > 1 || way.travels == ways.first?.travels)
      && standard.map { $0 == study.standard(for: study.travels[way.travels[0]]) } ?? true
  }

  fileprivate func reachRows(_ way: Int) -> [AppraisalRow] {
    let travel = study.travels[ways[way].travels[0]]
    let label = travelLabel(ways[way])
    let unit = travel.matrix.unit
    let decimals = Phrases.decimals(unit)
    let inUnit = "\(label) (\(Phrases.name(unit)))"
    func length(_ access: OptionAccess, _ value: Double?) -> Cell {
      guard let value else { return .absent("no route") }
      return access.isComparable
        ? .measure(value, decimals: decimals)
        : .absent("\(Phrases.people(access.profile.withoutRoute)) without a route")
    }
    let standards = study.standards(in: unit)
    return [
      row("Mean \(inUnit)", .mean, "people", way, notes: notes(way)) {
        length($0, $0.profile.mean)
      },
      row("Longest \(inUnit)", .longest, "people", way) {
        length($0, $0.profile.worst)
      },
    ]
      + standards.indices.map { index in
        row(
          "Within \(standards[index]) (\(label))", .within,
          "people", way, by: standards[index]
        ) { access in
          access.crossings[index].share.map { .share($0, decimals: 1) } ?? .absent("nobody")
        }
      }
  }

  /// What a counting means.
  private func notes(_ way: Int) -> [String] {
    let words = study.words
    return switch ways[way].outreach {
    case .apart: []
    case .asHubs:
      [
        "With outreach: to the nearest of \(words.hubs) and outreach sites, whatever is offered there. The truth lies between this and \(words.hubs) only."
      ]
    case .worth(let share):
      [
        "Outreach worth \(NumberStyle.share(share, decimals: 0)): that share of everyone's visits goes to the nearest of \(words.hubs) and outreach, the rest to the nearest \(words.hub)\(study.outreachWorth?.source.map { " (\(Phrases.withoutStop($0)))" } ?? "")."
      ]
    }
  }

  fileprivate func changeRows(_ way: Int, block: String) -> [AppraisalRow] {
    let travel = study.travels[ways[way].travels[0]]
    let label = travelLabel(ways[way])
    let unit = travel.matrix.unit
    let decimals = Phrases.decimals(unit)
    let inUnit = Phrases.name(unit)
    func changed(_ access: OptionAccess, _ value: Double?, none: String) -> Cell {
      value.map { .change($0, decimals: decimals) } ?? .absent(none)
    }
    return [
      row("Nearer (\(label))", .nearer, block, way) {
        .measure($0.change.nearer, decimals: 0)
      },
      row("Further (\(label))", .further, block, way) {
        .measure($0.change.further, decimals: 0)
      },
      row(
        "Change of mean \(label) (\(inUnit))", .change, block, way
      ) { access in
        guard let before = access.change.meanBefore, let after = access.change.meanAfter else {
          return .absent("nobody")
        }
        return .change(after - before, decimals: decimals)
      },
      row(
        "Mean increase of those further (\(label), \(inUnit))", .meanIncrease, block, way,
        isMain: false
      ) { changed($0, $0.change.meanIncrease, none: "nobody") },
      row(
        "Largest increase (\(label), \(inUnit))", .largestIncrease, block, way,
        isMain: block == "gains"
      ) { changed($0, $0.change.worstIncrease, none: "none") },
      row("Largest increase in (\(label))", .largestIncreaseArea, block, way, isMain: false) {
        access in
        .named(access.worstChange.map { NamedThing(study.areas[$0]) }, none: "none")
      },
    ]
  }

  fileprivate func crossingRows(_ way: Int) -> [AppraisalRow] {
    let travel = study.travels[ways[way].travels[0]]
    let label = travelLabel(ways[way])
    let standards = study.standards(in: travel.matrix.unit)
    return standards.indices.flatMap { index in
      let within = "\(standards[index]) (\(label))"
      let isMain = !countsDeprived(ways[way])
      return [
        row(
          "Come within \(within)", .comeWithin, "standards", way, by: standards[index],
          isMain: isMain
        ) {
          .measure($0.crossings[index].comeWithin, decimals: 0)
        },
        row(
          "Fall out of \(within)", .fallOut, "standards", way, by: standards[index],
          isMain: isMain
        ) {
          .measure($0.crossings[index].fallOut, decimals: 0)
        },
      ]
    }
  }

  private func standardKey(_ standard: Standard) -> String {
    PlainNumber.text(standard.value) + standard.unit.rawValue
  }
}
