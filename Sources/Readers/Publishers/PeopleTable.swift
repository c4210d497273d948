internal import Places
public import Text

/// How many people live in each area: of one age group, and of all ages where the table says.
public struct PeopleTable: Sendable {
  /// What the figures are, such as `Mid-2022 LSOA 2021`.
  public let edition: String?
  /// The vintage of the areas, where the header tells it.
  public let areaYear: Int?
  public let areas: [AreaRow]
  /// People in the age group asked for; nothing where suppressed.
  public let people: [Int?]
  /// People of all ages.
  public let total: [Int?]
}

extension PeopleTable {
  /// People under an age, from a table by single year of age (ONS): females and males, or persons.
  ///
  /// - Throws: ``DataError/refused(_:)`` when a year of age is missing or a cell is no count.
  public init(singleYears published: PublishedTable, under limit: Int = 5) throws(DataError) {
    try published.expect(.populationByAge)
    let ages = (0..<limit).map(String.init)
    let bySex = published.recognition.has("f0")
    let keys = ages.flatMap { bySex ? ["f\($0)", "m\($0)"] : ["p\($0)"] }
    let columns = try published.table.read { columns in
      let areas = columns.areas()
      let total = columns.optionalInteger("total", from: 0)
      return (areas, total, keys.map { columns.optionalInteger($0, from: 0) })
    }
    self.init(
      edition: published.recognition.edition, areaYear: published.recognition.year(of: "area"),
      areas: columns.0, people: Self.sums(columns.2, count: columns.0.count), total: columns.1)
  }

  /// Under-fives from a Census age table (Nomis bulk: KS102EW 2011, TS007A 2021).
  ///
  /// Where the table is split by kind of settlement, only the rows for all kinds count.
  ///
  /// - Parameter orTotalOnly: takes a table without that column, for its people of all ages.
  public init(
    underFives published: PublishedTable, orTotalOnly: Bool = false
  ) throws(DataError) {
    try published.expect(.nomisAgeTable)
    let recognition = published.recognition
    let (codes, names, dates, settlements, total, people) = try published.table.read { columns in
      (
        columns.text("area"), recognition.has("areaName") ? columns.optionalText("areaName") : [],
        recognition.has("date") ? columns.optionalText("date") : [],
        recognition.has("settlement") ? columns.optionalText("settlement") : [],
        recognition.has("total") ? columns.optionalInteger("total", from: 0) : [],
        recognition.has("under5") ? columns.optionalInteger("under5", from: 0) : []
      )
    }
    guard !people.isEmpty || orTotalOnly || published.table.rowCount == 0 else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: recognition.file), "there is no column of children under five",
          whatToDo: "download the table with its ages 0 to 4")
      ])
    }
    let rows = codes.indices.filter { settlements.isEmpty || settlements[$0] == "Total" }
    self.init(
      edition: dates.first.flatMap { $0 }.map { "Census \($0)" },
      areaYear: nil,
      areas: rows.map {
        AreaRow(
          id: .init(codes[$0]), name: names.isEmpty ? nil : names[$0], district: nil)
      },
      people: rows.map { people.isEmpty ? nil : people[$0] },
      total: rows.map { total.isEmpty ? nil : total[$0] })
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
