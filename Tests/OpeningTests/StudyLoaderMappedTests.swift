import Foundation
import Opening
import Readers
import Studies
import StudySupport
import Testing

/// Tables of a study that stand in files of their own, under the council's own headings.
struct StudyLoaderMappedTests {
  private static let list = """
    Premises register,,,,,,,
    Ref No;Centre name;Use;District;X;Y;Found by
    ash;Ash Hall;hub;West;500000,0;200000;postcode
    cedar;Cedar School;hub;East;503000;200000;approximate
    dale;Dale Centre;hub;East;506000;200000;postcode
    barn;The Barn;outreach;East;tbc;tbc;unknown

    """
  private static let mapping = """
    tables:
      premises:
        file: register.csv
        columns:
          id: Ref No
          name: Centre Name
          role: Use
          locality: District
          easting: x
          northing: y
          quality: Found by
        types: { easting: number, northing: number }
        decimal: comma
        missing: [tbc]
        licence: Open Government Licence v3.0
        source: The council's premises register
        edition: May 2016

    """

  private func study(_ list: String = list, _ mapping: String = mapping) -> MiniStudy {
    var study = MiniStudy()
      .replacing("areas:\n  table: areas", with: mapping + "areas:\n  table: areas")
      .replacing("table: sites", with: "table: premises")
      .replacing("  note: note\n", with: "")
    study.strays["register.csv"] = list
    return study
  }

  @Test func `sites come out of the register as out of the package`() throws {
    let (mapped, packed) = (try study().open(), try MiniStudy().open())
    #expect(mapped.sites.hubs == packed.sites.hubs)
    #expect(mapped.sites.outreach == packed.sites.outreach)
  }

  @Test func `deciles come out of a mapped table of areas by the study's names`() throws {
    let names = MiniStudy().files["areas.csv"]!.prefix { $0 != "\n" }.split(separator: ",")
    let columns = names.map { "\($0): Col \($0)" }.joined(separator: ", ")
    var study = MiniStudy().replacing(
      "areas:\n  table: areas",
      with:
        "tables:\n  people: { file: people.csv, columns: { \(columns) } }\nareas:\n  table: people")
    let header = names.map { "Col \($0)" }.joined(separator: ",")
    let rows = MiniStudy().files["areas.csv"]!.drop { $0 != "\n" }
    study.strays["people.csv"] = header + rows
    let (mapped, packed) = (try study.open(), try MiniStudy().open())
    #expect(try mapped.areas.deciles.of("decile") == packed.areas.deciles.of("decile"))
    #expect(mapped.areas.deciles.names == packed.areas.deciles.names)
  }

  @Test func `the report says whose file it is, under which licence, with its hash`() throws {
    let source = try #require(
      try study().open().provenance.sources.first { $0.file == "register.csv" })
    #expect(source.licences == ["Open Government Licence v3.0"])
    #expect(source.origins == ["The council's premises register"])
    #expect(source.edition == "May 2016")
    #expect(source.sha256 == SHA256Digest.hex(Array(Self.list.utf8)))
    let bare = Self.mapping.replacing("    licence: Open Government Licence v3.0\n", with: "")
    let without = try #require(
      try study(Self.list, bare).open().provenance.sources.first { $0.file == "register.csv" })
    #expect(without.licences == ["no licence stated"])
  }

  @Test func `a file that is not the one stated is refused with its hash`() throws {
    let hash = String(repeating: "0", count: 64)
    let stated = Self.mapping.replacing(
      "    decimal:", with: "    hash: sha256:\(hash)\n    decimal:")
    let found = try study(Self.list, stated).errors()
    #expect(
      found.first?.contains("register.csv is not the file whose hash is stated; restore the file")
        == true, "\(found)")
  }

  @Test(arguments: [
    (
      "id: Ref No", "id: Ref Nr",
      "row 2 of register.csv: there is no column 'Ref Nr' for 'id'; did you mean"
    ),
    ("missing: [tbc]", "missing: []", "row 6 of register.csv, column x: expected a number such as"),
    (
      "file: register.csv", "file: registers.csv",
      "registers.csv: cannot be read: there is no such file"
    ),
    ("  premises:", "  areas:", "the package has a table 'areas' already"),
    ("types: { easting", "types: { eastings", "'eastings' is none of the table's columns"),
    ("file: register.csv", "file: ../register.csv", "expected a file beside the study file"),
    ("    decimal: comma", "    decimal: dot", "expected one of point, comma, found 'dot'"),
    ("    decimal: comma", "    header-row: 3", "row 3 of register.csv: there is no column"),
  ])
  func `a mapping that does not fit is refused with its place`(
    old: String, new: String, words: String
  ) throws {
    let found = try study(Self.list, Self.mapping.replacing(old, with: new)).errors()
    #expect(found.contains { $0.contains(words) }, "\(found)")
  }

  @Test func `the register is among the files that a store carries`() throws {
    try study().inFolder { folder in
      let path = folder.appendingPathComponent("study.yaml").path
      let files = try StudyFiles.read(path)
      #expect(files.package.map(\.path).contains("register.csv"))
      #expect(try files.open().sites.hubs == (try Study.open(path)).sites.hubs)
    }
  }
}
