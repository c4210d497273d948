import Foundation
import Reports
import Testing
import Text

struct JSONTableTests {
  private let table = Table(
    id: "t", caption: "",
    columns: [Column("Ward", .rowHeader), Column("Minutes"), Column("Share")],
    rows: [
      [.text("\"Aveley\"\u{1}\\"), .measure(12.25, decimals: 0), .share(0.375, decimals: 0)],
      [.text("Orsett"), .absent("no route"), .count(3)],
    ], source: "", shown: 1)

  @Test func `a row is an object in column order, and absence keeps its reason`() {
    #expect(
      JSONTable(table).text == """
        [
          {
            "Ward": "\\"Aveley\\"\\u0001\\\\",
            "Minutes": 12.25,
            "Share": 0.375
          },
          {
            "Ward": "Orsett",
            "Minutes": null,
            "Minutes (why absent)": "no route",
            "Share": 3
          }
        ]

        """)
  }

  @Test func `any parser reads it back`() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(JSONTable(table).text.utf8))
    let rows = try #require(parsed as? [[String: Any]])
    #expect(rows[0]["Ward"] as? String == "\"Aveley\"\u{1}\\")
    #expect(rows[0]["Minutes"] as? Double == 12.25)
    #expect(rows[1]["Minutes"] is NSNull)
  }

  @Test func `empty arrays and objects stay on one line`() {
    #expect(
      JSONValue.object([("a", .array([])), ("b", .object([])), ("c", .bool(true))]).text
        == "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": true\n}\n")
  }
}
