import Places
import Readers
import Studies
import StudyFormat
import Text

extension StudyLoader {
  func travels(
    areas: [Area], points: DemandPoints?, sites: StudySites, notes: inout [Diagnostic]
  ) throws(DataError) -> [StudyTravel] {
    var travels: [StudyTravel] = []
    for definition in file.travels {
      try checkStandard(of: definition)
      let start = definition.start == .points ? points : nil
      switch definition.way {
      case .leastOf: continue
      case .estimated(let detour, let speed):
        do throws(PlacesError) {
          travels.append(
            try estimated(
              definition, detour: detour, speed: speed, areas: areas, from: start, sites: sites))
        } catch {
          throw refusal(
            line: definition.line, "travel '\(definition.id)': \(error)",
            whatToDo: "correct its detour or speed")
        }
      case .table(let table):
        travels.append(
          try measured(
            definition, table, areas: areas, from: start, sites: sites, notes: &notes))
      }
    }
    return try combined(travels)
  }

  private func estimated(
    _ definition: TravelDefinition, detour: Double, speed: Double?, areas: [Area],
    from points: DemandPoints?, sites: StudySites
  ) throws(PlacesError) -> StudyTravel {
    let all = sites.hubs + sites.outreach + sites.border
    let origins = points?.points.map(\.place) ?? areas.map(\.centroid)
    func matrix(from origins: [GridPoint], to sites: [Site]) throws(PlacesError) -> TravelMatrix {
      try .estimated(from: origins, to: sites.map(\.location), detour: detour, speed: speed)
    }
    let ways = Ways(
      hubs: try matrix(from: origins, to: sites.hubs),
      outreach: try matrix(from: origins, to: sites.outreach),
      border: try matrix(from: origins, to: sites.border))
    var single: (hubs: TravelMatrix, border: TravelMatrix)?
    if points != nil {
      let centres = areas.map(\.centroid)
      single = (
        try matrix(from: centres, to: sites.hubs), try matrix(from: centres, to: sites.border)
      )
    }
    return StudyTravel(
      definition, ways, from: points, areas: areas, single: single,
      making: TravelMaking(
        mode: definition.mode,
        pairs: TravelMaking.Pairs(
          all: origins.count * all.count,
          unknown: origins.count * all.count { $0.location == nil }),
        detours: definition.detours))
  }

  /// Travel as a table gives it, for hubs and outreach sites in one pass.
  private func measured(
    _ definition: TravelDefinition, _ table: TravelTableDefinition, areas: [Area],
    from points: DemandPoints?, sites loaded: StudySites, notes: inout [Diagnostic]
  ) throws(DataError) -> StudyTravel {
    let hubs = loaded.hubs
    let sites = hubs + loaded.outreach + loaded.border
    // A table has points in the place of areas, and is read and checked as theirs would be.
    let origins =
      points?.points.map { Area(id: AreaID($0.id), name: $0.id, centroid: $0.place) } ?? areas
    let (file, found) = try travelTable(table, areas: origins, sites: sites)
    let context = TravelContext(
      study: self.file.file, file: file, definition: definition, table: table, found: found,
      areas: origins, sites: sites,
      hubs: hubs.count,
      standard: (definition.standard
        ?? self.file.standards.first { $0.unit == definition.unit })?.value)
    let checked = try CheckedTravel(context)
    notes += checked.notes
    let source = TravelSource.supplied(
      by: Phrases.withoutStop(definition.source ?? file) + checked.remark)
    func matrix(_ range: Range<Int>) throws(DataError) -> TravelMatrix {
      let values = origins.indices.flatMap { origin in
        found.values[
          (origin * sites.count + range.lowerBound)..<(origin * sites.count + range.upperBound)]
      }
      do throws(PlacesError) {
        return try TravelMatrix(
          unit: definition.unit, source: source, areaCount: origins.count, siteCount: range.count,
          values: values)
      } catch {
        throw refusal(
          line: definition.line, "travel '\(definition.id)': \(error)",
          whatToDo: "correct the table")
      }
    }
    let inside = hubs.count + loaded.outreach.count
    let ways = Ways(
      hubs: try matrix(0..<hubs.count), outreach: try matrix(hubs.count..<inside),
      border: try matrix(inside..<sites.count))
    return StudyTravel(
      definition, ways, from: points, areas: areas,
      making: making(
        of: definition, from: file, context.pairCounts,
        places: (origins.count, sites.count, sites.count { $0.location != nil }), notes: &notes))
  }
}

/// Travel from areas or from points to the three kinds of site.
private struct Ways {
  let hubs: TravelMatrix
  let outreach: TravelMatrix
  let border: TravelMatrix
}

extension StudyTravel {
  /// - Parameters:
  ///   - ways: from areas, or from points where there are any.
  ///   - single: from the centres of areas; nothing where nobody asked for these ways.
  fileprivate init(
    _ definition: TravelDefinition, _ ways: Ways, from points: DemandPoints?, areas: [Area],
    single: (hubs: TravelMatrix, border: TravelMatrix)? = nil, making: TravelMaking
  ) {
    guard let points else {
      self.init(
        id: definition.id, label: definition.label, hubs: ways.hubs, outreach: ways.outreach,
        border: ways.border, source: definition.source, making: making,
        standard: definition.standard)
      return
    }
    let means = [ways.hubs, ways.outreach, ways.border].map { points.mean(of: $0) }
    self.init(
      id: definition.id, label: definition.label, hubs: means[0].travel,
      outreach: means[1].travel, border: means[2].travel, source: definition.source,
      making: making, standard: definition.standard,
      points: PointTravel(
        points: points, hubs: ways.hubs, border: ways.border,
        single: single?.hubs ?? points.central(of: ways.hubs, areas: areas),
        singleBorder: single?.border ?? points.central(of: ways.border, areas: areas),
        stands: single == nil ? .nearestPoint : .centre,
        partial: means.reduce(0) { $0 + $1.partial }))
  }
}
