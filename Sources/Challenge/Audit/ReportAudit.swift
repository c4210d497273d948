import Reports
import Spreadsheets
public import Text

/// What a doubter looks at in a report: whether everybody can read it, and whether its sentences say what
/// its tables say.
///
/// It reads the files, not the program that wrote them. A browser sees more: what scripts change, and how
/// wide things are.
public struct ReportAudit: Sendable {
  public let findings: [AuditFinding]
  /// Whether there is a page: all checks but that of the manifest look at it.
  public let hasPage: Bool

  /// - Parameter digest: the SHA-256 of bytes in hexadecimal, as the manifest has it.
  /// - Throws: ``ChallengeError`` where the report cannot be read.
  public init(
    _ report: WrittenReport, digest: ([UInt8]) -> String
  ) throws(ChallengeError) {
    var findings = [Self.manifest(report, digest)]
    if let page = try report.page() {
      let paths = Set(report.files.keys)
      findings += PageAudit(page, files: paths).findings
      findings.append(try NumberAudit(page, tables: report.tables()).finding)
    }
    hasPage = findings.count > 1
    self.findings = findings
  }

  /// How many things are wrong.
  public var faults: Int { findings.reduce(0) { $0 + $1.faults.count } }

  private static func manifest(
    _ report: WrittenReport, _ digest: ([UInt8]) -> String
  ) -> AuditFinding {
    let faults = report.edited(digest).map { path in
      report.files[path] == nil
        ? "\(path) is not there" : "\(path) was changed after it was written"
    }
    return AuditFinding(.manifest, examined: report.manifest.outputs.count, faults: faults)
  }

  /// As lines: each check, how much it looked at, what is wrong.
  ///
  /// - Parameter limit: how many faults and remarks of a check are told.
  public func lines(limit: Int) -> [String] {
    let left = AuditCheck.allCases.count - findings.count
    let none =
      hasPage
      ? [] : ["There is no index.html: the other \(NumberStyle.count(left)) checks were not made."]
    return findings.flatMap { finding -> [String] in
      let examined = NumberStyle.count(finding.examined)
      let outcome =
        finding.faults.isEmpty
        ? "yes (\(examined))" : "no: \(NumberStyle.count(finding.faults.count)) of \(examined)"
      func told(_ all: [String]) -> [String] {
        all.prefix(limit).map { "  " + $0 }
          + (all.count > limit
            ? ["  and \(NumberStyle.count(all.count - limit)) more; --all tells them"] : [])
      }
      return ["\(finding.check.title): \(outcome)"] + told(finding.faults) + told(finding.remarks)
    } + none
  }

  /// For programs: `faults`, `has_page`, and `checks` with `check`, `title`, `examined`, `faults`, `remarks`.
  public var json: JSONValue {
    .object([
      ("faults", .integer(faults)), ("has_page", .bool(hasPage)),
      (
        "checks",
        .array(
          findings.map { finding in
            .object([
              ("check", .string(finding.check.rawValue)), ("title", .string(finding.check.title)),
              ("examined", .integer(finding.examined)),
              ("faults", .array(finding.faults.map { .string($0) })),
              ("remarks", .array(finding.remarks.map { .string($0) })),
            ])
          })
      ),
    ])
  }
}
