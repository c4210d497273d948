/// A place in JSON text (RFC 8259) that moves on value by value, so that an answer of millions of
/// numbers is read without a tree of it.
///
/// After the first fault nothing more is found, and ``fault`` says where it is. Nothing recurses, so
/// no depth of brackets exhausts the stack. `NaN`, which Python writes for a missing number, is read
/// as `null`.
struct JSONCursor {
  enum Kind {
    case object, list, string, number, word, null
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index: Int
  /// Where the text stops being JSON.
  private(set) var fault: Int?
  /// Whether a bracket was opened just now.
  private var isFirst = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int? = nil) {
    self.bytes = bytes
    self.index = index ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// Which sort of value comes next; nothing at the end or at a fault.
  mutating func kind() -> Kind? {
    skipSpace()
    guard fault == nil, index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .list
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return .null
    default: return .word
    }
  }

  /// Goes into an object or a list; false where there is none.
  mutating func open(_ kind: Kind) -> Bool {
    guard self.kind() == kind, kind == .object || kind == .list else { return false }
    index += 1
    isFirst = true
    return true
  }

  /// Goes to the next member's value of the object that is open, and gives its name; nothing at its
  /// end, which is passed.
  mutating func member() -> String? {
    guard advance(to: UInt8(ascii: "}")) else { return nil }
    let name = string()
    skipSpace()
    guard let name, index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      fail()
      return nil
    }
    index += 1
    return name
  }

  /// Goes to the next item of the list that is open; false at its end, which is passed.
  mutating func item() -> Bool { advance(to: UInt8(ascii: "]")) }

  mutating func string() -> String? {
    guard kind() == .string, let range = quoted() else { return nil }
    let inner = bytes[range]
    guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
    return JSONText.unescaped(inner)
  }

  mutating func number() -> Double? {
    guard kind() == .number else { return nil }
    let start = index
    while index < bytes.count, Self.isPartOfNumber(bytes[index]) { index += 1 }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<index])
    if let plain = PlainDecimal.value(text) { return plain }
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      index = start
      fail()
      return nil
    }
    return value
  }

  /// Passes over a value of any sort.
  mutating func skip() {
    var depth = 0
    repeat {
      guard let kind = kind() else { return fail() }
      switch kind {
      case .object, .list:
        depth += 1
        index += 1
      case .string: _ = quoted()
      case .number: _ = number()
      case .null, .word: skipWord()
      }
      // Between values inside what is passed over only marks stand, which need not fit together.
      while depth > 0, fault == nil {
        skipSpace()
        guard index < bytes.count else { return fail() }
        let byte = bytes[index]
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
          depth -= 1
        } else if byte != UInt8(ascii: ","), byte != UInt8(ascii: ":") {
          break
        }
        index += 1
      }
    } while depth > 0 && fault == nil
    isFirst = false
  }

  /// Whether nothing but white space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return fault == nil && index == bytes.count
  }

  /// The line of a place, as an editor numbers it.
  func line(of place: Int) -> Int {
    1 + bytes[..<min(place, bytes.count)].count { $0 == UInt8(ascii: "\n") }
  }

  mutating func fail() { fault = fault ?? index }

  private mutating func advance(to end: UInt8) -> Bool {
    skipSpace()
    guard fault == nil, index < bytes.count else {
      fail()
      return false
    }
    if bytes[index] == end {
      index += 1
      isFirst = false
      return false
    }
    if !isFirst {
      guard bytes[index] == UInt8(ascii: ",") else {
        fail()
        return false
      }
      index += 1
      skipSpace()
    }
    isFirst = false
    return true
  }

  /// Where the text of a string stands; it is passed.
  private mutating func quoted() -> Range<Int>? {
    let start = index + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < bytes.count else {
      fail()
      return nil
    }
    index = end + 1
    return start..<end
  }

  private mutating func skipWord() {
    let start = index
    while index < bytes.count, (0x61...0x7A).contains(bytes[index] | 0x20) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    if !["null", "NaN", "true", "false"].contains(word) {
      index = start
      fail()
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
      || [0x2B, 0x2D, 0x2E, UInt8(ascii: "e"), UInt8(ascii: "E")].contains(byte)
  }
}
