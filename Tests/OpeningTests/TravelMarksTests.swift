import Places
import Studies
import StudySupport
import Testing

/// Numbers that stand for no route, in the table of the mini study: Ash, Birch, Cedar and Dale at 0, 1,
/// 3 and 6 km, three minutes a km and five to wait.
struct TravelMarksTests {
  private func errors(_ rows: String, _ travel: String = MiniStudy.busTravel) throws -> [String] {
    try MiniStudy().travelling(travel, rows).errors()
  }

  @Test(arguments: [
    ("9999", "9,999"), ("9999.0", "9,999"), ("2147483647", "2,147,483,647"), ("999", "999"),
    ("1e38", "1e+38"), ("65535", "65,535"),
  ])
  func `a mark that would be read as minutes is refused with its pair and row`(
    value: String, words: String
  ) throws {
    let found = try errors(MiniStudy.busRows.replacing("A1,dale,23", with: "A1,dale,\(value)"))
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix(
        "row 4 of bus.csv: \(words) is no travel but a mark for none: it stands for 1 pair, A1 to dale (row 4, 6.00 km apart); write \"missing: ['"
      ) == true, "\(found)")
  }

  /// 9,999 seconds are 167 minutes, which a bus may take: not for 6 km at three minutes a km.
  @Test func `a mark among seconds is found though it is a time of day`() throws {
    let seconds = MiniStudy.busTravel.replacing(
      "unit: minutes\n", with: "unit: minutes\n    measured-in: seconds\n")
    let rows =
      "lsoa,site,minutes\n"
      + MiniStudy.busRows.split(separator: "\n").dropFirst().map { row in
        let cells = row.split(separator: ",")
        let isFar = row.hasPrefix("A1,dale") || row.hasPrefix("A4,ash")
        return "\(cells[0]),\(cells[1]),\(isFar ? 9999 : Int(cells[2])! * 60)\n"
      }.joined()
    #expect(
      try errors(rows, seconds).first?.contains(
        "9,999 is no travel but a mark for none: it stands for 2 pairs, A1 to dale (row 4, 6.00 km apart) and A4 to ash (row 11, 6.00 km apart)"
      ) == true)
    // The same number where it may be true: the longest way of a slow table, once.
    let slow = rows.replacing("A4,ash,9999", with: "A4,ash,9000").replacing(
      "A1,cedar,840", with: "A1,cedar,4500"
    ).replacing("A2,dale,1200", with: "A2,dale,7500").replacing(
      "A3,dale,840", with: "A3,dale,4500"
    ).replacing("A4,cedar,840", with: "A4,cedar,4500").replacing(
      "A3,ash,840", with: "A3,ash,4500")
    #expect(try errors(slow, seconds).isEmpty)
  }

  @Test func `what the study lists as missing is no route`() throws {
    let rows = MiniStudy.busRows.replacing("A1,dale,23", with: "A1,dale,9999.0")
    var study = MiniStudy().travelling(
      MiniStudy.busTravel.replacing("table: bus", with: "table: file"), "unused\n")
    study.files["bus.csv"] = nil
    study.strays["times.csv"] = rows
    study = study.replacing(
      "travel:\n", with: "tables:\n  file: { file: times.csv, missing: ['9999'] }\ntravel:\n")
    let travel = try study.open().travels[0]
    #expect(travel.matrix[area: 0, site: 2] == .infinity)
    #expect(travel.matrix[area: 3, site: 0] == 23)
  }
}
