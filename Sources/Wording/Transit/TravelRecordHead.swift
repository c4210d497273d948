import Readers
import Studies
import Text

/// How every record of a table of travel begins.
package enum TravelRecordHead {
  /// The first bytes, by which a record is known that may be replaced.
  package static let start = "{\n  \"made-by\": \"hubward travel\""

  /// Whose study it is, and which table lies beside it.
  static func members(
    of study: Study, file: String, rows: Int, text: String
  ) -> [(key: String, value: JSONValue)] {
    [
      ("made-by", .string("hubward travel")),
      ("study", .string(study.about.id)),
      (
        "table",
        .object([
          ("file", .string(file)), ("rows", .integer(rows)),
          ("sha256", .string(SHA256Digest.hex(Array(text.utf8)))),
        ])
      ),
    ]
  }
}
