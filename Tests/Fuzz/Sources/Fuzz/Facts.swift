import Readers
import Spreadsheets

/// Everything that was read out of a file, as texts that can be counted.
struct Facts {
  /// One entry a row: the publication and each cell with its key, so that the order of columns does
  /// not matter.
  var rows: [String: Int] = [:]
  /// The line and the text of every row, in order.
  var lines: [(line: Int, row: String)] = []
  /// The rows that are in the header or above it.
  var headerRow = 0

  /// Reads a file of the corpus by the reader that its name stands for.
  init(_ bytes: [UInt8], named name: String, only publication: Publication? = nil) throws(DataError)
  {
    if name.hasPrefix("travel-") {
      try self.init(travel: bytes, isWide: name.contains("wide"))
    } else if name.hasPrefix("mapped-") {
      try self.init(mapped: bytes)
    } else {
      try self.init(bytes, only: publication)
    }
  }

  private static let areas = (0..<4).map { "E0101000\($0)" }
  private static let sites = ["hub_a", "hub_b", "hub_c"]

  /// A table of travel: each pair that has a value.
  private init(travel bytes: [UInt8], isWide: Bool) throws(DataError) {
    let layout = TravelLayout(
      from: "from_id", shape: isWide ? .wide : .long(to: "to_id", value: "travel_time_p50"))
    let travel = try MeasuredTravel(
      file: "f", bytes: FileBytes(bytes), layout: layout, areas: Self.areas, sites: Self.sites)
    headerRow = 1
    for (area, code) in Self.areas.enumerated() {
      let values = Self.sites.indices.map { travel.values[area * Self.sites.count + $0] }
      if isWide {
        add("\(code) \(values)", line: area + 2)
      } else {
        for (site, name) in Self.sites.enumerated() {
          add("\(code) \(name) \(values[site])", line: area * Self.sites.count + site + 2)
        }
      }
    }
  }

  /// A council's list, read by a mapping.
  private init(mapped bytes: [UInt8]) throws(DataError) {
    let columns = [
      ("id", "Ref No", nil), ("name", "Centre name", nil),
      ("since", "Opened", TableMapping.Kind.date),
      ("size", "Area", .number),
    ]
    let table = try SourceTable(
      mapping: TableMapping(
        file: "f", columns: columns.map { .init(name: $0.0, header: $0.1, kind: $0.2) },
        missing: ["n/a"]), bytes: FileBytes(bytes))
    headerRow = 3
    for row in 0..<table.rowCount {
      add(
        columns.indices.map { table[row, $0] }.joined(separator: "\u{1F}"),
        line: table.line(of: row))
    }
  }

  /// Recognises and reads whatever it takes the bytes for, down to the values.
  ///
  /// - Throws: `DataError` where the file is refused.
  init(_ bytes: [UInt8], only publication: Publication? = nil) throws(DataError) {
    let file = try PublisherFile(name: "f", bytes: FileBytes(bytes))
    for finding in try file.recognise() {
      guard let recognition = finding.recognition,
        publication == nil || publication == recognition.publication
      else { continue }
      headerRow = max(headerRow, recognition.headerRow ?? 0)
      if recognition.publication == .boundaries {
        for boundary in try file.boundaries(recognition).boundaries {
          add("\(boundary.code) \(boundary.polygons)", line: lines.count + 2)
        }
        continue
      }
      let published = try file.read(recognition)
      let typed = try Self.typed(published)
      let table = published.table
      for row in 0..<table.rowCount {
        let cells = recognition.columns.map { column in
          // Directories write one postcode in three columns, with more spaces or fewer.
          "\(column.key)=\(table.column(column.key).map { table[row, $0] } ?? "")".filter {
            $0 != " "
          }
        }
        add(
          "\(recognition.publication.rawValue): \(cells.sorted().joined(separator: "\u{1F}"))",
          line: table.line(of: row))
      }
      for value in typed { rows[value, default: 0] += 1 }
    }
  }

  private mutating func add(_ text: String, line: Int) {
    lines.append((line, text))
    rows[text, default: 0] += 1
  }

  /// The typed reader of each publication; its values, for a file with all rows sound.
  private static func typed(_ published: PublishedTable) throws(DataError) -> [String] {
    switch published.recognition.publication {
    case .indicesOfDeprivation:
      let table = try DeprivationTable(published)
      return table.values.flatMap { measure, values in
        zip(table.areas, values).map { "\($0.id) \(measure.key) \($1 as Double?)" }
      }
    case .populationByAge: return people(try PeopleTable(singleYears: published))
    case .nomisAgeTable: return people(try PeopleTable(underFives: published))
    case .nomisObservations: return try NomisObservations(published).rows.map { "\($0)" }
    case .centroids:
      let table = try CentroidTable(published)
      return zip(table.areas, table.positions).map { "\($0.id) \($1)" }
    case .areaVintages: return try AreaVintageLookup(published).rows.map { "\($0)" }
    case .areaWards: return try AreaWardLookup(published).rows.map { "\($0)" }
    case .outputAreas: return try OutputAreaLookup(published).areas.map { "\($0)" }
    case .censusTopics:
      let table = try CensusTable(published)
      return table.topics.flatMap { topic in table.shares(topic).map { "\(topic) \($0)" } }
    case .lowIncome: return try LowIncomeTable(published).figures.map { "\($0)" }
    case .areaMeasures: return try AreaTable(published).columns.map { "\($0)" }
    case .areaMiddleLayers: return try MiddleLayerLookup(published).middleLayers.map { "\($0)" }
    case .postcodeDirectory, .codePointOpen, .postcodeList:
      return try PostcodeTable(published).points.map { "\($0)" }
    case .childrensCentreLinks: return try CentreLinks(published).rows.map { "\($0)" }
    case .fingertips: return try FingertipsTable(published).rows.map { "\($0)" }
    case .childrensCentres, .schools, .familyHubs, .bestStartReturn, .libraries, .practices,
      .councilSites:
      // Not the row that each stands on, which may change.
      return try PublishedSites(published).sites.map { site in
        "\(site.kind) \(site.name) \(site.reference ?? "") \(site.address) \(site.isOpen)"
          + " \(site.postcode?.text ?? "") \(String(describing: site.point))"
      }
    case .boundaries: return []
    }
  }

  private static func people(_ table: PeopleTable) -> [String] {
    table.areas.indices.map { "\(table.areas[$0].id) \(table.people[$0] as Int?)" }
  }
}
