import Readers
import Testing
import Text

struct DiagnosticTests {
  @Test func `a finding is one plain sentence with row, file and column`() {
    let finding = Diagnostic(
      .error, at: .init(file: "travel.csv", row: 12, column: "minutes"), expected: "a number",
      found: "'n/a'", whatToDo: "correct the cell or leave it empty")
    #expect(
      finding.description
        == "row 12 of travel.csv, column minutes: expected a number, found 'n/a'; "
        + "correct the cell or leave it empty")
  }

  @Test func `a finding without a place is its message`() {
    #expect(Diagnostic(.note, at: nil, "nothing to do").description == "nothing to do")
  }

  @Test func `a finding about a whole file names the file`() {
    let finding = Diagnostic(.warning, at: .init(file: "a.csv"), "is old", whatToDo: "renew it")
    #expect(finding.description == "a.csv: is old; renew it")
  }

  @Test func `thousands of errors are counted, not printed`() {
    let many = (1...51).map { Diagnostic(.error, at: .init(file: "a.csv", row: $0), "wrong") }
    let lines = DataError.refused(many).description.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.first == "row 1 of a.csv: wrong")
    #expect(lines.last == "and 31 more")
  }

  @Test func `what is wrong in one way in every row is said once`() {
    func off(_ row: Int, column: String) -> Diagnostic {
      Diagnostic(
        .error, at: .init(file: "a.csv", row: row, column: column), "(\(row), 1) is off the grid",
        whatToDo: "exchange the columns")
    }
    let many = (2...3_154).map { off($0, column: "x") } + (2...4).map { off($0, column: "y") }
    let lines = DataError.refused(many).description.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[0] == "row 2 of a.csv, column x: (2, 1) is off the grid; exchange the columns"
        + " (the same in 3,152 more rows)")
    #expect(lines[3].hasPrefix("row 4 of a.csv, column y"))
  }

  @Test func `a file that cannot be opened says why`() {
    let error = DataError.unreadable(file: "a.csv", reason: "there is no such file")
    #expect(
      error.description
        == "a.csv: cannot be read: there is no such file; "
        + "check that the file is there and may be read")
  }

  @Test(arguments: [
    ("under5_census", "under5_census2011"), ("LSOA11CD", "lsoa11cd"), ("esting", "easting"),
  ])
  func `the nearest name is suggested`(written: String, meant: String) {
    let names = ["lsoa11cd", "easting", "northing", "under5_census2011"]
    #expect(Spelling.closest(to: written, among: names) == meant)
  }

  @Test func `nothing is suggested when no name is near`() {
    #expect(Spelling.closest(to: "population", among: ["easting", "northing"]) == nil)
  }
}
