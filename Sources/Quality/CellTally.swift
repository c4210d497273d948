import Readers
import StudyFormat
import Text

/// How many cells of one column are filled, blank, or withheld by the publisher.
public struct CellTally: Hashable, Sendable {
  public let file: String
  public let column: String
  public let rows: Int
  public let blank: Int
  /// How many cells hold each mark of a withheld value.
  public let marks: [String: Int]
  /// Lines of the cells with a mark.
  public let marked: [Int]

  /// How publishers write that a value is withheld, not available or too small to show.
  static let suppression: Set<String> = [
    "-", "–", "*", "**", ":", "..", "...", "[c]", "[x]", "[z]", "[u]", "[low]", "c", "x", "n/a",
    "na", "nan", "null", "#n/a",
  ]

  /// Every column of a table.
  static func columns(of table: SourceTable) -> [CellTally] {
    table.header.map { name in
      let cells = table.texts(name) ?? []
      let marked = cells.indices.filter { suppression.contains(cells[$0].lowercased()) }
      return CellTally(
        file: table.file, column: name, rows: cells.count, blank: cells.count(where: \.isEmpty),
        marks: Dictionary(grouping: marked) { cells[$0] }.mapValues(\.count),
        marked: marked.map(table.line))
    }
  }

  package var suppressed: Int { marked.count }

  /// `'-' twice`, as sentences say it.
  package var markWords: String {
    Phrases.list(marks.sorted { $0.key < $1.key }.map { "'\($0.key)' in \($0.value)" })
  }
}

extension QualityData {
  /// Columns that the study reads numbers from, by file.
  private var numeric: Set<String> {
    let groups = file.areas.groups.map(\.column.column.name)
    let names =
      usedColumns.filter { !groups.contains($0) } + [file.areas.easting, file.areas.northing]
    let path = areas?.table.file ?? ""
    return Set(names.map { "\(path)/\($0)" })
  }

  /// A mark in a column of numbers that the study uses is an error, since there is no value; in a
  /// column of words it is what the publisher wrote.
  var cellsSuppressed: CheckOutcome {
    let numeric = numeric
    let found = cells.filter { $0.suppressed > 0 && $0.suppressed + $0.blank < $0.rows }
    return .examined(
      cells.reduce(0) { $0 + $1.rows },
      found.map { tally in
        let isUsed = numeric.contains("\(tally.file)/\(tally.column)")
        return Finding(
          .cellsSuppressed,
          Diagnostic(
            isUsed ? .error : .note,
            at: .init(file: tally.file, row: tally.marked.first, column: tally.column),
            "\(tally.markWords) of \(tally.rows) cells: a withheld or missing value",
            whatToDo: isUsed
              ? "leave the cell blank and say in the package what stands for a missing value, or"
                + " fill in a figure and its source"
              : "nothing, if the column is shown as printed"),
          rows: tally.marked)
      })
  }

  /// One finding per table, since most blanks are intended.
  var cellsBlank: CheckOutcome {
    let files = Dictionary(grouping: cells.filter { $0.blank > 0 && $0.file != premises?.file }) {
      $0.file
    }
    return .examined(
      cells.reduce(0) { $0 + $1.rows },
      files.sorted { $0.key < $1.key }.map { file, tallies in
        let words = tallies.map { "\($0.column) (\($0.blank) of \($0.rows))" }
        return Finding(
          .cellsBlank,
          Diagnostic(
            .note, at: .init(file: file), "blank cells: \(Phrases.list(words, limit: 8))",
            whatToDo: "nothing, where a blank means that the value is not known"))
      })
  }
}
