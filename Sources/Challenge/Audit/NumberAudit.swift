import Text

/// Whether the numbers of a report's prose stand in its tables.
///
/// A number of the prose, with the decimals that it is printed with, is found where a cell of a table,
/// rounded to as many, is the same; a percentage where a share is, or a number that is a percentage
/// itself. Signs do not count ("2,049 fewer"). Else it may be how many rows a table has, be printed in a
/// table's words (caption, headings, notes, source, a cell of words), or be the difference of two cells
/// of a row or of a column. Years and numbers that are part of a name are none.
struct NumberAudit {
  private let page: WrittenPage
  private let cells: CellNumbers

  init(_ page: WrittenPage, tables: [WrittenTable]) {
    self.page = page
    cells = CellNumbers(tables)
  }

  var finding: AuditFinding {
    var counts: [CellNumbers.Place: Int] = [:]
    var faults: [String] = []
    var examined = 0
    for passage in page.passages where passage.kind != .remark {
      for text in passage.texts {
        for number in ProseNumber.all(in: text) {
          examined += 1
          if let place = cells.place(of: number) {
            counts[place, default: 0] += 1
          } else {
            faults.append("\(number.text) in \(passage.id): \(Self.around(number, text))")
          }
        }
      }
    }
    let told = CellNumbers.Place.allCases.compactMap { place in
      counts[place].map { "\(NumberStyle.count($0)) \(place.rawValue)" }
    }
    return AuditFinding(
      .numbers, examined: examined, faults: faults,
      remarks: told.isEmpty ? [] : ["Found: " + told.joined(separator: "; ") + "."])
  }

  /// Some words on both sides.
  private static func around(_ number: ProseNumber, _ text: String) -> String {
    let start = text.index(number.range.lowerBound, offsetBy: -40, limitedBy: text.startIndex)
    let end = text.index(number.range.upperBound, offsetBy: 40, limitedBy: text.endIndex)
    return "…\(text[(start ?? text.startIndex)..<(end ?? text.endIndex)])…"
  }
}

/// A number as it is printed in a sentence.
struct ProseNumber {
  let text: String
  let range: Range<String.Index>
  /// Digits without separators: `1234.5`.
  let digits: String
  let decimals: Int
  let isPercentage: Bool

  static func all(in text: String) -> [ProseNumber] {
    text.matches(of: pattern)
      .compactMap { match -> ProseNumber? in
        guard !isPartOfName(match.range.lowerBound, in: text) else { return nil }
        let whole = match.1.replacing(",", with: "")
        let fraction = match.2 ?? ""
        let number = ProseNumber(
          text: String(match.0), range: match.range, digits: String(whole) + String(fraction),
          decimals: max(0, fraction.count - 1), isPercentage: match.3 != nil)
        return number.isYear ? nil : number
      }
  }

  private static var pattern: Regex<(Substring, Substring, Substring?, Substring?)> {
    /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%| per cent)?(?:st|nd|rd|th)?(?![A-Za-z0-9_]|\.\d)/
  }

  /// Whether letters, digits or a decimal point run into it.
  private static func isPartOfName(_ start: String.Index, in text: String) -> Bool {
    guard start > text.startIndex else { return false }
    let before = text[text.index(before: start)]
    return before.isLetter || before.isNumber || "_.,".contains(before)
  }

  /// A bare number of four digits from 1900 to 2099.
  private var isYear: Bool { text.wholeMatch(of: /(19|20)\d\d/) != nil }
}

/// The numbers of all tables, to look for one as it is printed.
struct CellNumbers {
  /// Where a number was found.
  enum Place: String, CaseIterable {
    case cell = "in a cell"
    case rows = "as the number of a table's rows"
    case words = "in a table's words"
    case difference = "as the difference of two cells of a row or column"
  }

  private var values = PrintedNumbers()
  private var shares = PrintedNumbers()
  private var rows: Set<Int> = []
  private var words: Set<String> = []
  private var differences = PrintedNumbers()
  private var shareDifferences = PrintedNumbers()

  /// Longer columns would give differences enough to meet anything.
  private static let longest = 12

  init(_ tables: [WrittenTable]) {
    for table in tables {
      rows.insert(table.rows.count)
      let told = [table.caption, table.source] + table.notes + table.columns.map(\.title)
      for text in told + table.rows.joined().compactMap(\.words) {
        for number in ProseNumber.all(in: text) { words.insert(number.digits) }
      }
      for row in table.rows {
        for (value, column) in zip(row, table.columns) {
          guard let number = value.number else { continue }
          if column.unit == "share" { shares.add([number], asShares: true) }
          values.add([number], asShares: false)
        }
      }
      addDifferences(table)
    }
  }

  private mutating func addDifferences(_ table: WrittenTable) {
    func pairs(_ numbers: [Double]) -> [Double] {
      numbers.indices.flatMap { one in
        numbers[..<one].map { abs(numbers[one] - $0) }
      }
    }
    func numbers(_ cells: [(WrittenTable.Value, WrittenTable.Column)], share: Bool) -> [Double] {
      cells.filter { ($0.1.unit == "share") == share }.compactMap { $0.0.number }
    }
    for row in table.rows.prefix(200) {
      let cells = Array(zip(row, table.columns))
      differences.add(pairs(numbers(cells, share: false)), asShares: false)
      shareDifferences.add(pairs(numbers(cells, share: true)), asShares: true)
    }
    guard table.rows.count <= Self.longest else { return }
    for (index, column) in table.columns.enumerated() {
      let cells = pairs(table.rows.compactMap { $0[index].number })
      if column.unit == "share" {
        shareDifferences.add(cells, asShares: true)
      } else {
        differences.add(cells, asShares: false)
      }
    }
  }

  func place(of number: ProseNumber) -> Place? {
    if number.isPercentage {
      if shares.has(number) || values.has(number) { return .cell }
    } else {
      if values.has(number) { return .cell }
      if number.decimals == 0, Int(number.digits).map(rows.contains) ?? false { return .rows }
    }
    if words.contains(number.digits) { return .words }
    let near = number.isPercentage ? shareDifferences : differences
    return near.has(number) ? .difference : nil
  }
}

/// Numbers as they would be printed with 0 to 3 decimals, without sign and separators.
private struct PrintedNumbers {
  private var texts: [Set<String>] = Array(repeating: [], count: 4)

  /// - Parameter asShares: whether they are shares of 1, printed as percentages.
  mutating func add(_ numbers: [Double], asShares: Bool) {
    for number in numbers {
      for decimals in texts.indices {
        let text =
          asShares
          ? String(PlainNumber.percentage(abs(number), decimals: decimals).dropLast())
          : PlainNumber.text(abs(number), decimals: decimals)
        texts[decimals].insert(text)
      }
    }
  }

  func has(_ number: ProseNumber) -> Bool {
    texts.indices.contains(number.decimals) && texts[number.decimals].contains(number.digits)
  }
}
