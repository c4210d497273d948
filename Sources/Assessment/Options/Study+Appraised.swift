import Need
import Places
import Studies
import Text

extension Study {
  /// The study's demands; where none is of the most deprived and areas are grouped by decile, also that
  /// of the default demand's people in the first three deciles.
  var appraisedDemands: [StudyDemand] {
    guard !demands.contains(where: \.isOfDeciles),
      let grouping = areas.groupings.first(where: { $0.lowercased().contains("decile") })
    else { return demands }
    let deciles = areas.compactMap { area in
      area.groups[grouping].flatMap(Int.init).flatMap { (1...10).contains($0) ? $0 : nil }
    }
    guard deciles.count == areas.count,
      let need = try? NeedIndex.membership(ofDeciles: deciles, in: 1...3),
      let demand = try? Demand(counts: people, need: need)
    else { return demands }
    return demands + [
      StudyDemand(
        id: "most-deprived", label: "\(Phrases.sentence(words.people)) in \(grouping) 1 to 3",
        countColumn: demands[0].countColumn,
        counts: people, demand: demand, source: demands[0].source, year: demands[0].year,
        weight: .deciles(column: grouping, 1...3), need: need)
    ]
  }

  /// Every travel by every demand, each with every counting of outreach; after the first travel those
  /// that carry everyone between them, together.
  func ways(of demands: Int, counting: [OutreachCounting]) -> [OptionAccess.Way] {
    ([[0]] + sharedTravels + travels.indices.dropFirst().map { [$0] }).flatMap { travels in
      (0..<demands).flatMap { demand in
        counting.map { OptionAccess.Way(travels: travels, demand: demand, outreach: $0) }
      }
    }
  }

  /// Travels in one unit that carry everyone of every area between them, each person by one.
  private var sharedTravels: [[Int]] {
    TravelUnit.allCases.compactMap { unit in
      let some = travels.indices.filter {
        travels[$0].matrix.unit == unit && travels[$0].carries != nil
      }
      let isWhole = areas.indices.allSatisfy { area in
        abs(some.reduce(0) { $0 + (travels[$1].carries?.shares[area] ?? 0) } - 1) <= 1e-6
      }
      return some.count > 1 && isWhole ? some : nil
    }
  }

  /// Every objective by every demand and travel, coverage by the travel's own standard. A travel that is
  /// another one at another scale is asked for coverage alone: it ranks plans as that does.
  var appraisedQuestions: [Question] {
    demands.flatMap { demand in
      travels.indices.flatMap { index in
        objectives.filter { $0 == .coverage || !repeatsEarlier(index) }.map { objective in
          Question(
            demand: demand, travel: travels[index], objective: objective,
            // A study has a standard for each of its travels.
            standard: standard(for: travels[index])!, hubs: rules.hubs)
        }
      }
    }
  }

  /// The columns of a plan as the study's rules are about them: with outreach where it is placed.
  func openColumns(of plan: StudyScenario) -> [Int] {
    rules.outreach == nil
      ? plan.open : sites.columns(hubs: plan.open, outreach: plan.outreach)
  }

  /// Whether an earlier travel is the same straight lines.
  private func repeatsEarlier(_ index: Int) -> Bool {
    guard travels[index].isStraight else { return false }
    return travels[..<index].contains(where: \.isStraight)
  }
}

extension StudyTravel {
  fileprivate var isStraight: Bool {
    if case .estimated = matrix.source { true } else { false }
  }
}
