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
      try checkStandard(of: definition)
      switch definition.way {
      case .leastOf: continue
      case .estimated(let detour, let speed):
        let all = sites.hubs + sites.outreach + sites.border
        func matrix(to sites: [Site]) throws(PlacesError) -> TravelMatrix {
          try .estimated(
            from: areas.map(\.centroid), to: sites.map(\.location), detour: detour, speed: speed)
        }
        do throws(PlacesError) {
          travels.append(
            StudyTravel(
              definition, hubs: try matrix(to: sites.hubs),
              outreach: try matrix(to: sites.outreach),
              border: try matrix(to: sites.border),
              making: TravelMaking(
                mode: definition.mode,
                pairs: TravelMaking.Pairs(
                  all: areas.count * all.count,
                  unknown: areas.count * all.count { $0.location == nil }),
                detours: definition.detours)))
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
    return try combined(travels)
  }

  /// Travel as a table gives it, for hubs and outreach sites in one pass.
  private func measured(
    _ definition: TravelDefinition, _ table: TravelTableDefinition, areas: [Area],
    sites loaded: StudySites, notes: inout [Diagnostic]
  ) throws(DataError) -> StudyTravel {
    let hubs = loaded.hubs
    let sites = hubs + loaded.outreach + loaded.border
    let (file, found) = try travelTable(table, areas: areas, sites: sites)
    let context = TravelContext(
      study: self.file.file, file: file, definition: definition, table: table, found: found,
      areas: areas, sites: sites,
      hubs: hubs.count,
      standard: (definition.standard
        ?? self.file.standards.first { $0.unit == definition.unit })?.value)
    let checked = try CheckedTravel(context)
    notes += checked.notes
    let source = TravelSource.supplied(
      by: Phrases.withoutStop(definition.source ?? file) + checked.remark)
    func matrix(_ range: Range<Int>) throws(DataError) -> TravelMatrix {
      let values = areas.indices.flatMap { area in
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
    return StudyTravel(
      definition, hubs: try matrix(0..<hubs.count), outreach: try matrix(hubs.count..<inside),
      border: try matrix(inside..<sites.count),
      making: making(
        of: definition, from: file, context.pairCounts,
        places: (areas.count, sites.count, sites.count { $0.location != nil }), notes: &notes))
  }
}

extension StudyTravel {
  fileprivate init(
    _ definition: TravelDefinition, hubs: TravelMatrix, outreach: TravelMatrix,
    border: TravelMatrix, making: TravelMaking
  ) {
    self.init(
      id: definition.id, label: definition.label, hubs: hubs, outreach: outreach, border: border,
      source: definition.source, making: making, standard: definition.standard)
  }
}
