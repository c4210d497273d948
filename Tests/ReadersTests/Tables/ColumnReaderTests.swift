import Readers
import Testing
import Text

struct ColumnReaderTests {
  enum Role: String, CaseIterable {
    case hub
    case outreach
  }

  @Test func `columns come out in the order of the rows`() throws {
    let table = try table("id,n,x,role,open\na,1,2.5,hub,yes\nb,29199.00,-1,outreach,FALSE\n")
    let values = try table.read { columns in
      (
        columns.text("id", unique: true), columns.integer("n"), columns.number("x"),
        columns.enumerated("role", as: Role.self), columns.bool("open")
      )
    }
    #expect(values.0 == ["a", "b"])
    #expect(values.1 == [1, 29199])
    #expect(values.2 == [2.5, -1])
    #expect(values.3 == [.hub, .outreach])
    #expect(values.4 == [true, false])
  }

  @Test func `an empty cell of an optional column is no value`() throws {
    let table = try table("id,n,x,t,role,open\na,,,,,\n")
    let values = try table.read { columns in
      (
        columns.optionalInteger("n"), columns.optionalNumber("x"), columns.optionalText("t"),
        columns.optionalEnumerated("role", as: Role.self), columns.optionalBool("open")
      )
    }
    #expect(values.0 == [nil])
    #expect(values.1 == [nil])
    #expect(values.2 == [nil])
    #expect(values.3 == [nil])
    #expect(values.4 == [nil])
  }

  @Test func `spaces around a value do not count`() throws {
    #expect(try table("id\n a \n").read { $0.text("id") } == ["a"])
  }

  private func sentence<Value>(
    _ text: String, _ body: (inout ColumnReader) -> Value
  ) -> [String] {
    errors { () throws(DataError) in try table(text).read(body) }
  }

  @Test func `a word where a number should be`() {
    #expect(
      sentence("id,minutes\na,n/a\n") { $0.optionalNumber("minutes") }
        == [
          "row 2 of t.csv, column minutes: expected a number, found 'n/a';"
            + " correct the cell or leave it empty"
        ])
  }

  @Test(arguments: ["NaN", "inf", "-Infinity"])
  func `not-a-number and infinity are refused`(text: String) {
    #expect(
      sentence("x\n\(text)\n") { $0.number("x") }
        == ["row 2 of t.csv, column x: expected a number, found '\(text)'; correct the cell"])
  }

  @Test func `an empty cell where a value is required`() {
    #expect(
      sentence("id,n\na,\n") { $0.integer("n", from: 0) }
        == [
          "row 2 of t.csv, column n: expected a whole number of 0 or more, found an empty cell;"
            + " fill the cell"
        ])
  }

  @Test func `a number out of range`() {
    #expect(
      sentence("p\n101\n") { $0.number("p", from: 0, to: 100) }
        == [
          "row 2 of t.csv, column p: expected a number from 0 to 100, found '101'; correct the cell"
        ])
  }

  @Test func `a value that is none of the choices`() {
    #expect(
      sentence("role\nspoke\n") { $0.enumerated("role", as: Role.self) }
        == [
          "row 2 of t.csv, column role: expected one of 'hub', 'outreach', found 'spoke';"
            + " correct the cell"
        ])
  }

  @Test func `neither true nor false`() {
    #expect(
      sentence("open\nmaybe\n") { $0.bool("open") }
        == ["row 2 of t.csv, column open: expected true or false, found 'maybe'; correct the cell"])
  }

  @Test func `a code used twice names both rows`() {
    #expect(
      sentence("id\na\nb\na\n") { $0.text("id", unique: true) }
        == [
          "row 4 of t.csv, column id: expected a value used once,"
            + " found 'a' again, first on row 2; correct or remove one of the rows"
        ])
  }

  @Test func `a missing column suggests the one that was meant`() {
    #expect(
      sentence("easting,northing\n1,2\n") { $0.number("esting") }
        == [
          "t.csv: there is no column 'esting';"
            + " did you mean 'easting'? the columns are 'easting', 'northing'"
        ])
  }

  @Test func `all bad cells of all columns are found together`() {
    let found = sentence("a,b\nx,1\n2,y\n") { ($0.number("a"), $0.number("b"), $0.text("c")) }
    #expect(found.count == 3)
  }
}
