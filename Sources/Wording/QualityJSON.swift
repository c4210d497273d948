public import Quality
import Readers
import Reports
import Studies
public import Text

/// The data-quality report for programs; `hubward check --help` documents the keys.
extension QualityReport {
  public var json: JSONValue {
    .object([
      ("study", .string(id)), ("title", .string(title)), ("usable", .bool(isUsable)),
      ("errors", .integer(count(.error))), ("warnings", .integer(count(.warning))),
      ("notes", .integer(count(.note))), ("findings", .array(findings.map(Self.json))),
      ("checks", .array(results.map(Self.json))), ("cells", .array(gaps.map(Self.json))),
      ("files", .array(sources.map(Self.json))),
      (
        "printed",
        .object((study?.checkTables ?? []).map { ($0.id, JSONTable($0).value) })
      ),
      ("premises", premises.map(Self.json) ?? .null),
      ("projection", projection.map(Self.json) ?? .null),
    ])
  }

  private var gaps: [CellTally] { cells.filter { $0.blank + $0.suppressed > 0 } }

  private static func json(_ finding: Finding) -> JSONValue {
    let place = finding.diagnostic.place
    return .object([
      ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.check.rawValue)),
      ("file", text(place?.file)), ("column", text(place?.column)),
      ("rows", .array(finding.rows.map { .integer($0) })),
      ("subjects", .array(finding.subjects.map { .string($0) })),
      ("message", .string(finding.diagnostic.message)),
      ("expected", text(finding.diagnostic.expected ?? finding.check.title)),
      ("found", .string(finding.diagnostic.found ?? finding.diagnostic.message)),
      ("whatToDo", .string(finding.whatToDo)),
    ])
  }

  private static func json(_ result: CheckResult) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("code", .string(result.check.rawValue)), ("group", .string(result.check.group.rawValue)),
      ("title", .string(result.check.title)),
    ]
    switch result.outcome {
    case .skipped(let reason):
      members += [
        ("outcome", .string("skipped")), ("examined", .integer(0)), ("findings", .integer(0)),
        ("reason", .string(reason)),
      ]
    case .examined(let number, let findings):
      members += [
        ("outcome", .string(findings.isEmpty ? "clear" : "found")), ("examined", .integer(number)),
        ("findings", .integer(findings.count)), ("reason", .null),
      ]
    }
    return .object(members)
  }

  private static func json(_ tally: CellTally) -> JSONValue {
    .object([
      ("file", .string(tally.file)), ("column", .string(tally.column)),
      ("rows", .integer(tally.rows)), ("blank", .integer(tally.blank)),
      (
        "marks",
        .object(tally.marks.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })
      ),
    ])
  }

  private static func json(_ source: DataSource) -> JSONValue {
    .object([
      ("file", .string(source.file)), ("sha256", .string(source.sha256)),
      ("edition", text(source.edition)),
      ("licences", .array(source.licences.map { .string($0) })),
      ("sources", .array(source.origins.map { .string($0) })),
    ])
  }

  private static func json(_ audit: PremisesAudit) -> JSONValue {
    .object([
      ("file", .string(audit.file)), ("rows", .integer(audit.rows)),
      ("known", .object(audit.columns.map { ($0.name, .integer($0.known)) })),
      ("kinds", .object(audit.kinds.map { ($0.name, .integer($0.known)) })),
    ])
  }

  private static func json(_ projection: ProjectionStatement) -> JSONValue {
    .object([
      ("method", .string(projection.method)),
      ("accuracyMetres", .number(projection.accuracyMetres)),
      ("sentence", .string(projection.sentence)),
    ])
  }

  private static func text(_ words: String?) -> JSONValue { words.map { .string($0) } ?? .null }
}
