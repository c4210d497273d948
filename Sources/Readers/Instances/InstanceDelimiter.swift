/// What stands between the cells of an instance's table, and what that leaves a number to be.
struct InstanceDelimiter {
  let byte: UInt8

  /// Found by the first line, as the other table readers do: the first of `,`, `;`, tab and `|` that
  /// gives the header's two names; a comma where none does.
  init(of bytes: [UInt8]) {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = bytes[mark...].drop(while: Self.endsLine).prefix { !Self.endsLine($0) }
    let all = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    byte =
      all.first { delimiter in
        let cells = line.split(separator: delimiter, maxSplits: 2, omittingEmptySubsequences: false)
        return cells.prefix(2).map(Self.name) == ["area", "weight"]
      } ?? all[0]
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .carriageReturn
  }

  private static func name(_ cell: ArraySlice<UInt8>) -> String {
    let bare = cell.filter { $0 != .quote }
    return String(decoding: NumberText.trimmed(bare[...]), as: UTF8.self).lowercased()
  }

  private var isComma: Bool { byte == UInt8(ascii: ",") }

  /// What a message calls it.
  var name: String { isComma ? "a comma" : "the delimiter" }

  /// A number of zero or more.
  ///
  /// Between semicolons a comma may be a decimal point or part thousands: nobody guesses which.
  func number(_ cell: ArraySlice<UInt8>) -> Double? {
    guard decimalComma(cell) == nil, let value = NumberText.number(cell), value >= 0 else {
      return nil
    }
    return value
  }

  /// What to do about a comma in a number of a table that has another delimiter.
  func decimalComma(_ cell: ArraySlice<UInt8>) -> String? {
    !isComma && cell.contains(UInt8(ascii: ","))
      ? "write a decimal point, and nothing between thousands" : nil
  }
}
