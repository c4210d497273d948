import Testing

@testable import Reports

struct SVGTests {
  @Test(arguments: [
    (0.0, "0"), (12, "12"), (0.5, ".5"), (-0.5, "-.5"), (3.14, "3.1"), (-0.04, "0"), (9.96, "10"),
  ])
  func `numbers are short`(value: Double, text: String) {
    #expect(SVG.number(value) == text)
  }

  @Test func `an attribute's value is escaped`() {
    #expect(SVG.tag("g", ["id": "\"><script>"]) == "<g id=\"&quot;&gt;&lt;script&gt;\"/>")
  }

  @Test func `identifiers of different names differ and hold only safe characters`() {
    let names = ["a b", "a_b", "a-b", "a\"b", "a20b", "a_20_b", "ŷ"]
    let identifiers = names.map(SVG.identifier)
    #expect(Set(identifiers).count == names.count)
    for identifier in identifiers {
      #expect(
        identifier.utf8.allSatisfy {
          (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            || $0 == 45 || $0 == 95
        })
    }
  }

  @Test func `paths run in steps of a tenth`() {
    let square = [(x: 1.0, y: 1.0), (x: 2.04, y: 1.0), (x: 2.0, y: 0.5)]
    #expect(SVG.path([square]) == "M1 1l1 0 0-.5z")
  }

  @Test func `rings too small to see are left out`() {
    #expect(SVG.path([[(x: 1.0, y: 1.0), (x: 1.01, y: 1.0), (x: 1.0, y: 1.02)]]) == "")
  }
}
