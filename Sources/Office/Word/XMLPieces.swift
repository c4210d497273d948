/// The root of an XML document and what stands directly in it, as they are written, so that parts of a
/// document are taken over letter by letter.
struct XMLPieces {
  struct Piece: Equatable {
    /// With its prefix.
    let name: String
    let text: String
  }

  /// The root's start tag; never one that is its own end.
  let start: String
  /// The root's name with its prefix.
  let name: String
  let children: [Piece]

  /// Nothing for text that is no XML, or declares a type of document, which Office does not open.
  init?(_ text: String) {
    var scanner = Scanner(Array(text.utf8))
    guard scanner.scan(), let root = scanner.root else { return nil }
    start = root.text
    name = root.name
    children = scanner.children
  }

  /// Its parts with other children.
  func text(_ children: [Piece]) -> String {
    start + children.map(\.text).joined() + "</\(name)>"
  }

  /// Walks over tags; words between them are passed over.
  private struct Scanner {
    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0
    private var begin = 0
    private var child = ""
    private(set) var root: Piece?
    private(set) var children: [Piece] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func scan() -> Bool {
      while let next = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
        place = next
        if begins("<!--") {
          guard skip(past: "-->") else { return false }
        } else if begins("<![CDATA[") {
          guard skip(past: "]]>") else { return false }
        } else if begins("<?") {
          guard skip(past: "?>") else { return false }
        } else if begins("<!") {
          return false
        } else {
          guard tag() else { return false }
        }
      }
      return depth == 0
    }

    private mutating func tag() -> Bool {
      let start = place
      guard let end = endOfTag() else { return false }
      place = end + 1
      if bytes[start + 1] == UInt8(ascii: "/") {
        depth -= 1
        if depth == 1 { close(at: place) }
        return depth >= 0
      }
      let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
      let name = bytes[(start + 1)..<end].prefix { !" \t\r\n/".utf8.contains($0) }
      if depth == 0 {
        guard root == nil else { return false }
        let tag = String(decoding: bytes[start..<(isEmpty ? end - 1 : end)], as: UTF8.self) + ">"
        root = Piece(name: String(decoding: name, as: UTF8.self), text: tag)
      } else if depth == 1 {
        begin = start
        child = String(decoding: name, as: UTF8.self)
        if isEmpty { close(at: place) }
      }
      if !isEmpty { depth += 1 }
      return true
    }

    private mutating func close(at end: Int) {
      children.append(Piece(name: child, text: String(decoding: bytes[begin..<end], as: UTF8.self)))
    }

    /// Values of attributes may hold a ">".
    private func endOfTag() -> Int? {
      var quote: UInt8?
      for index in place..<bytes.count {
        let byte = bytes[index]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          return index
        }
      }
      return nil
    }

    private func begins(_ mark: String) -> Bool { bytes[place...].starts(with: mark.utf8) }

    private mutating func skip(past mark: String) -> Bool {
      let mark = Array(mark.utf8)
      guard bytes.count >= mark.count else { return false }
      for index in stride(from: place, through: bytes.count - mark.count, by: 1)
      where bytes[index] == mark[0] && bytes[index...].starts(with: mark) {
        place = index + mark.count
        return true
      }
      return false
    }
  }
}
