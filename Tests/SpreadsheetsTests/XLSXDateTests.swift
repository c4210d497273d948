import Testing

@testable import Spreadsheets

/// Days of XLSX come out as people write them, not as numbers.
struct XLSXDateTests {
  private func cells(_ rows: String, _ styles: [String] = [], from1904: Bool = false) throws
    -> [String]
  {
    var cells: [String] = []
    let bytes = Fixtures.xlsx(
      rows: "<row r=\"1\">\(rows)</row>", styles: styles, from1904: from1904)
    try Workbook(FileBytes(bytes)).rows(of: "Data") { row in
      cells = row.cells
      return true
    }
    return cells
  }

  /// Serial numbers as Excel and LibreOffice show them.
  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("25569", "1970-01-01"),
    ("36585", "2000-02-29"), ("42655", "2016-10-12"), ("42655.5", "2016-10-12T12:00:00"),
    ("42655.999999", "2016-10-13"), ("2958465", "9999-12-31"),
  ])
  func `a number in a day's style is that day`(serial: String, day: String) throws {
    #expect(try cells("<c s=\"1\"><v>\(serial)</v></c>") == [day])
  }

  @Test(arguments: ["60", "0", "-3", "0.25", "3000000", "1e300"])
  func `what is no day stays as it is`(serial: String) throws {
    #expect(try cells("<c s=\"1\"><v>\(serial)</v></c>") == [serial])
  }

  @Test func `old workbooks of the Macintosh count from 1904`() throws {
    #expect(
      try cells("<c s=\"1\"><v>0</v></c><c s=\"1\"><v>41193</v></c>", from1904: true)
        == ["1904-01-01", "2016-10-12"])
  }

  @Test func `only formats with a day or a time in them count, and only their own cells`() throws {
    let formats = [
      "dd/mm/yyyy", "[Red]0.00", "0 &quot;days&quot;", "\\d0", "[h]:mm", "[$-809]d mmmm yyyy",
      "General",
    ]
    #expect(
      formats.map { XLSXStyles.showsDate($0.replacing("&quot;", with: "\"")) }
        == [true, false, false, false, true, true, false])
    let row = (0..<9).map { "<c s=\"\($0)\"><v>42655</v></c>" }.joined()
    let found = try cells(row + "<c><v>42655</v></c><c s=\"99\"><v>1</v></c>", formats)
    #expect(
      found.filter { $0 != "42655" } == [
        "2016-10-12", "2016-10-12", "2016-10-12", "2016-10-12", "1",
      ])
    #expect(
      try cells("<c s=\"1\" t=\"d\"><v>2016-10-12</v></c><c s=\"1\" t=\"str\"><v>9</v></c>") == [
        "2016-10-12", "9",
      ])
  }
}
