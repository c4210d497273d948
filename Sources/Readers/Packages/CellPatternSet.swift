/// The letters that one place of a ``CellPattern`` takes.
indirect enum CellPatternSet {
  case any
  case one(Unicode.Scalar)
  case range(ClosedRange<Unicode.Scalar>)
  case digits
  case words
  case spaces
  /// By the beginning of a general category: `L`, `Lu`.
  case category(String)
  case union([CellPatternSet])
  case not(CellPatternSet)

  func contains(_ letter: Unicode.Scalar) -> Bool {
    switch self {
    case .any: letter != "\n" && letter != "\r"
    case .one(let own): letter == own
    case .range(let range): range.contains(letter)
    case .digits: letter.properties.generalCategory == .decimalNumber
    case .words: letter == "_" || Self.isWord(letter)
    case .spaces: letter.properties.isWhitespace
    case .category(let name): Self.name(letter.properties.generalCategory).hasPrefix(name)
    case .union(let sets): sets.contains { $0.contains(letter) }
    case .not(let set): !set.contains(letter)
    }
  }

  /// A class from behind its opening bracket.
  static func read(_ letters: [Unicode.Scalar], _ at: inout Int) -> CellPatternSet? {
    var sets: [CellPatternSet] = []
    let isNegated = at < letters.count && letters[at] == "^"
    if isNegated { at += 1 }
    var isFirst = true
    while at < letters.count {
      let letter = letters[at]
      at += 1
      if letter == "]", !isFirst {
        let set = CellPatternSet.union(sets)
        return isNegated ? .not(set) : set
      }
      isFirst = false
      // Classes inside classes are written differently from one dialect to the next.
      guard letter != "[", let start = member(letter, letters, &at) else { return nil }
      guard case .one(let low) = start, at + 1 < letters.count, letters[at] == "-",
        letters[at + 1] != "]"
      else {
        sets.append(start)
        continue
      }
      let end = letters[at + 1]
      at += 2
      guard end != "[", case .one(let high) = member(end, letters, &at), low <= high else {
        return nil
      }
      sets.append(.range(low...high))
    }
    return nil
  }

  private static func member(
    _ letter: Unicode.Scalar, _ letters: [Unicode.Scalar], _ at: inout Int
  ) -> CellPatternSet? {
    letter == "\\" ? escaped(letters, &at) : .one(letter)
  }

  /// What a backslash and the letters behind it mean.
  static func escaped(_ letters: [Unicode.Scalar], _ at: inout Int) -> CellPatternSet? {
    guard at < letters.count else { return nil }
    let letter = letters[at]
    at += 1
    switch letter {
    case "d": return .digits
    case "D": return .not(.digits)
    case "w": return .words
    case "W": return .not(.words)
    case "s": return .spaces
    case "S": return .not(.spaces)
    case "n": return .one("\n")
    case "r": return .one("\r")
    case "t": return .one("\t")
    case "p", "P":
      guard at < letters.count, letters[at] == "{",
        let end = letters[at...].firstIndex(of: "}"), (1...2).contains(end - at - 1)
      else { return nil }
      let name = String(String.UnicodeScalarView(letters[(at + 1)..<end]))
      at = end + 1
      guard categories.contains(where: { $0.hasPrefix(name) }) else { return nil }
      return letter == "p" ? .category(name) : .not(.category(name))
    default:
      // A letter or digit with a meaning of its own elsewhere, such as a reference back.
      return letter.properties.isAlphabetic || ("0"..."9").contains(letter) ? nil : .one(letter)
    }
  }

  private static func isWord(_ letter: Unicode.Scalar) -> Bool {
    letter.properties.isAlphabetic || letter.properties.generalCategory == .decimalNumber
      || name(letter.properties.generalCategory).hasPrefix("M")
  }

  private static let categories = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi",
    "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
  ]

  private static func name(_ category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
