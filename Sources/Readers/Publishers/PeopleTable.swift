internal import Places
public import Text

/// How many people live in each area: of one age group, and of all ages where the table says.
public struct PeopleTable: Sendable {
  /// Of whom the figures are.
  public enum Sex: Hashable, Sendable {
    case everybody, males, females
    /// The table does not say.
    case unsaid
  }

  /// What the figures are, such as `mid-2022` or `Census 2021`; nothing where the table does not say.
  public let edition: String?
  /// The year that the figures are of.
  public let year: Int?
  public let sex: Sex
  /// The vintage of the areas, where the header tells it.
  public let areaYear: Int?
  public let areas: [AreaRow]
  /// People in the age group asked for; nothing where suppressed.
  public let people: [Int?]
  /// People of all ages.
  public let total: [Int?]

  private init(
    _ published: PublishedTable, rows: PeopleRows, of chosen: [[Int]], edition: String?, year: Int?,
    people: [Int?], total: [Int?]
  ) {
    self.edition = edition
    self.year = year
    areaYear = published.recognition.year(of: "area")
    var places: [String: Int] = [:]
    var areas: [AreaRow] = []
    var sums: [(people: Int?, total: Int?)] = []
    func plus(_ one: Int?, _ other: Int?) -> Int? { one.flatMap { one in other.map { one + $0 } } }
    for (index, part) in chosen.enumerated() {
      for row in part {
        let own = (people.isEmpty ? nil : people[row], total.isEmpty ? nil : total[row])
        if let place = places[rows.codes[row]] {
          sums[place] = (plus(sums[place].people, own.0), plus(sums[place].total, own.1))
        } else if index == 0 {
          places[rows.codes[row]] = areas.count
          areas.append(
            AreaRow(
              id: .init(rows.codes[row]), name: rows.names[row].map(Self.name),
              district: rows.districts[row]))
          sums.append(own)
        }
      }
    }
    self.areas = areas
    self.people = sums.map(\.people)
    self.total = sums.map(\.total)
    switch published.recognition.facets.sex {
    case _ where published.recognition.has("sex"): sex = .everybody
    case .persons: sex = .everybody
    case .males: sex = .males
    case .females: sex = .females
    case nil: sex = published.recognition.has("f0") ? .everybody : .unsaid
    }
  }

  /// A name without the code that Nomis's query tool puts before it.
  private static func name(_ written: String) -> String {
    let parts = written.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0].filter({ $0 != " " }).count == 9 else { return written }
    return String(parts[1].drop { $0 == " " })
  }
}

extension PeopleTable {
  /// People under an age, from a table by single year of age (ONS): females and males, or persons.
  ///
  /// - Throws: ``DataError/refused(_:)`` when a year of age is missing, a cell is no count, or two
  ///   rows of an area differ by something that is not read.
  public init(singleYears published: PublishedTable, under limit: Int = 5) throws(DataError) {
    try published.expect(.populationByAge)
    let ages = (0..<limit).map(String.init)
    let bySex = published.recognition.has("f0")
    let keys = ages.flatMap { bySex ? ["f\($0)", "m\($0)"] : ["p\($0)"] }
    let table = published.table
    let (rows, total, columns) = try table.read { columns in
      _ = columns.areaCodes("area")
      return (
        PeopleRows(&columns, lines: table.line), columns.optionalInteger("total", from: 0),
        keys.map { columns.optionalInteger($0, from: 0) }
      )
    }
    let chosen = rows.chosen
    for part in chosen { try rows.refuseRepeats(part, in: table.file) { _ in "" } }
    let year = published.recognition.facets.year ?? rows.date.flatMap { TableFacets.year(in: $0) }
    self.init(
      published, rows: rows, of: chosen, edition: year.map { "mid-\($0)" }, year: year,
      people: Self.sums(columns, count: rows.codes.count), total: total)
  }

  /// Under-fives from a Census age table (Nomis: KS102EW 2011, TS007A 2021), in bulk or as its query
  /// tool gives it.
  ///
  /// Where the table is split by kind of settlement, only the rows for all kinds count.
  ///
  /// - Parameter orTotalOnly: takes a table without that column, for its people of all ages.
  public init(
    underFives published: PublishedTable, orTotalOnly: Bool = false
  ) throws(DataError) {
    try published.expect(.nomisAgeTable)
    let recognition = published.recognition
    let table = published.table
    let (rows, total, people) = try table.read { columns in
      (
        PeopleRows(&columns, lines: table.line),
        recognition.has("total") ? columns.optionalInteger("total", from: 0) : [],
        recognition.has("under5") ? columns.optionalInteger("under5", from: 0) : []
      )
    }
    guard !people.isEmpty || orTotalOnly || table.rowCount == 0 else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: recognition.file), "there is no column of children under five",
          whatToDo: "download the table with its ages 0 to 4")
      ])
    }
    let chosen = rows.chosen
    for part in chosen { try rows.refuseRepeats(part, in: table.file) { _ in "" } }
    let year = rows.date.flatMap { TableFacets.year(in: $0) } ?? recognition.facets.year
    self.init(
      published, rows: rows, of: chosen, edition: year.map { Self.edition($0, recognition) },
      year: year, people: people, total: total)
  }

  /// Under-fives from one figure a row (Nomis's API, ONS's custom data sets): the band 0 to 4, or
  /// single years of age added up.
  ///
  /// - Throws: ``DataError/refused(_:)`` where no rows are for under-fives, or two rows differ by
  ///   something that is not read.
  public init(observations published: PublishedTable) throws(DataError) {
    try published.expect(.nomisObservations)
    let recognition = published.recognition
    let table = published.table
    let (rows, values, ages) = try table.read { columns in
      (
        PeopleRows(&columns, lines: table.line), columns.optionalInteger("value", from: 0),
        recognition.has("age") ? columns.optionalText("age") : []
      )
    }
    let bands = ages.map { $0.flatMap(AgeBand.init) }
    var people = [Int?](repeating: nil, count: rows.codes.count)
    var total = people
    var firsts: [[Int]] = []
    for part in rows.chosen where !bands.isEmpty {
      let wanted = part.filter { bands[$0] != nil }
      try rows.refuseRepeats(wanted, in: table.file) { "\(bands[$0]!)" }
      var byArea: [String: [AgeBand: Int?]] = [:]
      var first: [String: Int] = [:]
      for row in wanted {
        byArea[rows.codes[row], default: [:]][bands[row]!] = values[row]
        if first[rows.codes[row]] == nil { first[rows.codes[row]] = row }
      }
      for (code, row) in first {
        let found = byArea[code]!
        people[row] = AgeBand.underFives(found)
        total[row] = found[.everyone] ?? nil
      }
      firsts.append(first.values.sorted())
    }
    guard table.rowCount == 0 || people.contains(where: { $0 != nil }) else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: recognition.file), "none of its rows is for children under five",
          whatToDo: "download the table by age, with its ages 0 to 4")
      ])
    }
    let year = rows.date.flatMap { TableFacets.year(in: $0) } ?? recognition.facets.year
    self.init(
      published, rows: rows, of: firsts, edition: year.map { Self.edition($0, recognition) },
      year: year, people: people, total: total)
  }

  /// Nomis has the census, and estimates for the years between.
  private static func edition(_ year: Int, _ recognition: Recognition) -> String {
    let isEstimate = (recognition.titles + [recognition.file]).contains {
      $0.lowercased().contains("estimate")
    }
    return isEstimate || ![2011, 2021].contains(year) ? "mid-\(year)" : "Census \(year)"
  }

  /// Column by column; an area with any value missing has no sum.
  private static func sums(_ columns: [[Int?]], count: Int) -> [Int?] {
    (0..<count).map { row in
      columns.reduce(Int?.some(0)) { sum, column in
        guard let sum, let value = column[row] else { return nil }
        return sum + value
      }
    }
  }
}
