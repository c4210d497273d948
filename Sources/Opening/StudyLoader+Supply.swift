import Places
import Readers
import Studies
import StudyFormat
import Text

/// What sites, stops and services without a place offer.
extension StudyLoader {
  func provision(
    areas: [Area], sites: StudySites, notes: inout [Diagnostic]
  ) throws(DataError) -> StudyProvision {
    guard let supply = file.supply else { return StudyProvision() }
    var services = try ServiceList()
    for (own, guide) in supply.services where !services.call(guide.name, own) {
      let known = services.services.map(\.id)
      throw refusal(
        line: guide.line, "the programme guide has no service '\(guide.name)'",
        whatToDo: Spelling.advice(for: guide.name, among: known))
    }
    var offers =
      try supply.offers.map { (columns) throws(DataError) in
        try self.offers(columns, sites: sites, services: &services)
      } ?? []
    let visits = try supply.visits.map { (visits) throws(DataError) in
      try self.visits(visits, services: &services)
    }
    offers += visits?.offers ?? []
    let stops = visits?.stops ?? []
    let provision = StudyProvision(
      services: services.services, offers: offers, stops: stops,
      stopTravel: try stopTravel(stops.map(\.location), areas: areas),
      facts: try supply.facts.map { (facts) throws(DataError) in
        try self.facts(facts, sites: sites, notes: &notes)
      } ?? [], within: supply.within)
    if let columns = supply.offers { notes += silence(provision, of: sites, columns) }
    return provision
  }

  /// The place of each row of a table of sites; nothing where the cell is empty.
  private func places(
    _ codes: [String?], of sites: StudySites, in table: SourceTable, column: String
  ) throws(DataError) -> [StudyProvision.Place?] {
    let columns = sites.places
    var places: [StudyProvision.Place?] = []
    for (row, code) in codes.enumerated() {
      guard let code else {
        places.append(nil)
        continue
      }
      if let column = columns[code] {
        let hubs = sites.hubs.count
        places.append(column < hubs ? .hub(column) : .outreach(column - hubs))
      } else {
        let known = columns.keys.sorted()
        throw .refused([
          Diagnostic(
            .error, at: table.place(row: row, column: column), expected: "the id of a site",
            found: "'\(code)'",
            whatToDo: Spelling.suggestion(for: code, among: known) + "correct the cell")
        ])
      }
    }
    return places
  }

  private func offers(
    _ columns: SupplyDefinition.Columns, sites: StudySites, services: inout ServiceList
  ) throws(DataError) -> [StudyProvision.Offer] {
    let table = try shelf.table(columns.table)
    let codes = try table.read { $0.optionalText(columns.place) }
    let places = try places(codes, of: sites, in: table, column: columns.place)
    return try rows(columns, table, at: places.map { $0 ?? .anywhere }, services: &services)
  }

  /// The rest of each row: what is given, how and how much.
  private func rows(
    _ columns: SupplyDefinition.Columns, _ table: SourceTable, at places: [StudyProvision.Place],
    services: inout ServiceList
  ) throws(DataError) -> [StudyProvision.Offer] {
    let (names, deliveries, ages, scenarios) = try table.read { reader in
      (
        columns.service.map { reader.optionalText($0) },
        columns.delivery.map {
          reader.optionalEnumerated($0, as: StudyProvision.Delivery.self)
        },
        columns.ages.map { reader.optionalText($0) },
        columns.scenario.map { reader.optionalText($0) }
      )
    }
    let (hours, sessions, staff) = try table.read { reader in
      (
        columns.hours.map { reader.optionalNumber($0, from: 0) },
        columns.sessions.map { reader.optionalNumber($0, from: 0) },
        columns.staff.map { reader.optionalNumber($0, from: 0) }
      )
    }
    var offers: [StudyProvision.Offer] = []
    for (row, place) in places.enumerated() {
      let scenario = scenarios?[row]
      if let scenario, !file.scenarios.contains(where: { $0.id == scenario }) {
        let known = file.scenarios.map(\.id)
        throw .refused([
          Diagnostic(
            .error, at: table.place(row: row, column: columns.scenario),
            expected: "a scenario of the study, or an empty cell", found: "'\(scenario)'",
            whatToDo: Spelling.advice(for: scenario, among: known))
        ])
      }
      offers.append(
        StudyProvision.Offer(
          place, service: names?[row].map { services.place(of: $0) },
          delivery: deliveries?[row] ?? .hub, ages: ages?[row], hours: hours?[row],
          sessions: sessions?[row], staff: staff?[row], scenario: scenario))
    }
    return offers
  }

  /// The stops of routes, each once, and what is given at them.
  private func visits(
    _ visits: SupplyDefinition.Visits, services: inout ServiceList
  ) throws(DataError) -> (stops: [StudyProvision.Stop], offers: [StudyProvision.Offer]) {
    let table = try shelf.table(visits.columns.table)
    let (names, routes, eastings, northings) = try table.read { reader in
      (
        reader.text(visits.columns.place), visits.route.map { reader.optionalText($0) },
        reader.number(visits.easting), reader.number(visits.northing)
      )
    }
    var stops: [StudyProvision.Stop] = []
    var places: [StudyProvision.Place] = []
    for row in names.indices {
      let stop = StudyProvision.Stop(
        name: names[row], route: routes?[row],
        location: try gridPoint(
          eastings[row], northings[row], in: table, row: row, column: visits.easting))
      let known = stops.firstIndex(of: stop)
      if known == nil { stops.append(stop) }
      places.append(.stop(known ?? stops.count - 1))
    }
    return (stops, try rows(visits.columns, table, at: places, services: &services))
  }

  /// Ways to stops, where a travel is an estimate.
  private func stopTravel(
    _ stops: [GridPoint], areas: [Area]
  ) throws(DataError) -> [TravelMatrix?] {
    var matrices: [TravelMatrix?] = []
    for definition in file.travels {
      guard case .estimated(let detour, let speed) = definition.way else {
        matrices.append(nil)
        continue
      }
      do throws(PlacesError) {
        matrices.append(
          try .estimated(
            from: areas.map(\.centroid), to: stops, detour: detour, speed: speed))
      } catch {
        throw refusal(
          line: definition.line, "travel '\(definition.id)': \(error)",
          whatToDo: "correct its detour or speed")
      }
    }
    return matrices
  }

  private func facts(
    _ facts: SupplyDefinition.Facts, sites: StudySites, notes: inout [Diagnostic]
  ) throws(DataError) -> [(fact: StudyProvision.Fact, values: [String?])] {
    let table = try shelf.table(facts.table)
    let codes = try table.read { $0.text(facts.site, unique: true) }
    let places = try self.places(codes, of: sites, in: table, column: facts.site)
    let columns = try table.read { reader in
      facts.columns.map { reader.optionalText($0.column) }
    }
    let count = sites.hubs.count + sites.outreach.count
    return zip(facts.columns, columns).map { named, cells in
      var values = [String?](repeating: nil, count: count)
      for (place, cell) in zip(places, cells) {
        switch place {
        case .hub(let hub)?: values[hub] = cell
        case .outreach(let site)?: values[sites.hubs.count + site] = cell
        case .stop?, .anywhere?, nil: break
        }
      }
      let blank = values.count { $0 == nil }
      if blank > 0 {
        notes.append(
          Diagnostic(
            .note, at: .init(file: table.file, column: named.column),
            "the \(named.fact.words) of \(NumberStyle.count(blank)) of \(NumberStyle.count(count, "site")) is not known"
          ))
      }
      return (named.fact, values)
    }
  }

  /// That nothing is said of what some sites of today offer.
  private func silence(
    _ provision: StudyProvision, of sites: StudySites, _ columns: SupplyDefinition.Columns
  ) -> [Diagnostic] {
    let spoken = Set(provision.offers.map(\.place))
    let silent =
      sites.hubs.indices.filter { !spoken.contains(.hub($0)) }.map { sites.hubs[$0].name }
      + sites.outreach.indices.filter { !spoken.contains(.outreach($0)) }
      .map { sites.outreach[$0].name }
    guard !silent.isEmpty else { return [] }
    return [
      Diagnostic(
        .note, at: .init(file: (try? shelf.table(columns.table).file) ?? file.file),
        "what \(Phrases.list(silent, limit: 6)) \(silent.count == 1 ? "offers" : "offer") is not known: no row is about \(silent.count == 1 ? "it" : "them")"
      )
    ]
  }
}
