public import Text

/// Why a rule cannot be posed.
public enum RuleFault: Error, Hashable, Sendable {
  /// What was asked for is not there or makes no sense.
  case asked(line: Int, message: String, whatToDo: String)
  /// The data do not have what the rule needs.
  case data(Diagnostic)

  package static func asked(_ named: Named, _ message: String, whatToDo: String) -> RuleFault {
    .asked(line: named.line, message: message, whatToDo: whatToDo)
  }
}
