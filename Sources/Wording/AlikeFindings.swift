internal import Quality
internal import Text

/// Findings with one cause: the same check, file, column and remedy. Two columns exchanged are wrong in every
/// row, and thousands of paragraphs say no more than one.
struct AlikeFindings {
  let first: Finding
  let others: [Finding]

  /// How many are told one by one.
  private static let few = 5

  private struct Cause: Hashable {
    let check: QualityCheck
    let severity: Diagnostic.Severity
    let file: String?
    let column: String?
    let whatToDo: String?
  }

  /// In the order of the first of each; a few of one cause stay apart.
  static func groups(of findings: [Finding]) -> [AlikeFindings] {
    var order: [Cause] = []
    var alike: [Cause: [Finding]] = [:]
    for finding in findings {
      let place = finding.diagnostic.place
      let cause = Cause(
        check: finding.check, severity: finding.severity, file: place?.file,
        column: place?.column, whatToDo: finding.diagnostic.whatToDo)
      if alike[cause] == nil { order.append(cause) }
      alike[cause, default: []].append(finding)
    }
    return order.flatMap { cause -> [AlikeFindings] in
      let all = alike[cause]!
      guard all.count > few, all.allSatisfy({ $0.rows.count == 1 }) else {
        return all.map { AlikeFindings(first: $0, others: []) }
      }
      return [AlikeFindings(first: all[0], others: Array(all.dropFirst()))]
    }
  }

  /// How many more there are, and where the next few are; nothing where it is alone.
  var sentence: String? {
    guard !others.isEmpty else { return nil }
    let rows = Phrases.list(others.map { String($0.rows[0]) }, limit: 8)
    return "The same in \(NumberStyle.count(others.count, "more row")): \(rows)."
  }
}
