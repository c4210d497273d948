/// Why a source cannot be used.
public enum DataError: Error, Equatable, Sendable {
  /// The file could not be opened.
  case unreadable(file: String, reason: String)
  /// What was read is wrong: every error found, not only the first.
  case refused([Diagnostic])

  /// How many errors are printed before the rest is only counted.
  public static let printLimit = 20

  /// Every error, as diagnostics.
  public var diagnostics: [Diagnostic] {
    switch self {
    case .unreadable(let file, let reason):
      [
        Diagnostic(
          .error, at: .init(file: file), "cannot be read: \(reason)",
          whatToDo: "check that the file is there and may be read")
      ]
    case .refused(let diagnostics): diagnostics
    }
  }
}

extension DataError: CustomStringConvertible {
  public var description: String {
    let all = diagnostics.alike
    var lines = all.prefix(Self.printLimit).map { first, others in
      others == 0
        ? "\(first)" : "\(first) (the same in \(NumberStyle.count(others, "more row")))"
    }
    let rest = all.dropFirst(lines.count).reduce(0) { $0 + 1 + $1.others }
    if rest > 0 { lines.append("and \(NumberStyle.count(rest)) more") }
    return lines.joined(separator: "\n")
  }
}

extension [Diagnostic] {
  /// How many findings are kept of one table; a damaged one of a million rows has as many errors.
  package static let keepLimit = 10_000

  /// Adds a finding; past the limit one more says that there are others.
  package mutating func keep(_ finding: Diagnostic) {
    if count < Self.keepLimit {
      append(finding)
    } else if count == Self.keepLimit {
      append(
        Diagnostic(
          finding.severity, at: finding.place.map { .init(file: $0.file) },
          "there are more errors than these 10,000, and the others are not listed",
          whatToDo: "correct these first: one cause often makes many"))
    }
  }

  /// The first of each cause, in order, and how many more it has: the same file, column and remedy in many
  /// rows. A few of one cause stay apart.
  var alike: [(first: Diagnostic, others: Int)] {
    func cause(_ finding: Diagnostic) -> Cause? {
      guard let place = finding.place, place.row != nil, let column = place.column,
        let whatToDo = finding.whatToDo
      else { return nil }
      return Cause(file: place.file, column: column, whatToDo: whatToDo)
    }
    var counts: [Cause: Int] = [:]
    for finding in self { if let cause = cause(finding) { counts[cause, default: 0] += 1 } }
    var told: Set<Cause> = []
    return compactMap { finding in
      guard let cause = cause(finding), let count = counts[cause], count > 5 else {
        return (finding, 0)
      }
      return told.insert(cause).inserted ? (finding, count - 1) : nil
    }
  }

  /// Those of one severity, in order.
  public func of(_ severity: Diagnostic.Severity) -> [Diagnostic] {
    filter { $0.severity == severity }
  }

  /// Stops here when there is any error among them.
  ///
  /// - Throws: ``DataError/refused(_:)`` with every error.
  package func stopOnErrors() throws(DataError) {
    let errors = of(.error)
    guard errors.isEmpty else { throw .refused(errors) }
  }
}

/// What makes many findings one: all of them are put right in one way.
private struct Cause: Hashable {
  let file: String
  let column: String
  let whatToDo: String
}
