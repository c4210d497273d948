import Text

extension StudyDraft {
  /// A published measure as an entry of `indicators:`.
  package struct Indicator: Sendable {
    /// How areas find their values.
    package enum Reach: Sendable {
      /// A row for each area.
      case own
      /// By a column of the areas' table with the codes of wider places.
      case wider(column: String)
      /// Rows of narrower places, with a column of the area that each lies in, and one of people
      /// that rates are weighted by.
      case narrower(within: String, people: String?)
    }

    package let id: String
    package let label: String
    package let table: String
    /// The column of the places' codes.
    package let key: String
    package let value: String
    package let reach: Reach
    /// By which rule values reach the areas, in words.
    package let fit: String
    package let isCount: Bool
    /// Why `isCount` is a guess; nothing where the file says it. So below.
    package let countGuess: String?
    package let isHigherMoreNeed: Bool
    package let directionGuess: String?
    package let unit: String?
    package let year: String?
    package let earlier: (column: String, year: String)?
    /// How many values are missing, and why; nothing where none is.
    package let missing: String?
    package let source: String
    package let sourceGuess: String?

    package init(
      id: String, label: String, table: String, key: String, value: String, reach: Reach,
      fit: String, isCount: Bool, countGuess: String?, isHigherMoreNeed: Bool,
      directionGuess: String?, unit: String?, year: String?,
      earlier: (column: String, year: String)?, missing: String?, source: String,
      sourceGuess: String? = nil
    ) {
      self.id = id
      self.label = label
      self.table = table
      self.key = key
      self.value = value
      self.reach = reach
      self.fit = fit
      self.isCount = isCount
      self.countGuess = countGuess
      self.isHigherMoreNeed = isHigherMoreNeed
      self.directionGuess = directionGuess
      self.unit = unit
      self.year = year
      self.earlier = earlier
      self.missing = missing
      self.source = source
      self.sourceGuess = sourceGuess
    }
  }

  /// Lines of one entry.
  func entry(_ indicator: Indicator) -> [String] {
    var lines = ["  \(indicator.id):", "    label: \(words(indicator.label))"]
    func add(_ key: String, _ value: String, _ comment: String? = nil) {
      lines.append("    \(key): \(value)" + (comment.map { "   # \(Self.onOneLine($0))" } ?? ""))
    }
    add("table", indicator.table, indicator.fit)
    switch indicator.reach {
    case .own: add("key", indicator.key)
    case .wider(let column):
      add("key", indicator.key)
      add("areas", "{ column: \(column) }")
    case .narrower(let within, let people):
      add("within-area", within)
      if let people { add("people", people) }
    }
    add("value", indicator.value)
    let isSaid = indicator.isCount || indicator.countGuess != nil
    if isSaid {
      add(
        "holds", indicator.isCount ? "count" : "rate",
        indicator.countGuess.map { "CHANGE: \($0)" })
    }
    add(
      "more-need", indicator.isHigherMoreNeed ? "higher" : "lower",
      indicator.directionGuess.map { "CHANGE: \($0)" })
    if let unit = indicator.unit { add("unit", words(unit)) }
    if let year = indicator.year { add("year", words(year)) }
    if let earlier = indicator.earlier {
      add("earlier", earlier.column)
      add("earlier-year", words(earlier.year))
    }
    add("missing", "leave-out", indicator.missing)
    add("source", words(indicator.source), indicator.sourceGuess.map { "CHANGE: \($0)" })
    return lines
  }

  /// Words of a file on one line, with nothing that a YAML file may not hold.
  private static func onOneLine(_ text: String) -> String {
    let shown = SafeText.shown(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(
      shown.prefix(200).map { letter in
        letter.unicodeScalars.contains { $0.value & 0xFFFE == 0xFFFE } ? "\u{FFFD}" : letter
      })
  }

  private func words(_ text: String) -> String { quoted(Self.onOneLine(text)) }
}
