import Foundation
import Reports
import Testing
import Text

struct JSONTableTests {
  private let table = Table(
    id: "t", caption: "c",
    columns: [
      Column("Ward", id: "ward", .rowHeader), Column("Minutes", id: "minutes", unit: "min"),
      Column("Nearest", id: "nearest", .text), Column("Open", id: "open", .text),
    ],
    rows: [
      [
        .text("\"Aveley\"\u{1}\\"), .measure(12.25, decimals: 0), .named(id: "a", name: "Ash"),
        .names(
          [NamedThing(id: "a", name: "Ash"), NamedThing(id: "b", name: "Birch")], none: "none"),
      ],
      [.text("Orsett"), .absent("no route"), .absent("no route"), .names([], none: "none")],
      [.text("All"), .rank(3, isShared: true), .named(nil, none: "All"), .names([], none: "–")],
    ], emphasised: [2], notes: ["n"], source: "s", shown: 1, emphasis: "all together")

  @Test func `a row has ids with names beside them, and says why a value is absent`() {
    #expect(
      JSONTable(table).text == """
        {
          "id": "t",
          "caption": "c",
          "notes": [
            "n"
          ],
          "source": "s",
          "columns": [
            {
              "id": "ward",
              "title": "Ward"
            },
            {
              "id": "minutes",
              "title": "Minutes",
              "unit": "min"
            },
            {
              "id": "nearest",
              "title": "Nearest"
            },
            {
              "id": "open",
              "title": "Open"
            }
          ],
          "marked": {
            "rows": [
              2
            ],
            "means": "all together"
          },
          "rows": [
            {
              "ward": "\\"Aveley\\"\\u0001\\\\",
              "minutes": 12.25,
              "nearest": "a",
              "nearest_name": "Ash",
              "open": [
                "a",
                "b"
              ],
              "open_name": [
                "Ash",
                "Birch"
              ]
            },
            {
              "ward": "Orsett",
              "minutes": null,
              "nearest": null,
              "nearest_name": null,
              "open": [],
              "open_name": [],
              "why": {
                "minutes": "no route",
                "nearest": "no route"
              }
            },
            {
              "ward": "All",
              "minutes": 3,
              "nearest": null,
              "nearest_name": null,
              "open": [],
              "open_name": []
            }
          ]
        }

        """)
  }

  @Test func `any parser reads it back`() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(JSONTable(table).text.utf8))
    let rows = try #require((parsed as? [String: Any])?["rows"] as? [[String: Any]])
    #expect(rows[0]["ward"] as? String == "\"Aveley\"\u{1}\\")
    #expect(rows[0]["minutes"] as? Double == 12.25)
    #expect(rows[1]["minutes"] is NSNull)
  }

  @Test func `empty arrays and objects stay on one line`() {
    #expect(
      JSONValue.object([("a", .array([])), ("b", .object([])), ("c", .bool(true))]).text
        == "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": true\n}\n")
  }
}
