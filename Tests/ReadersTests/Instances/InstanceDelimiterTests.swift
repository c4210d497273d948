import Places
import Readers
import Testing
import Text

/// Tables as spreadsheets of other countries and settings save them.
struct InstanceDelimiterTests {
  @Test(arguments: [",", ";", "\t", "|"])
  func `cells may stand between commas, semicolons, tabs or bars`(delimiter: String) throws {
    let text = "area,weight,north,south\r\na,2,1.5,\r\nb,1,,4\r\n"
    let file = try instance("\u{FEFF}" + text.replacing(",", with: delimiter), .csv)
    #expect(file.sites == [.name("north"), .name("south")])
    #expect(try file.distances == [[1.5, .infinity], [.infinity, 4]])
  }

  @Test func `names in quotes and blank lines above do not hide the delimiter`() throws {
    let file = try instance("\n\n\"Area\";\"Weight\";\"north, old\"\na;1;2\n", .csv)
    #expect(file.sites == [.name("north, old")])
  }

  @Test(arguments: ["0,5", "1,234"])
  func `between semicolons a comma in a number is not guessed at`(number: String) {
    let found = errors { () throws(DataError) in
      _ = try instance("area;weight;x\na;1;\(number)\n", .csv)
    }
    #expect(
      found == [
        """
        row 2 of t, column x: expected a number, zero or more, or an empty cell for no route, found \
        '\(number)'; write a decimal point, and nothing between thousands
        """
      ])
  }

  @Test func `a header of other names is said once, whatever the delimiter`() {
    let found = errors { () throws(DataError) in _ = try instance("id;people;x\na;1;2\n", .csv) }
    #expect(found.count == 1)
    #expect(found.first?.contains("found 'id;people;x'") == true)
  }
}

/// Bytes that are not what the format promises.
struct InstanceEncodingTests {
  private func found(_ bytes: [UInt8]) -> [String] {
    errors { () throws(DataError) in
      _ = try InstanceFile(file: "t", bytes: bytes, format: .csv)
    }
  }

  @Test func `a byte that is not UTF-8 is refused with its row and column`() {
    let start = Array("area,weight,North Hall\nCaf".utf8)
    #expect(
      found(start + [0xE9] + Array(",1,2\nb,1,".utf8) + [0xA0] + Array("3\n".utf8)) == [
        """
        row 2 of t, column area: expected UTF-8 text, found bytes of another encoding; save the file \
        as 'CSV UTF-8'
        """,
        """
        row 3 of t, column North Hall: expected UTF-8 text, found bytes of another encoding; save the \
        file as 'CSV UTF-8'
        """,
        """
        row 3 of t, column North Hall: expected a number, zero or more, or an empty cell for no route, \
        found '\u{FFFD}3'; correct the cell or leave it empty
        """,
      ])
  }

  @Test func `in the header the column is counted, and nothing else is said`() {
    let bytes = Array("area,weight,Caf".utf8) + [0xE9] + Array("\na,1,2\n".utf8)
    #expect(
      found(bytes) == [
        """
        row 1 of t, column 3 of the header: expected UTF-8 text, found bytes of another encoding; \
        save the file as 'CSV UTF-8'
        """
      ])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16 text"),
      ([0x50, 0x4B, 0x03, 0x04], "a spreadsheet or ZIP archive"),
    ] as [([UInt8], String)])
  func `a file that is no text at all is called what it is`(bytes: [UInt8], kind: String) {
    #expect(
      found(bytes) == [
        "t: expected a CSV file, found \(kind); save it as 'CSV UTF-8 (comma delimited)'"
      ])
  }
}
