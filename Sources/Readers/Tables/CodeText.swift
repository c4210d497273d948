/// Codes of the GSS register as people retype them.
enum CodeText {
  /// A letter for each nation and kind of register: England to Northern Ireland, and the crown
  /// dependencies.
  private static let letters = Set("ewsnkjlm".utf8)

  /// Makes the letter of each code a capital, so that `e01000001` is the area that it means.
  static func capitalise(_ record: inout CSVRecord, at positions: [Int]) {
    for position in positions where position < record.cells.count {
      let range = record.cells[position]
      guard range.count >= 9, let first = range.first(where: { record.text[$0] != 0x20 }),
        letters.contains(record.text[first])
      else { continue }
      let digits = record.text[(first + 1)..<range.upperBound]
      let rest = digits.drop { (0x30...0x39).contains($0) }
      if digits.count - rest.count == 8, rest.allSatisfy({ $0 == 0x20 }) {
        record.text[first] -= 0x20
      }
    }
  }
}
