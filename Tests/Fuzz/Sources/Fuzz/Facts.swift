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
    case .postcodeDirectory, .codePointOpen, .postcodeList:
      return try PostcodeTable(published).points.map { "\($0)" }
    case .childrensCentreLinks: return try CentreLinks(published).rows.map { "\($0)" }
    case .fingertips: return try FingertipsTable(published).rows.map { "\($0)" }
    case .childrensCentres, .schools, .familyHubs, .bestStartReturn, .libraries, .practices,
      .councilSites:
      return try PublishedSites(published).sites.map { "\($0)" }
    case .boundaries: return []
    }
  }

  private static func people(_ table: PeopleTable) -> [String] {
    table.areas.indices.map { "\(table.areas[$0].id) \(table.people[$0] as Int?)" }
  }
}
