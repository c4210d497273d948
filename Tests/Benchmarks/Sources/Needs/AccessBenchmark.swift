import Access
import Foundation
import Places

/// Every measure of access of one authority: a table of walks (a row per area: its name, its people, and a
/// column of minutes per site), four travels and six demands made of it, and nine groups of areas.
struct AccessBenchmark {
  let people: [Double]
  let travels: [TravelMatrix]
  let sites: Int

  init(table path: String) throws {
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",").dropFirst().map { Double($0) ?? .infinity } }
    people = rows.map { $0[0] }
    let sites = rows[0].count - 1
    self.sites = sites
    // Walking, cycling, driving and a bus that comes every ten minutes.
    let speeds: [(Double, Double)] = [(1, 0), (0.33, 2), (0.16, 4), (0.3, 10)]
    travels = try speeds.map { share, more in
      try TravelMatrix(
        unit: .minutes, source: .supplied(by: "the table"), areaCount: rows.count, siteCount: sites,
        values: rows.flatMap { $0.dropFirst().map { $0 * share + more } })
    }
  }

  func run() throws {
    let groups = (0..<9).map { group in people.indices.filter { $0 % 9 == group } }
    print(
      "| Access of \(people.count) areas × \(sites) sites, every measure | Seconds | Peak MB | Mean |"
    )
    print("|---|---|---|---|")
    for (name, groups) in [("all areas", []), ("all areas and nine groups", groups)] {
      let (mean, seconds) = timed { measure([nil] + groups.map(Optional.some)) }
      print(
        "| \(travels.count) travels × 6 demands, \(name) | \(rounded(seconds, 3)) | \(peak) |"
          + " \(rounded(mean, 4)) |")
    }
  }

  /// - Returns: the mean of the first, to know it by.
  private func measure(_ groups: [[Int]?]) -> Double {
    let open = Array(0..<sites)
    let supply = open.map { 50 + Double($0 * 7 % 11) }
    let need = people.indices.map { Double($0 * 37 % 101) }
    let demands = (0..<6).map { k in people.map { ($0 * (1 + 0.1 * Double(k))).rounded() } }
    var first: Double?
    var sum = 0.0
    for travel in travels {
      let nearest = NearestSites(open: open, travel: travel)
      let zones = Decay.thirds(of: 30)
      let huff = HuffCatchment(attraction: supply, open: open, travel: travel, decay: zones)
      let gravity = GravityAccess(supply: supply, open: open, travel: travel, decay: zones)
      for people in demands {
        let catchments = [Decay.within(30), zones].map {
          FloatingCatchment(
            people: people, supply: supply, open: open, travel: travel, decay: $0)
        }
        sum += huff.people(people).reduce(0, +)
        for areas in groups {
          let reach = ReachSummary(
            open: open, travel: travel, people: people, standards: [15, 30], areas: areas)
          let spread = TravelSpread(nearest: nearest, people: people, areas: areas)
          let inequality = AccessInequality(spread, need: need)
          for catchment in catchments { sum += catchment.mean(people, areas: areas) ?? 0 }
          sum += (gravity.mean(people, areas: areas) ?? 0) + (inequality.gini ?? 0)
          first = first ?? reach.profile.mean
        }
      }
    }
    precondition(sum.isFinite)
    return first ?? 0
  }
}
