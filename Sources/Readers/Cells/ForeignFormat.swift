/// What bytes are that were expected to be a table of text, and are not.
struct ForeignFormat: Hashable {
  /// As a message has it: `UTF-16 text`.
  let name: String
  let whatToDo: String

  private static let asText = "save it as 'CSV UTF-8 (comma delimited)'"

  /// By their first bytes; nothing where they may be text.
  init?(startingWith bytes: some Collection<UInt8>) {
    let signatures: [(signature: [UInt8], name: String)] = [
      ([0xFF, 0xFE], "UTF-16 text"), ([0xFE, 0xFF], "UTF-16 text"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (.xls)"),
      (Array("%PDF".utf8), "a PDF"), (Array("SQLite format 3".utf8), "a database"),
    ]
    let frames: [(signature: [UInt8], name: String)] = [
      (Array("PAR1".utf8), "a Parquet file"), (Array("ARROW1".utf8), "a Feather file"),
      (Array("RDX".utf8), "an R data file"), ([0x58, 0x0A, 0, 0, 0], "an R data file"),
    ]
    if let found = frames.first(where: { bytes.starts(with: $0.signature) }) {
      name = found.name
      whatToDo =
        "write it as CSV from the program that made it: write.csv(table, \"travel.csv\", row.names ="
        + " FALSE) in R, table.to_csv(\"travel.csv\", index=False) in pandas"
      return
    }
    if let found = signatures.first(where: { bytes.starts(with: $0.signature) }) {
      (name, whatToDo) = (found.name, Self.asText)
      return
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).prefix(400)
      .filter { $0 > 0x20 }
    if Self.isJSON(text) {
      name = "JSON"
      whatToDo =
        "write it as CSV; a routing engine's answer is read as it is by a travel that names it as its"
        + " table, without 'from', 'to' and 'value'"
      return
    }
    let start = String(decoding: text.prefix(9), as: UTF8.self).lowercased()
    guard start.hasPrefix("<!doctype") || start.hasPrefix("<html") || start.hasPrefix("<?xml")
    else { return nil }
    (name, whatToDo) = ("a web page or XML", "download the file itself, not the page about it")
  }

  /// An object, or a list of objects or lists; a header that begins with a bracket is none.
  private static func isJSON(_ text: [UInt8]) -> Bool {
    guard text.count > 1 else { return false }
    let (first, second) = (text[0], text[1])
    return first == UInt8(ascii: "{") && [UInt8(ascii: "\""), UInt8(ascii: "}")].contains(second)
      || first == UInt8(ascii: "[") && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(second)
  }
}
