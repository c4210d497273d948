/// Something odd or wrong in a source, said so that whoever keeps the file can put it right.
///
/// Prints as one plain sentence: `row 12 of travel.csv, column minutes: expected a number, found
/// 'n/a'; correct the cell or leave it empty`.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// The source cannot be used as it is.
    case error
    /// It can be used, but a number may not mean what it seems to.
    case warning
    /// Worth knowing: what was recognised, or left out on purpose.
    case note
  }

  /// Where it is.
  public struct Place: Hashable, Sendable {
    public let file: String
    /// The line as an editor numbers it, from 1; the sheet row for a spreadsheet.
    public let row: Int?
    public let column: String?

    public init(file: String, row: Int? = nil, column: String? = nil) {
      self.file = file
      self.row = row
      self.column = column
    }
  }

  public let severity: Severity
  public let place: Place?
  /// What is wrong, without the place and without the remedy.
  public let message: String
  /// What should be there (`a number`), where that says it.
  public let expected: String?
  /// What is there, as found, in quotes (`'n/a'`).
  public let found: String?
  /// What to do about it, as an instruction.
  public let whatToDo: String?
  /// The sort of finding that it is, where whoever reports it sorts them; never printed.
  public private(set) var code: String?

  /// The same finding, of a sort.
  package func coded(_ code: String) -> Diagnostic {
    var copy = self
    copy.code = code
    return copy
  }

  /// A finding in free words.
  public init(
    _ severity: Severity, at place: Place?, _ message: String, whatToDo: String? = nil
  ) {
    self.severity = severity
    self.place = place
    self.message = message
    self.expected = nil
    self.found = nil
    self.whatToDo = whatToDo
  }

  /// A finding of the common form: expected this, found that.
  public init(
    _ severity: Severity, at place: Place?, expected: String, found: String,
    whatToDo: String? = nil
  ) {
    self.severity = severity
    self.place = place
    self.message = "expected \(expected), found \(found)"
    self.expected = expected
    self.found = found
    self.whatToDo = whatToDo
  }
}

extension Diagnostic.Place: CustomStringConvertible {
  public var description: String {
    // A study file has lines and keys; a table has rows and columns.
    let isStudy = file.hasSuffix(".yaml") || file.hasSuffix(".yml")
    let start = row.map { "\(isStudy ? "line" : "row") \($0) of \(file)" } ?? file
    return column.map { "\(start), \(isStudy ? "key" : "column") \($0)" } ?? start
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String {
    let start = place.map { "\($0): " } ?? ""
    let end = whatToDo.map { "; \($0)" } ?? ""
    return start + message + end
  }
}
