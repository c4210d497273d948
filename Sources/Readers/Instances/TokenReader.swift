import Text

/// Takes a text of words between spaces and line breaks apart, remembering where each stands.
struct TokenReader {
  struct Token {
    let text: ArraySlice<UInt8>
    let line: Int
  }

  let file: String
  let bytes: [UInt8]
  private var index = 0
  private(set) var line = 1

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    while index < bytes.count, isSpace(bytes[index]) { step() }
    guard index < bytes.count else { return nil }
    let start = index
    while index < bytes.count, !isSpace(bytes[index]) { index += 1 }
    return Token(text: bytes[start..<index], line: line)
  }

  /// The words that are left on the line; the reader then stands on the next one.
  mutating func restOfLine() -> [Token] {
    var tokens: [Token] = []
    let here = line
    while index < bytes.count, line == here {
      guard isSpace(bytes[index]) else {
        if let token = next() { tokens.append(token) }
        continue
      }
      step()
    }
    return tokens
  }

  private mutating func step() {
    if bytes[index] == .lineFeed { line += 1 }
    index += 1
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The next word as a whole number of a range.
  ///
  /// - Parameter name: what the word is, as messages call its column.
  mutating func whole(
    _ name: String, in range: ClosedRange<Int>, whatToDo: String
  ) throws(DataError) -> Int {
    let expected =
      range.upperBound == .max
      ? "a whole number, \(range.lowerBound) or more"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    let token = try token(name, expected: expected)
    guard let value = NumberText.integer(token.text), range.contains(value) else {
      throw refusal(token, name, expected: expected, whatToDo: whatToDo)
    }
    return value
  }

  /// The next word as a number of a range.
  mutating func number(
    _ name: String, in range: ClosedRange<Double>, expected: String, whatToDo: String
  ) throws(DataError) -> Double {
    let token = try token(name, expected: expected)
    guard let value = NumberText.number(token.text), range.contains(value) else {
      throw refusal(token, name, expected: expected, whatToDo: whatToDo)
    }
    return value
  }

  /// - Throws: when anything but spaces is left.
  mutating func end(after what: String) throws(DataError) {
    guard let token = next() else { return }
    throw refusal(
      token, nil, expected: "the end of the file after \(what)",
      whatToDo: "take out what follows, or correct the counts in the header")
  }

  private mutating func token(_ name: String, expected: String) throws(DataError) -> Token {
    if let token = next() { return token }
    throw .refused([
      Diagnostic(
        .error, at: .init(file: file, row: line, column: name), expected: expected,
        found: "the end of the file",
        whatToDo: "the file is cut short, or the counts in its header are too large: fetch it again"
      )
    ])
  }

  func refusal(
    _ token: Token, _ column: String?, expected: String, whatToDo: String
  ) -> DataError {
    .refused([
      Diagnostic(
        .error, at: .init(file: file, row: token.line, column: column), expected: expected,
        found: Self.quoted(token.text), whatToDo: whatToDo)
    ])
  }

  /// A word as messages show it: short, and unable to steer a terminal.
  static func quoted(_ text: ArraySlice<UInt8>) -> String {
    let printable = String(decoding: text.prefix(40), as: UTF8.self).unicodeScalars
      .map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? "?" : String($0) }.joined()
    return "'\(printable)\(text.count > 40 ? "…" : "")'"
  }
}
