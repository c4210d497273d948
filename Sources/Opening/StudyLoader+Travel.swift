import Places
import Readers
import Studies
import StudyFormat
import Text

extension StudyLoader {
  func travels(
    areas: [Area], sites: StudySites, notes: inout [Diagnostic]
  ) throws(DataError) -> [StudyTravel] {
    var travels: [StudyTravel] = []
    for definition in file.travels {
      switch definition.way {
      case .estimated(let detour, let speed):
        func matrix(to sites: [Site]) throws(PlacesError) -> TravelMatrix {
          try .estimated(
            from: areas.map(\.centroid), to: sites.map(\.location), detour: detour, speed: speed)
        }
        do throws(PlacesError) {
          travels.append(
            StudyTravel(
              definition, hubs: try matrix(to: sites.hubs),
              outreach: try matrix(to: sites.outreach),
              border: try matrix(to: sites.border)))
        } catch {
          throw refusal(
            line: definition.line, "travel '\(definition.id)': \(error)",
            whatToDo: "correct its detour or speed")
        }
      case .table(let table):
        travels.append(
          try measured(
            definition, table, areas: areas, sites: sites, notes: &notes))
      }
    }
    return travels
  }

  /// Travel as a table gives it, for hubs and outreach sites in one pass.
  private func measured(
    _ definition: TravelDefinition, _ columns: TravelTableDefinition, areas: [Area],
    sites loaded: StudySites, notes: inout [Diagnostic]
  ) throws(DataError) -> StudyTravel {
    let hubs = loaded.hubs
    let sites = hubs + loaded.outreach + loaded.border
    let codes = areas.map(\.id.code)
    let names = sites.map(\.id.code)
    let file: String
    let found: MeasuredTravel
    if let resource = package.resources.first(where: { $0.name == columns.table.name }) {
      file = resource.path
      found = try MeasuredTravel(
        file: file, bytes: package.mapped(resource.name), layout: columns.layout, areas: codes,
        sites: names, promises: TravelPromises(resource.schema))
    } else {
      let table = try shelf.table(columns.table)
      file = table.file
      found = try MeasuredTravel(table: table, layout: columns.layout, areas: codes, sites: names)
    }
    let implausible = ImplausibleTravel(
      values: found.values, unit: definition.unit, areas: areas.map(\.centroid),
      sites: sites.map(\.location))
    let rest = columns.absent.words(found.absent) + implausible.remark
    let source = TravelSource.supplied(by: Phrases.withoutStop(definition.source ?? file) + rest)
    func matrix(_ range: Range<Int>) throws(DataError) -> TravelMatrix {
      let values = codes.indices.flatMap { area in
        found.values[
          (area * sites.count + range.lowerBound)..<(area * sites.count + range.upperBound)]
      }
      do throws(PlacesError) {
        return try TravelMatrix(
          unit: definition.unit, source: source, areaCount: areas.count, siteCount: range.count,
          values: values)
      } catch {
        throw refusal(
          line: definition.line, "travel '\(definition.id)': \(error)",
          whatToDo: "correct the table")
      }
    }
    let inside = hubs.count + loaded.outreach.count
    let travel = StudyTravel(
      definition, hubs: try matrix(0..<hubs.count), outreach: try matrix(hubs.count..<inside),
      border: try matrix(inside..<sites.count))
    notes +=
      MeasuredTravelNotes(
        file: file, definition: definition, columns: columns, found: found,
        implausible: implausible, areas: areas, sites: sites,
        hubs: hubs.count, standard: self.file.standards.first { $0.unit == definition.unit }?.value
      ).diagnostics
    try checkSpeed(of: travel, definition, areas: areas, hubs: hubs, file: file)
    return travel
  }

  /// Seconds taken for minutes, or metres for kilometres: nobody travels at such speeds.
  ///
  /// The median over pairs a kilometre and more apart, of straight-line km/h for minutes (1 to 130)
  /// or of travelled over straight-line length for kilometres (0.8 to 10).
  private func checkSpeed(
    of travel: StudyTravel, _ definition: TravelDefinition, areas: [Area], hubs: [Site],
    file: String
  ) throws(DataError) {
    var ratios: [Double] = []
    for (area, place) in areas.enumerated() {
      for (site, hub) in hubs.enumerated() {
        let value = travel.matrix[area: area, site: site]
        guard let point = hub.location, value.isFinite, value > 0 else { continue }
        let straight = place.centroid.kilometres(to: point)
        guard straight >= 1 else { continue }
        ratios.append(definition.unit == .minutes ? straight / value * 60 : value / straight)
      }
    }
    guard ratios.count >= 5 else { return }
    let median = ratios.sorted()[ratios.count / 2]
    let usual = definition.unit == .minutes ? 1.0...130 : 0.8...10
    guard !usual.contains(median) else { return }
    let words = PlainNumber.text((median * 1000).rounded() / 1000)
    throw refusal(
      line: definition.line,
      definition.unit == .minutes
        ? "travel '\(definition.id)': half of the pairs in \(file) go slower than \(words) km/h in a straight line"
        : "travel '\(definition.id)': half of the pairs in \(file) are less than \(words) times the straight line",
      whatToDo: definition.unit == .minutes
        ? "say what its values are in: 'measured-in: seconds' or 'measured-in: minutes'"
        : "say what its values are in: 'measured-in: metres' or 'measured-in: km'")
  }
}

extension StudyTravel {
  fileprivate init(
    _ definition: TravelDefinition, hubs: TravelMatrix, outreach: TravelMatrix,
    border: TravelMatrix
  ) {
    self.init(
      id: definition.id, label: definition.label, hubs: hubs, outreach: outreach, border: border,
      source: definition.source)
  }
}

extension TravelTableDefinition.Absent {
  /// What is said about pairs that are not in the table; nothing where all are.
  func words(_ count: Int) -> String {
    guard count > 0 else { return "" }
    let pairs = "\(NumberStyle.count(count)) \(count == 1 ? "pair" : "pairs") not in the table"
    return switch self {
    case .noRoute: "; \(pairs) taken for no route"
    case .farther: "; \(pairs) taken for out of reach, as farther than those that are"
    }
  }
}
