public import Text

extension SourceTable {
  /// Gives columns their meaning. Every bad cell of every column asked for is found before anything
  /// is thrown; values leave only when all cells are good.
  ///
  /// ```swift
  /// let lsoas = try table.read { columns in
  ///   (code: columns.text("lsoa11cd", unique: true), under5: columns.number("under5", from: 0))
  /// }
  /// ```
  ///
  /// - Throws: ``DataError/refused(_:)`` with every missing column and bad cell.
  public func read<Value>(_ body: (inout ColumnReader) -> Value) throws(DataError) -> Value {
    var reader = ColumnReader(self)
    let value = body(&reader)
    try reader.diagnostics.stopOnErrors()
    return value
  }
}

/// Reads the columns of one table and collects what is wrong.
///
/// An empty cell is a missing value: an error where a value is required, `nil` where it is optional.
/// Spaces around a value do not count.
public struct ColumnReader {
  public let table: SourceTable
  /// What was found wrong so far.
  public private(set) var diagnostics: [Diagnostic] = []

  init(_ table: SourceTable) {
    self.table = table
  }

  /// Whether there is such a column: for those that a table may leave out.
  public func has(_ column: String) -> Bool { table.column(column) != nil }

  /// Adds a finding of the caller's own about one cell.
  public mutating func report(
    row: Int, column: String, expected: String, found: String, whatToDo: String
  ) {
    diagnostics.keep(
      Diagnostic(
        .error, at: table.place(row: row, column: label(column)), expected: expected, found: found,
        whatToDo: whatToDo))
  }

  /// A column's name as the file has it.
  private func label(_ column: String) -> String {
    table.column(column).map { table.header[$0] } ?? column
  }

  /// Whether a cell says that there is no value.
  private func isMissing(_ cell: ArraySlice<UInt8>) -> Bool {
    if cell.isEmpty { return true }
    guard cell.count <= table.longestMissing else { return false }
    return table.missing.contains(String(decoding: cell, as: UTF8.self))
  }

  /// Text that every row has; different in every row where it is `unique`.
  public mutating func text(_ column: String, unique: Bool = false) -> [String] {
    let values = required(column, "some text") { String(decoding: $0, as: UTF8.self) }
    if unique { refuseRepeats(of: values, in: column) }
    return values.map { $0 ?? "" }
  }

  public mutating func optionalText(_ column: String) -> [String?] {
    optional(column, "some text") { String(decoding: $0, as: UTF8.self) }
  }

  /// Whole numbers, also written `29199.00` or `1,234`.
  public mutating func integer(_ column: String, from: Int? = nil, to: Int? = nil) -> [Int] {
    required(column, "a whole number\(Self.bounds(from, to))") {
      NumberText.integer($0).flatMap { Self.within(from, to, $0) }
    }.map { $0 ?? 0 }
  }

  public mutating func optionalInteger(
    _ column: String, from: Int? = nil, to: Int? = nil
  ) -> [Int?] {
    let expected = "a whole number\(Self.bounds(from, to))"
    func parse(_ cell: ArraySlice<UInt8>) -> Double? {
      NumberText.integer(cell).flatMap { Self.within(from, to, $0) }.map(Double.init)
    }
    let values = plainNumbers(column, expected, from.map(Double.init), to.map(Double.init), parse)
    return values.enumerated().map { row, value in
      guard let value else { return nil }
      if value == value.rounded() { return Int(value) }
      report(
        row: row, column: column, expected: expected,
        found: "'\(table[row, table.column(column)!])'",
        whatToDo: "correct the cell or leave it empty")
      return nil
    }
  }

  /// Finite numbers; never `NaN` or `inf`.
  public mutating func number(_ column: String, from: Double? = nil, to: Double? = nil) -> [Double]
  {
    required(column, "a number\(Self.bounds(from, to))") {
      NumberText.number($0).flatMap { Self.within(from, to, $0) }
    }.map { $0 ?? 0 }
  }

  public mutating func optionalNumber(
    _ column: String, from: Double? = nil, to: Double? = nil
  ) -> [Double?] {
    let expected = "a number\(Self.bounds(from, to))"
    return plainNumbers(column, expected, from, to) {
      NumberText.number($0).flatMap { Self.within(from, to, $0) }
    }
  }

  /// Finite numbers that may have a sign of per cent behind them.
  mutating func optionalShare(_ column: String) -> [Double?] {
    optional(column, "a percentage") { ShareText.number(String(decoding: $0, as: UTF8.self)) }
  }

  /// Numbers as most are written, read without a detour; every other cell takes the usual way.
  private mutating func plainNumbers(
    _ column: String, _ expected: String, _ from: Double?, _ to: Double?,
    _ parse: (ArraySlice<UInt8>) -> Double?
  ) -> [Double?] {
    guard let position = table.column(column) else { return optional(column, expected, parse) }
    var rest: [Int] = []
    let (least, most) = (from ?? -.infinity, to ?? .infinity)
    var values = table.cells.withText { text in
      (0..<table.rowCount).map { row -> Double? in
        let cell = UnsafeBufferPointer(
          rebasing: text[table.cells.range(row: row, column: position)])
        guard !table.hasNumericMarks, let value = PlainDecimal.value(cell), value >= least,
          value <= most
        else {
          rest.append(row)
          return nil
        }
        return value
      }
    }
    for row in rest {
      let cell = NumberText.trimmed(table.cells[row, position])
      values[row] = optionalValue(row, column, cell, expected, parse)
    }
    return values
  }

  /// `true`/`false`, `yes`/`no`, `1`/`0`, in any case.
  public mutating func bool(_ column: String) -> [Bool] {
    required(column, "true or false", Self.bool).map { $0 ?? false }
  }

  public mutating func optionalBool(_ column: String) -> [Bool?] {
    optional(column, "true or false", Self.bool)
  }

  /// One of the raw values of an enumeration, written exactly.
  public mutating func enumerated<Choice>(_ column: String, as type: Choice.Type) -> [Choice]
  where Choice: RawRepresentable<String> & CaseIterable {
    let first = Choice.allCases.first!
    return required(column, Self.choices(type)) {
      Choice(rawValue: String(decoding: $0, as: UTF8.self))
    }.map { $0 ?? first }
  }

  public mutating func optionalEnumerated<Choice>(
    _ column: String, as type: Choice.Type
  ) -> [Choice?] where Choice: RawRepresentable<String> & CaseIterable {
    optional(column, Self.choices(type)) { Choice(rawValue: String(decoding: $0, as: UTF8.self)) }
  }

  private mutating func required<Value>(
    _ column: String, _ expected: String, _ parse: (ArraySlice<UInt8>) -> Value?
  ) -> [Value?] {
    cells(column) { reader, row, cell in
      if let value = reader.isMissing(cell) ? nil : parse(cell) { return value }
      reader.report(
        row: row, column: column, expected: expected, found: Self.quoted(cell),
        whatToDo: cell.isEmpty ? "fill the cell" : "correct the cell")
      return nil
    }
  }

  private mutating func optional<Value>(
    _ column: String, _ expected: String, _ parse: (ArraySlice<UInt8>) -> Value?
  ) -> [Value?] {
    cells(column) { reader, row, cell in
      reader.optionalValue(row, column, cell, expected, parse)
    }
  }

  private mutating func optionalValue<Value>(
    _ row: Int, _ column: String, _ cell: ArraySlice<UInt8>, _ expected: String,
    _ parse: (ArraySlice<UInt8>) -> Value?
  ) -> Value? {
    if isMissing(cell) { return nil }
    if let value = parse(cell) { return value }
    report(
      row: row, column: column, expected: expected, found: Self.quoted(cell),
      whatToDo: "correct the cell or leave it empty")
    return nil
  }

  private mutating func cells<Value>(
    _ column: String, _ value: (inout Self, Int, ArraySlice<UInt8>) -> Value?
  ) -> [Value?] {
    guard let position = table.column(column) else {
      refuseMissing(column)
      return [Value?](repeating: nil, count: table.rowCount)
    }
    return (0..<table.rowCount).map { row in
      value(&self, row, NumberText.trimmed(table.cells[row, position]))
    }
  }

  private mutating func refuseMissing(_ column: String) {
    let there = table.header.map { "'\($0)'" }.joined(separator: ", ")
    let suggestion = Spelling.suggestion(for: column, among: table.header)
    diagnostics.append(
      Diagnostic(
        .error, at: .init(file: table.file),
        "there is no column '\(column)'\(table.askers[column].map { ", which \($0)" } ?? "")",
        whatToDo: "\(suggestion)the columns are \(there)"))
  }

  private mutating func refuseRepeats(of values: [String?], in column: String) {
    var firstRow: [String: Int] = [:]
    for (row, value) in values.enumerated() {
      guard let value else { continue }
      if let first = firstRow[value] {
        report(
          row: row, column: column, expected: "a value used once",
          found: "'\(value)' again, first on row \(table.line(of: first))",
          whatToDo: "correct or remove one of the rows")
      } else {
        firstRow[value] = row
      }
    }
  }
}
