import Geography
import Placement
import Places
import Readers
import Reports
import StudyFormat
import Text

/// Rules about how far apart hubs are and how far people are from them.
extension Study {
  /// Every two hubs that are nearer to one another than the gap: at most one of them is open.
  func gap(_ least: Standard, travel named: Named?, line: Int) throws(RuleFault) -> (
    String, [SideRule]
  ) {
    let (scale, label) = try straightLineScale(travel: named, in: least.unit, line: line)
    var limits: [SideRule] = []
    for (i, first) in hubs.enumerated() {
      for (j, second) in hubs.enumerated().dropFirst(i + 1) {
        guard let here = first.location, let there = second.location else { continue }
        let apart = here.kilometres(to: there) * scale
        guard apart < least.value * (1 - 1e-12) else { continue }
        limits.append(
          .oneOf(
            "\(first.name) and \(second.name), \(Phrases.travel(apart, least.unit)) apart, not both open",
            sites: [i, j]))
      }
    }
    let by = label.map { " (\($0), estimated)" } ?? " in a straight line"
    return ("open \(words.hubs) at least \(least) apart\(by)", limits)
  }

  /// What a kilometre in a straight line comes to, and by which travel.
  ///
  /// - Parameter named: nothing for the straight line itself in kilometres, and for the first travel in
  ///   minutes.
  func straightLineScale(
    travel named: Named?, in unit: TravelUnit, line: Int
  ) throws(RuleFault) -> (perKilometre: Double, label: String?) {
    let travel = try self.travel(named, in: unit, line: line)
    guard named != nil || unit == .minutes else { return (1, nil) }
    guard let travel, case .estimated(let detour, let speed) = travel.matrix.source else {
      throw .asked(
        line: line,
        message:
          "travel '\(travel?.id ?? unit.rawValue)' comes from a table, or there is none in \(unit.rawValue); it has no travel between sites",
        whatToDo: "give the distance in km, without a travel")
    }
    return (speed.map { detour / $0 * 60 } ?? detour, travel.label)
  }

  /// For every area with people, at least one of the hubs within the standard is open.
  ///
  /// Areas that are near the same hubs share a limit.
  func reach(
    _ within: Standard, areas range: DecileRange?, travel named: Named?, line: Int
  ) throws(RuleFault) -> (String, [SideRule]) {
    guard let travel = try travel(named, in: within.unit, line: line) else {
      throw .asked(
        line: line, message: "no travel of the study is in \(within.unit.rawValue)",
        whatToDo: "give the standard in another unit, or add a travel")
    }
    let deciles = try range.map { (range) throws(RuleFault) in try self.deciles(range) }
    var near: [[Int]: [Int]] = [:]
    for area in areas.indices where people[area] > 0 {
      if let range, let deciles, !(range.from...range.to).contains(deciles[area]) { continue }
      let sites = hubs.indices.filter { travel.matrix[area: area, site: $0] <= within.value }
      near[sites, default: []].append(area)
    }
    let limits = near.sorted { $0.value[0] < $1.value[0] }.map { sites, areas in
      let names = areas.map { self.areas[$0].name }
      return SideRule.anyOf(
        sites.isEmpty
          ? "no \(words.hub) is within \(within) (\(travel.label)) of \(Phrases.list(names, limit: 20))"
          : "an open \(words.hub) within \(within) (\(travel.label)) of \(Phrases.list(names, limit: 4))",
        sites: sites)
    }
    let who =
      range.map { "nobody in the areas of \(decileWords($0))" } ?? "nobody"
    return (
      "\(who) farther than \(within) (\(travel.label)) from an open \(words.hub)", limits
    )
  }

  /// At least a share of the open hubs lies in areas of some deciles.
  func deprivedShare(
    _ share: Double, _ range: DecileRange
  ) throws(RuleFault) -> (String, [SideRule]) {
    let deciles = try self.deciles(range)
    let (homes, how) = try areasOfHubs()
    // Thousandths, so that a share such as 60 % is met exactly.
    let thousandths = (share * 1000).rounded()
    let terms = hubs.indices.map { hub in
      let isThere = homes[hub].map { (range.from...range.to).contains(deciles[$0]) } ?? false
      return SideRule.Term(site: hub, weight: (isThere ? 1000 : 0) - thousandths)
    }
    let percent = PlainNumber.text(thousandths / 10)
    let words =
      "at least \(percent)% of the open \(self.words.hubs) in areas of \(decileWords(range)) (\(how))"
    return (words, [SideRule(name: words, terms: terms.filter { $0.weight != 0 }, atLeast: 0)])
  }

  /// The area that each hub lies in, nothing where its location is not known, and how it was found.
  private func areasOfHubs() throws(RuleFault) -> ([Int?], String) {
    var regions: [Region?] = []
    if case .boundaries = map, let drawing = try? Drawing(self) { regions = drawing.regions }
    let homes = hubs.map { hub -> Int? in
      guard let point = hub.location else { return nil }
      if let inside = regions.firstIndex(where: { $0?.contains(point) == true }) { return inside }
      return areas.indices.min {
        point.kilometres(to: areas[$0].centroid) < point.kilometres(to: areas[$1].centroid)
      }
    }
    return (
      homes,
      regions.isEmpty
        ? "a \(words.hub) counts to the area with the nearest centre"
        : "a \(words.hub) counts to the area whose boundary it lies within"
    )
  }

  /// The decile of every area.
  private func deciles(_ range: DecileRange) throws(RuleFault) -> [Int] {
    do throws(DataError) {
      return try areaTable.read { $0.integer(range.column.name, from: 1, to: 10) }
    } catch {
      if areaTable.column(range.column.name) == nil {
        throw .asked(
          range.column,
          "the areas' table \(areaTable.file) has no column '\(range.column.name)'",
          whatToDo: Spelling.suggestion(for: range.column.name, among: areaTable.header)
            + "the columns are \(areaTable.header.joined(separator: ", "))")
      }
      throw .data(error.diagnostics[0])
    }
  }

  /// `IDACI 2015 decile 1 to 3`.
  private func decileWords(_ range: DecileRange) -> String {
    let name = groupingColumns[range.column.name] ?? range.column.name
    return range.from == range.to
      ? "\(name) \(range.from)" : "\(name) \(range.from) to \(range.to)"
  }

  /// The travel of that name, or the first in the unit; nothing where there is none.
  private func travel(
    _ named: Named?, in unit: TravelUnit, line: Int
  ) throws(RuleFault) -> StudyTravel? {
    guard let named else { return travels.first { $0.matrix.unit == unit } }
    guard let travel = travels.first(where: { $0.id == named.name }) else {
      let ids = travels.map(\.id)
      throw .asked(
        named, "there is no travel '\(named.name)'",
        whatToDo: Spelling.suggestion(for: named.name, among: ids)
          + "the travels are \(ids.joined(separator: ", "))")
    }
    guard travel.matrix.unit == unit else {
      throw .asked(
        named,
        "travel '\(travel.id)' is in \(travel.matrix.unit.rawValue), the limit in \(unit.rawValue)",
        whatToDo: "use the same unit, or another travel")
    }
    return travel
  }
}
