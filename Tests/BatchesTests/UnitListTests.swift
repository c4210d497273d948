import Testing

@testable import Batches

struct UnitListTests {
  private static let unit = BatchUnit(
    hubward: "1", ask: .place,
    source: BatchUnit.Source(kind: .instance, sha256: "aa", format: "csv"), path: "a/b.csv",
    bare: BatchUnit.BareQuestion(objective: "p-median", hubs: 2), top: 1)

  @Test func `a unit is read back as it was listed, and once however often it is there`() throws {
    let text = Self.unit.line + "\n\n" + Self.unit.line + "\n"
    #expect(try UnitList(text, version: "1").units == [Self.unit])
  }

  @Test func `a path is no part of the id, everything else is`() {
    let other = { (hubs: Int, path: String, version: String) in
      BatchUnit(
        hubward: version, ask: .place, source: Self.unit.source, path: path,
        bare: BatchUnit.BareQuestion(objective: "p-median", hubs: hubs), top: 1
      ).id
    }
    #expect(other(2, "elsewhere.csv", "1") == Self.unit.id)
    #expect(other(3, "a/b.csv", "1") != Self.unit.id)
    #expect(other(2, "a/b.csv", "2") != Self.unit.id)
  }

  @Test func `what is no unit, was changed or is of another version is refused with its line`() {
    let line = Self.unit.line
    #expect(throws: UnitList.Fault.notAUnit(line: 2)) {
      try UnitList(line + "\n{}\n", version: "1")
    }
    #expect(throws: UnitList.Fault.changed(line: 1, id: Self.unit.id)) {
      try UnitList(line.replacing("\"hubs\":2", with: "\"hubs\":3"), version: "1")
    }
    #expect(throws: UnitList.Fault.otherVersion(line: 1, its: "1", ours: "2")) {
      try UnitList(line, version: "2")
    }
  }
}
