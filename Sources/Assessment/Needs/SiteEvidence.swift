import Places
import Scores
import Studies

/// What is worked out about every site of a tier: need, travel, room and money.
struct SiteEvidence {
  let sites: [Site]
  let demand: StudyDemand
  let travel: StudyTravel
  /// Each measure that applies, with its evidence by site.
  private(set) var columns: [(Criterion, [Double?])] = []

  private let study: Study
  private let tier: StudyScoring.Tier

  init(_ study: Study, tier: StudyScoring.Tier) {
    self.study = study
    self.tier = tier
    sites = tier == .hubs ? study.sites.hubs : study.sites.outreach
    travel = study.travels[0]
    demand =
      study.demands.first { $0.id == study.scoring.demand }
      ?? study.demands.first { $0.need != nil } ?? study.demands[0]
    add(.needReached, "Need reached", unit: nil, needReached { _, _ in true })
    add(.reachedByNoOther, "Need reached by no other", unit: nil, needReached(isAlone))
    if let deprivation = study.deprivation?.values {
      add(.deprivation, "Deprivation in reach", unit: nil, mean(deprivation))
    }
    let modes = study.travels.filter { $0.matrix.unit == .minutes }
    for mode in modes.isEmpty ? [travel] : modes {
      add(
        .access, "People within reach (\(mode.label))", named: "access-\(mode.id)",
        unit: "people", people(by: mode))
    }
    let figures = tier == .hubs ? study.sites.hubFigures : study.sites.outreachFigures
    let kinds: [(StudyScoring.Measure, SiteFigures.Kind, String, Criterion.Better, String)] = [
      (.room, .capacity, "Room", .more, "people"),
      (.runningCost, .running, "Running cost", .less, "GBP a year"),
      (.openingCost, .capital, "Cost of opening", .less, "GBP"),
      (.clawback, .closing, "Cost of closing", .more, "GBP"),
    ]
    for (measure, kind, label, better, unit) in kinds {
      add(
        measure, label, better: better, unit: unit,
        sites.indices.map { figures.has(kind) ? figures[kind, $0] : nil })
    }
  }

  private mutating func add(
    _ measure: StudyScoring.Measure, _ label: String, named id: String? = nil,
    better: Criterion.Better = .more, unit: String?, _ evidence: [Double?]
  ) {
    columns.append(
      (
        Criterion(
          id: id ?? measure.rawValue, label: label, better: better,
          weight: study.scoring.weights[measure.rawValue] ?? 1, unit: unit), evidence
      ))
  }

  private func matrix(_ way: StudyTravel) -> TravelMatrix {
    tier == .hubs ? way.across?.hubs ?? way.matrix : way.outreach
  }

  /// Areas within the standard of a site; nothing where the site cannot be reached from anywhere, as
  /// one whose location is not known.
  private func reached(_ site: Int, by way: StudyTravel) -> [Int]? {
    let matrix = matrix(way)
    // A study has a standard for each of its travels.
    let standard = study.standard(for: way)!.value
    guard (0..<matrix.areaCount).contains(where: { matrix[area: $0, site: site].isFinite }) else {
      return nil
    }
    return (0..<matrix.areaCount).filter { matrix[area: $0, site: site] <= standard }
  }

  private func needReached(_ counts: (_ area: Int, _ site: Int) -> Bool) -> [Double?] {
    sites.indices.map { site in
      reached(site, by: travel)?.reduce(0) {
        counts($1, site) ? $0 + demand.demand.weights[$1] : $0
      }
    }
  }

  /// Whether no other hub of today is within the standard.
  private func isAlone(_ area: Int, _ site: Int) -> Bool {
    let standard = study.standard(for: travel)!.value
    return !study.baseline.open.contains { hub in
      (tier != .hubs || hub != site) && travel.matrix[area: area, site: hub] <= standard
    }
  }

  private func mean(_ need: [Double]) -> [Double?] {
    sites.indices.map { site in
      guard let areas = reached(site, by: travel) else { return nil }
      let people = areas.reduce(0) { $0 + study.people[$1] }
      return people > 0
        ? areas.reduce(0) { $0 + study.people[$1] * need[$1] } / people : nil
    }
  }

  private func people(by way: StudyTravel) -> [Double?] {
    sites.indices.map { site in
      reached(site, by: way)?.reduce(0) { $0 + study.people[$1] }
    }
  }
}
