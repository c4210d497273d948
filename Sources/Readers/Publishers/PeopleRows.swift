import Places
import Text

/// Rows of people that may differ by sex, date, kind of settlement or measure, and which of them
/// count.
///
/// Of two rows for one area that differ by something else, neither counts more: that is an error with
/// both rows.
struct PeopleRows {
  let codes: [String]
  let names: [String?]
  /// The code of each row's district, where the table has one.
  let districts: [String?]
  /// What of the rows is read, by key; a column that the table does not have is empty.
  private let facets: [String: [String?]]
  /// The newest date of any row; nothing where rows have none.
  let date: String?
  /// The line of a row.
  private let lines: (Int) -> Int

  init(_ columns: inout ColumnReader, lines: @escaping (Int) -> Int) {
    codes = columns.text("area")
    names =
      columns.has("areaName")
      ? columns.optionalText("areaName") : [String?](repeating: nil, count: codes.count)
    districts =
      columns.has("district")
      ? columns.optionalText("district") : [String?](repeating: nil, count: codes.count)
    var facets: [String: [String?]] = [:]
    for key in ["sex", "date", "settlement", "measure"] where columns.has(key) {
      facets[key] = columns.optionalText(key)
    }
    self.facets = facets
    date = facets["date"]?.compactMap { $0 }.max()
    self.lines = lines
  }

  /// The rows of one sex, the newest date, all kinds of settlement, and counts rather than shares.
  ///
  /// - Parameter sex: nothing for rows that say none.
  func rows(_ sex: TableFacets.Sex?) -> [Int] {
    codes.indices.filter { row in
      func cell(_ key: String) -> String? { facets[key]?[row] }
      if let sexes = facets["sex"] {
        let said = sexes[row].flatMap { word in
          ["m", "f"].contains(word.lowercased())
            ? (word.lowercased() == "m" ? .males : .females) : TableFacets.Sex(word)
        }
        guard said == sex else { return false }
      }
      if let date, cell("date") != date { return false }
      if facets["settlement"] != nil, cell("settlement")?.lowercased() != "total" { return false }
      if let measure = cell("measure")?.lowercased(),
        !["value", "count", "number"].contains(measure)
      {
        return false
      }
      return true
    }
  }

  /// Which rows make everybody: those of persons, or else those of both sexes, to be added up.
  var chosen: [[Int]] {
    guard facets["sex"] != nil else { return [rows(nil)] }
    let persons = rows(.persons)
    guard persons.isEmpty else { return [persons] }
    let (males, females) = (rows(.males), rows(.females))
    return males.isEmpty || females.isEmpty ? [] : [males, females]
  }

  /// - Throws: ``DataError/refused(_:)`` with a row that differs from an earlier one by something
  ///   that is not read.
  func refuseRepeats(_ rows: [Int], in file: String, _ key: (Int) -> String) throws(DataError) {
    var first: [String: Int] = [:]
    for row in rows {
      guard let earlier = first.updateValue(row, forKey: "\(codes[row]) \(key(row))") else {
        continue
      }
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file, row: lines(row)),
          "\(codes[row]) stands here again, first on row \(lines(earlier)), and the rows differ by something that Hubward does not read",
          whatToDo: "download the table for everybody: all persons, all kinds of area, one date")
      ])
    }
  }
}
