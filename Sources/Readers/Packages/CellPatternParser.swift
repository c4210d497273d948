/// A part of a ``CellPattern``.
indirect enum CellPatternPiece {
  case set(CellPatternSet)
  case row([CellPatternPiece])
  case choice([CellPatternPiece])
  case repeated(CellPatternPiece, least: Int, most: Int?)
}

/// Reads a ``CellPattern``.
struct CellPatternParser {
  private let letters: [Unicode.Scalar]
  private var at = 0
  private var depth = 0

  /// Nothing where the text is no expression that is read.
  static func parse(_ text: String) -> CellPatternPiece? {
    var letters = Array(text.unicodeScalars)
    // The whole cell is matched in any case.
    if letters.first == "^" { letters.removeFirst() }
    let strokes = letters.dropLast().reversed().prefix { $0 == "\\" }.count
    if letters.last == "$", strokes.isMultiple(of: 2) { letters.removeLast() }
    var parser = CellPatternParser(letters)
    guard let piece = parser.choice(), parser.at == letters.count else { return nil }
    return piece
  }

  private init(_ letters: [Unicode.Scalar]) { self.letters = letters }

  private var next: Unicode.Scalar? { at < letters.count ? letters[at] : nil }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard next == letter else { return false }
    at += 1
    return true
  }

  private mutating func choice() -> CellPatternPiece? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 100, let first = row() else { return nil }
    var rows = [first]
    while take("|") {
      guard let row = row() else { return nil }
      rows.append(row)
    }
    return rows.count == 1 ? first : .choice(rows)
  }

  private mutating func row() -> CellPatternPiece? {
    var pieces: [CellPatternPiece] = []
    while let letter = next, letter != "|", letter != ")" {
      guard let atom = atom(), let piece = repeated(atom) else { return nil }
      pieces.append(piece)
    }
    return .row(pieces)
  }

  private mutating func atom() -> CellPatternPiece? {
    guard let letter = next else { return nil }
    at += 1
    switch letter {
    case "(":
      // A group that is not captured is the same; whatever else begins so looks elsewhere.
      if take("?"), !take(":") { return nil }
      guard let inside = choice(), take(")") else { return nil }
      return inside
    case "[": return CellPatternSet.read(letters, &at).map { .set($0) }
    case ".": return .set(.any)
    case "\\": return CellPatternSet.escaped(letters, &at).map { .set($0) }
    case "*", "+", "?", "{", "}", "]", "^", "$": return nil
    default: return .set(.one(letter))
    }
  }

  private mutating func repeated(_ atom: CellPatternPiece) -> CellPatternPiece? {
    var bounds: (least: Int, most: Int?)?
    switch next {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{": return counted(atom)
    default: return atom
    }
    at += 1
    // How much is taken first makes no difference where the whole cell is matched.
    _ = take("?")
    guard let bounds, isEndOfRepeat else { return nil }
    return .repeated(atom, least: bounds.least, most: bounds.most)
  }

  /// `{2}`, `{2,}` or `{2,5}`.
  private mutating func counted(_ atom: CellPatternPiece) -> CellPatternPiece? {
    at += 1
    guard let least = number() else { return nil }
    var most: Int? = least
    if take(",") { most = next == "}" ? nil : number() ?? -1 }
    guard take("}"), most.map({ $0 >= least }) ?? true else { return nil }
    _ = take("?")
    guard isEndOfRepeat else { return nil }
    return .repeated(atom, least: least, most: most)
  }

  private var isEndOfRepeat: Bool {
    next.map { ![Unicode.Scalar("*"), "+", "?", "{"].contains($0) } ?? true
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next, ("0"..."9").contains(digit), value ?? 0 <= CellPattern.stateLimit {
      value = (value ?? 0) * 10 + Int(digit.value - 48)
      at += 1
    }
    return value.flatMap { $0 <= CellPattern.stateLimit ? $0 : nil }
  }
}
