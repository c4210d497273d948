import Readers
public import Text

/// One thing that the data-quality report says: which check found it, how much it matters, where it
/// is, what was expected and found, and what to do.
public struct Finding: Hashable, Sendable {
  public let check: QualityCheck
  /// Severity, place, message and remedy.
  public let diagnostic: Diagnostic
  /// Lines of the file, as an editor numbers them, where it is about rows; in order.
  public let rows: [Int]
  /// Codes of the areas or ids of the sites that it is about, in the table's order.
  public let subjects: [String]

  init(
    _ check: QualityCheck, _ diagnostic: Diagnostic, rows: [Int] = [], subjects: [String] = []
  ) {
    self.check = check
    self.diagnostic = diagnostic
    self.rows = rows.isEmpty ? [diagnostic.place?.row].compactMap(\.self) : rows
    self.subjects = subjects
  }

  public var severity: Diagnostic.Severity { diagnostic.severity }

  /// An instruction, even if it is to leave things as they are.
  public var whatToDo: String { diagnostic.whatToDo ?? "nothing, if this is as it should be" }

  /// Where it is, with its first few rows: `rows 3, 7 and 12 of sites.csv, column easting`.
  public var place: String {
    guard rows.count > 1, let place = diagnostic.place else {
      return diagnostic.place?.description ?? "the study"
    }
    let lines = Phrases.list(rows.map { String($0) }, limit: 4)
    return "rows \(lines) of \(place.file)" + (place.column.map { ", column \($0)" } ?? "")
  }

  /// Whether it already says what an error of the loader says, so that nothing is said twice.
  func covers(_ error: Diagnostic) -> Bool {
    guard severity == .error, let mine = diagnostic.place, let other = error.place,
      mine.file == other.file
    else { return false }
    guard let row = other.row else { return false }
    return rows.contains(row)
  }
}

/// The outcome of a check.
public enum CheckOutcome: Hashable, Sendable {
  /// It looked at this many things and found these faults, or none.
  case examined(Int, [Finding])
  /// It could not look, and why.
  case skipped(String)

  public var findings: [Finding] {
    if case .examined(_, let findings) = self { findings } else { [] }
  }
}

/// A check with its outcome.
public struct CheckResult: Hashable, Sendable {
  public let check: QualityCheck
  public let outcome: CheckOutcome
}
