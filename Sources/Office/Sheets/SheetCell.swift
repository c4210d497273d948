import Reports
import Text

/// A cell of a workbook: words, which nothing runs, or a number with its form.
enum SheetCell: Equatable {
  case words(String, Style = .words)
  /// Rounded as people read it, so that every document says the same.
  case number(Double, NumberForm)
  /// Words that lead to another sheet.
  case link(String, sheet: String)

  enum Style: Int, CaseIterable {
    case words, wrapped, title, heading, numberHeading
    /// Why there is no number.
    case noNumber

    var isWrapped: Bool { [.wrapped, .heading, .numberHeading].contains(self) }
    var isRight: Bool { [.numberHeading, .noNumber].contains(self) }
    var isBold: Bool { [.title, .heading, .numberHeading].contains(self) }
  }

  /// A cell of a table; no cell is empty.
  static func of(_ cell: Cell) -> SheetCell {
    switch cell {
    case .count(let value): .number(Double(value), .count)
    case .rank(let rank, let isShared): .number(Double(rank), isShared ? .sharedRank : .plain)
    case .measure(let value, let decimals): .number(rounded(value, decimals), .measure(decimals))
    case .change(let value, let decimals): .number(rounded(value, decimals), .change(decimals))
    case .share(let value, let decimals): .number(rounded(value, decimals + 2), .share(decimals))
    case .absent(let reason): .words(Shorthand.text(reason))
    case .text, .named, .names: .words(Shorthand.filled(NumberStyle.text(cell)), .wrapped)
    }
  }

  /// A cell of a column, whose words stand where its numbers do.
  static func of(_ cell: Cell, in column: Column) -> SheetCell {
    guard case .absent = cell, column.kind == .number, case .words(let words, _) = of(cell) else {
      return of(cell)
    }
    return .words(words, .noNumber)
  }

  private static func rounded(_ value: Double, _ decimals: Int) -> Double {
    Double(PlainNumber.text(value, decimals: min(decimals, 15))) ?? value
  }

  /// How many lines it takes in a column that is so many characters wide.
  func lines(across characters: Int) -> Int {
    guard case .words(let words, let style) = self, style.isWrapped else { return 1 }
    let inside = Double(characters) * Self.characterWidth - 6
    return MeasuredWords(words, size: 12, isBold: style.isBold).lines(at: inside)
  }

  /// Of a digit of Arial at 12 points, in points.
  private static let characterWidth = 6.67

  /// About how many characters it shows.
  var length: Int {
    switch self {
    case .words(let text, _), .link(let text, _): text.count
    case .number(let value, let form): form.length(value)
    }
  }
}

/// How a number is shown.
enum NumberForm: Hashable {
  /// 7
  case plain
  /// =7, and still a number
  case sharedRank
  /// 1,234
  case count
  case measure(Int)
  /// With its sign.
  case change(Int)
  /// A share of 1 as a percentage.
  case share(Int)

  /// As XLSX says it (ECMA-376, 18.8.30).
  var code: String {
    switch self {
    case .plain: "0"
    case .sharedRank: "\"=\"0"
    case .count: "#,##0"
    case .measure(let decimals): "#,##0" + Self.fraction(decimals)
    case .change(let decimals):
      "+#,##0\(Self.fraction(decimals));\u{2212}#,##0\(Self.fraction(decimals));0\(Self.fraction(decimals))"
    case .share(let decimals): "0\(Self.fraction(decimals))%"
    }
  }

  var decimals: Int {
    switch self {
    case .plain, .sharedRank, .count: 0
    case .measure(let decimals), .change(let decimals), .share(let decimals): decimals
    }
  }

  func length(_ value: Double) -> Int {
    switch self {
    case .plain, .count: NumberStyle.count(Int(value)).count
    case .sharedRank: NumberStyle.count(Int(value)).count + 1
    case .measure(let decimals): NumberStyle.measure(value, decimals: decimals).count
    case .change(let decimals): NumberStyle.change(value, decimals: decimals).count
    case .share(let decimals): NumberStyle.share(value, decimals: decimals).count
    }
  }

  private static func fraction(_ decimals: Int) -> String {
    decimals == 0 ? "" : "." + String(repeating: "0", count: decimals)
  }
}

/// What stands where there is no value, as the Analysis Function advises: letters in square brackets.
enum Shorthand {
  /// Nothing to show: the question does not arise for the row.
  static let nothing = "[z]"

  /// Why there is no value: `[no route]`, or `[z]` for a dash.
  static func text(_ reason: String) -> String {
    isDash(reason) ? nothing : "[\(reason)]"
  }

  /// The words, or `[z]` where there are none.
  static func filled(_ words: String) -> String {
    words.allSatisfy(\.isWhitespace) || isDash(words) ? nothing : words
  }

  private static func isDash(_ words: String) -> Bool {
    ["", " ", "-", "–", "—", "−"].contains(words)
  }
}
