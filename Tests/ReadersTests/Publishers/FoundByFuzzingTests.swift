import Readers
import Spreadsheets
import Testing
import Text

/// What `Tests/Fuzz` found: damage that lost rows without a word.
struct FoundByFuzzingTests {
  private func read(_ text: String) throws(DataError) -> PublishedTable {
    let file = try PublisherFile(name: "t.csv", bytes: FileBytes(Array(text.utf8)))
    guard let found = try file.recognise().compactMap(\.recognition).first else {
      throw .refused([])
    }
    return try file.read(found)
  }

  @Test func `a row of data above the header is refused, titles are not`() throws {
    let header = "LSOA21CD,LSOA21NM,WD24CD,LAD24CD\n"
    let row = "E01000001,a,E05000001,E06000034\n"
    #expect(
      errors { () throws(DataError) in try read(row + header + row) } == [
        "row 1 of t.csv: a full row stands above the header on row 2; move the header to the top, or take the row out"
      ])
    #expect(try read("Look-up,,,\nas of May,2024,,\n" + header + row).table.rowCount == 1)
  }

  @Test func `without its row of labels a return loses no site`() throws {
    let header = "LAName,SiteName,ReferenceNumber,PostCode,FHS07\n"
    let labels = "Authority,Name,Reference,Postcode,Type\n"
    let sites = "Thurrock,One,R1,RM17 6AA,hub\nThurrock,Two,R2,RM17 6AB,hub\n"
    #expect(try read(header + labels + sites).table.rowCount == 2)
    #expect(try read(header + sites).table.rowCount == 2)
  }

  @Test func `two lines run together are no area`() {
    let text = "LSOA11CD,LSOA21CD,CHGIND\nE01000001,E01000001,U\nE010E01000003,E01000003,U\n"
    #expect(
      errors { () throws(DataError) in try AreaVintageLookup(read(text)) } == [
        "row 3 of t.csv, column LSOA11CD: expected an area code such as E01000001, found 'E010E01000003'; correct the cell, or download the file again"
      ])
  }
}
