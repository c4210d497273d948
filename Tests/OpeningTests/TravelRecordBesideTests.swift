import Foundation
import Opening
import Places
import Readers
import Studies
import StudySupport
import TestSupport
import Testing
import Text

/// Records beside tables of travel: Rutland's, and one beside the small study's bus.
struct TravelRecordBesideTests {
  private static let hash = SHA256Digest.hex(Array(MiniStudy.busRows.utf8))

  /// The small study by bus, with a record of the bus's table beside it.
  private func study(
    hash: String = hash, pairs: Int = 12, mode: String = "drive",
    travel: String = MiniStudy.busTravel
  ) -> MiniStudy {
    var study = MiniStudy().travelling(travel)
    study.strays["bus.json"] = """
      {
        "made-by": "hubward travel",
        "table": {"file": "bus.csv", "rows": 13, "sha256": "\(hash)"},
        "engine": {"name": "OSRM", "version": "26.10.0"},
        "network": {"file": "x.osm.pbf", "sha256": "ab", "map-day": "2018-02-27", "file-day": null},
        "mode": "\(mode)", "settings": {"speed-km-h": null}, "pairs": {"all": \(pairs)}
      }
      """
    return study
  }

  private func notes(_ study: MiniStudy) throws -> [String] {
    try study.open().provenance.diagnostics.filter { $0.code == "travel-record" }
      .map(\.description)
  }

  @Test func `Rutland's travel was made by OSRM, and the record is a source`() throws {
    let study = try Study.open(
      Surroundings.root.appendingPathComponent("data/rutland-2026/study.yaml").path)
    let making = try #require(study.travels.first { $0.id == "walk" }).making
    #expect(making.mode == .walk)
    #expect(making.record?.file == "travel-walk.json")
    #expect(making.table?.edition == "27 February 2018")
    #expect(making.pairs == TravelMaking.Pairs(all: 138))
    let source = try #require(study.provenance.sources.first { $0.file == "travel-walk.json" })
    #expect(source.sha256 == making.record?.sha256)
    #expect(source.licences == ["ODbL 1.0"])
    #expect(study.provenance.diagnostics.allSatisfy { $0.code != "travel-record" })
  }

  @Test func `a study without a disk carries its records`() throws {
    let path = Surroundings.root.appendingPathComponent("data/rutland-2026/study.yaml").path
    let files = try StudyFiles.read(path)
    #expect(files.package.map(\.path).contains("travel-drive.json"))
    #expect(try files.open().travels[0].making == Study.open(path).travels[0].making)
  }

  @Test func `a record that fits says how the table was made`() throws {
    #expect(try notes(study()) == [])
    let making = try study().open().travels[0].making
    #expect(making.mode == .drive)
    // Of 16 pairs the table has 13: the barn's three others have no route.
    #expect(making.pairs == TravelMaking.Pairs(all: 16, withoutRoute: 3))
  }

  @Test func `a record of another table is left aside, and that is said`() throws {
    let other = study(hash: String(repeating: "0", count: 64))
    #expect(
      try notes(other) == [
        "bus.json: is the record of another table: that had the SHA-256 0000000000000000…, and 'bus.csv' has \(Self.hash.prefix(16))…; how 'bus.csv' was made is not known; restore the table or its record; where the table was changed on purpose, take the record away and say under 'source' how it was made"
      ])
    #expect(try other.open().travels[0].making.record == nil)
  }

  @Test func `a record of other points, or of another mode than stated, is said`() throws {
    #expect(
      try notes(study(pairs: 20)) == [
        "bus.json: 'bus.csv' was made for 20 pairs of area and site, and the study has 12; make the table again with hubward travel"
      ])
    let walking = MiniStudy.busTravel.replacing(
      "unit: minutes\n", with: "unit: minutes\n    mode: walk\n")
    #expect(
      try notes(study(travel: walking)) == [
        "bus.json: 'bus.csv' was made for the mode 'drive', and travel 'bus' says 'walk'; take 'mode' out, as the record says it"
      ])
    #expect(try study(travel: walking).open().travels[0].making.mode == .drive)
  }

  @Test func `a record that cannot be read is said, and another file is passed over`() throws {
    let spoilt = study(mode: "swim")
    #expect(
      try notes(spoilt).first?.hasPrefix(
        "bus.json: the record of 'bus.csv' cannot be used: names neither an engine") == true)
    var other = study()
    other.strays["bus.json"] = "{\"code\": \"Ok\"}"
    #expect(try notes(other) == [])
    #expect(try other.open().provenance.sources.allSatisfy { $0.file != "bus.json" })
  }

  @Test func `an estimate counts the pairs whose place is not known, and has the stated mode`()
    throws
  {
    let walk = try MiniStudy().replacing("unit: minutes, ", with: "unit: minutes, mode: walk, ")
      .open().travels[0].making
    #expect(walk == TravelMaking(mode: .walk, pairs: TravelMaking.Pairs(all: 16, unknown: 4)))
  }
}
