/// One way to damage a text file.
struct Damage: Sendable {
  let name: String
  let apply: @Sendable (inout Mutant.Lines, UInt8, inout SeededNumbers) -> Void

  static let all: [Damage] = [
    flip, flip, cell, cell, cut, double, drop, swapRows, blankRow, quote, endings, moveCell, header,
    shuffle, delimiters, windows,
  ]

  /// Bytes of one line changed, cut out, doubled or put in.
  static let flip = Damage(name: "bytes of a line") { lines, _, numbers in
    let at = numbers.below(lines.lines.count)
    ByteDamage.apply(&lines.lines[at].bytes, &numbers)
    lines.lines[at].number = nil
    // Without its line break a line runs into the next one, wherever both go from here.
    if lines.lines[at].bytes.last != 0x0A, at + 1 < lines.lines.count {
      lines.lines[at].bytes += lines.lines[at + 1].bytes
      lines.lines.remove(at: at + 1)
    }
  }

  /// A cell becomes a number or a text that no reader should take for what it was.
  static let cell = Damage(name: "a cell") { lines, delimiter, numbers in
    let at = numbers.below(lines.lines.count)
    var cells = split(lines.lines[at].bytes, delimiter)
    guard !cells.body.isEmpty else { return }
    let odd = [
      "1e308", "-1e308", "99999999999999999999", "1e-400", "-1", "0x1F", "NaN", "inf", "1,234",
      "\"1,234\"",
      "12%", "£5", "-", "[c]", "*", "..", "", " ", "29199.00", "0", "1.7976931348623157e309", "'",
      "=1+1",
      "2016-02-30", "00-00-0000", "\u{FEFF}", "\u{A0}7\u{A0}", "E01000001", "٣", "1_000", "+5",
      "5.", ".5",
    ]
    cells.body[numbers.below(cells.body.count)] = Array(numbers.one(of: odd).utf8)
    lines.lines[at].bytes = join(cells, delimiter)
    lines.lines[at].number = nil
  }

  static let cut = Damage(name: "the end cut off") { lines, _, numbers in
    let at = numbers.below(lines.lines.count)
    lines.lines.removeSubrange((at + 1)...)
    lines.lines[at].bytes.removeLast(numbers.below(lines.lines[at].bytes.count + 1))
    lines.lines[at].number = nil
  }

  static let double = Damage(name: "a row doubled") { lines, _, numbers in
    let row = lines.lines[numbers.below(lines.lines.count)]
    lines.lines.insert((nil, whole(row.bytes)), at: numbers.below(lines.lines.count))
  }

  static let drop = Damage(name: "a row dropped") { lines, _, numbers in
    lines.lines.remove(at: numbers.below(lines.lines.count))
  }

  static let swapRows = Damage(name: "two rows swapped") { lines, _, numbers in
    let (a, b) = (numbers.below(lines.lines.count), numbers.below(lines.lines.count))
    // A byte order mark away from the start is another damage.
    let marked = [a, b].contains { lines.lines[$0].bytes.first == 0xEF }
    if lines.lines.last?.bytes.last == 0x0A, !marked { lines.lines.swapAt(a, b) }
  }

  static let blankRow = Damage(name: "a blank row") { lines, _, numbers in
    lines.lines.insert(
      (nil, Array(numbers.one(of: ["\n", ",,,,,\n", " \n", "\r\n", "\t\n"]).utf8)),
      at: numbers.below(lines.lines.count))
  }

  static let quote = Damage(name: "a stray quote") { lines, delimiter, numbers in
    let at = numbers.below(lines.lines.count)
    guard !lines.lines[at].bytes.isEmpty else { return }
    let spots = lines.lines[at].bytes.indices.filter {
      $0 == 0 || lines.lines[at].bytes[$0 - 1] == delimiter
    }
    lines.lines[at].bytes.insert(0x22, at: numbers.below(3) > 0 ? numbers.one(of: spots) : 0)
    // Everything down to the next quote may now be one cell.
    for next in at..<lines.lines.count { lines.lines[next].number = nil }
  }

  static let endings = Damage(name: "line ends") { lines, _, numbers in
    let ending = numbers.one(of: [[0x0D, 0x0A], [0x0A], [0x0D]] as [[UInt8]])
    for at in lines.lines.indices {
      var bytes = lines.lines[at].bytes
      guard bytes.last == 0x0A else { continue }
      bytes.removeLast()
      if bytes.last == 0x0D { bytes.removeLast() }
      lines.lines[at].bytes = bytes + ending
    }
  }

  static let moveCell = Damage(name: "a cell too many or too few") { lines, delimiter, numbers in
    let at = numbers.below(lines.lines.count)
    var cells = split(lines.lines[at].bytes, delimiter)
    if numbers.below(2) == 0, !cells.body.isEmpty {
      cells.body.remove(at: numbers.below(cells.body.count))
    } else {
      cells.body.insert([], at: numbers.below(cells.body.count + 1))
    }
    lines.lines[at].bytes = join(cells, delimiter)
    lines.lines[at].number = nil
  }

  /// Titles above the header, as publishers put them.
  static let header = Damage(name: "rows above the header") { lines, _, numbers in
    for _ in 0...numbers.below(6) {
      lines.lines.insert(
        (nil, Array(numbers.one(of: ["Table 3\n", "\n", "Notes,see below\n"]).utf8)), at: 0)
    }
  }

  /// The columns in another order, on every line alike.
  static let shuffle = Damage(name: "columns shuffled") { lines, delimiter, numbers in
    let rows = lines.lines.map { split($0.bytes, delimiter) }
    let width = rows.map(\.body.count).max() ?? 0
    var order = Array(0..<width)
    for last in order.indices.reversed() { order.swapAt(last, numbers.below(last + 1)) }
    for (at, row) in rows.enumerated() where row.body.count == width {
      lines.lines[at].bytes = join((order.map { row.body[$0] }, row.end), delimiter)
    }
  }

  static let delimiters = Damage(name: "another delimiter") { lines, delimiter, numbers in
    let other = numbers.one(of: [0x3B, 0x09, 0x7C] as [UInt8])
    for at in lines.lines.indices {
      let row = split(lines.lines[at].bytes, delimiter)
      let cells = row.body.map {
        $0.contains(other) && $0.first != 0x22 ? [0x22] + $0 + [0x22] : $0
      }
      lines.lines[at].bytes = join((cells, row.end), other)
    }
  }

  static func mark(_ lines: inout Mutant.Lines) {
    guard !lines.lines[0].bytes.starts(with: [0xEF]) else { return }
    lines.lines[0].bytes = [0xEF, 0xBB, 0xBF] + lines.lines[0].bytes
  }

  /// UTF-8 written anew in Windows-1252, as far as it has the letters (Latin-1 here).
  static let windows = Damage(name: "Windows-1252") { lines, _, _ in
    for at in lines.lines.indices {
      guard let text = String(validating: lines.lines[at].bytes, as: UTF8.self) else { continue }
      let codes = text.unicodeScalars.map(\.value)
      guard codes.allSatisfy({ $0 < 0x80 || (0xA0...0xFF).contains($0) }) else { continue }
      lines.lines[at].bytes = codes.map { UInt8($0) }
    }
  }

  /// Cells as written, with their quotes, and what ends the line.
  static func split(_ line: [UInt8], _ delimiter: UInt8) -> (body: [[UInt8]], end: [UInt8]) {
    var end: [UInt8] = []
    var rest = line
    while let last = rest.last, last == 0x0A || last == 0x0D {
      end.insert(last, at: 0)
      rest.removeLast()
    }
    var cells: [[UInt8]] = [[]]
    var quoted = false
    for byte in rest {
      if byte == 0x22 { quoted.toggle() }
      if byte == delimiter, !quoted {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
    }
    return (cells, end)
  }

  static func join(_ cells: (body: [[UInt8]], end: [UInt8]), _ delimiter: UInt8) -> [UInt8] {
    Array(cells.body.joined(separator: [delimiter])) + cells.end
  }

  private static func whole(_ line: [UInt8]) -> [UInt8] { line.last == 0x0A ? line : line + [0x0A] }
}

/// Damage that knows nothing of what the bytes are.
enum ByteDamage {
  static func apply(_ bytes: inout [UInt8], _ numbers: inout SeededNumbers) {
    guard !bytes.isEmpty else { return }
    let start = numbers.below(bytes.count)
    let end = min(bytes.count, start + 1 + numbers.below(40))
    switch numbers.below(7) {
    case 0: bytes[start] = UInt8(numbers.below(256))
    case 1: bytes[start] ^= 1 << UInt8(numbers.below(8))
    case 2: bytes.removeSubrange(start..<end)
    case 3: bytes.insert(contentsOf: Array(bytes[start..<end]), at: start)
    case 4: bytes.removeSubrange(start...)
    case 5: bytes.insert(contentsOf: Array(bytes[start..<end]), at: bytes.count / 2)
    default:
      bytes.insert(
        numbers.one(of: [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0xFF, 0x2D, 0x65, 0x3C, 0x26, 0x7B]),
        at: start)
    }
  }
}
