import Readers
import StudyFormat
import Text

/// What sites cost and hold, as far as the study says it: one entry per site, nothing where the cell
/// is empty; no entries where the study names no column.
public struct SiteFigures: Hashable, Sendable {
  /// One column of figures.
  struct Column: Hashable, Sendable {
    /// The key of the study file that names it (`sites.running-cost`).
    let key: String
    /// The column's name; nothing where the study names none.
    let name: String?
    let values: [Double?]
  }

  /// Pounds a year that an open site costs.
  let running: Column
  /// Pounds once, for opening it.
  let capital: Column
  /// Pounds once, for closing it.
  let closing: Column
  /// People that it can serve.
  let capacity: Column
  /// The table, and the line of each site.
  let file: String
  let lines: [Int]

  /// The same, with more sites of which nothing is known.
  func extended(by count: Int) -> SiteFigures {
    func longer(_ column: Column) -> Column {
      Column(
        key: column.key, name: column.name,
        values: column.name == nil ? [] : column.values + [Double?](repeating: nil, count: count))
    }
    return SiteFigures(
      running: longer(running), capital: longer(capital), closing: longer(closing),
      capacity: longer(capacity), file: file, lines: lines + [Int](repeating: 0, count: count))
  }

  /// The figure of every site in `needed`.
  ///
  /// - Parameters:
  ///   - what: what the figure is, for a message ("what it costs a year").
  ///   - rule: the rule that needs it, and its line.
  ///   - names: of the sites.
  /// - Throws: ``RuleFault`` naming the column that is missing, or the first cell.
  func values(
    _ column: Column, of needed: [Int], what: String, for rule: String, line: Int, names: [String]
  ) throws(RuleFault) -> [Double] {
    var values = [Double](repeating: 0, count: lines.count)
    guard !needed.isEmpty else { return values }
    guard let name = column.name else {
      throw .asked(
        line: line, message: "\(rule) needs \(what), and the study names no column with it",
        whatToDo: "name the column as \(column.key)")
    }
    for site in needed {
      guard let value = column.values[site] else {
        throw .data(
          Diagnostic(
            .error, at: .init(file: file, row: lines[site], column: name),
            expected: "\(what) of '\(names[site])', which \(rule) adds up", found: "an empty cell",
            whatToDo: "fill the cell, with 0 where it is nothing; hubward makes no figure up"))
      }
      values[site] = value
    }
    return values
  }
}
