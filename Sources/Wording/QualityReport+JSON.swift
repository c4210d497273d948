public import Quality
import Readers
import Reports
import Studies
public import Text

/// The data-quality report for programs.
extension QualityReport {
  public var json: JSONValue {
    Contract.answer(
      study: id,
      [
        (.title, .string(title)), (.usable, .bool(isUsable)),
        (
          .counts,
          .keyed([
            (.error, .integer(count(.error))), (.warning, .integer(count(.warning))),
            (.note, .integer(count(.note))),
          ])
        ),
        (.findings, .array(findings.map(Self.json))), (.checks, .array(results.map(Self.json))),
        (.cells, .array(gaps.map(Self.json))), (.files, .array(sources.map(Self.json))),
        (.printed, Contract.json(study?.checkTables ?? [])),
        (.premises, premises.map(Self.json) ?? .null),
        (.projection, projection.map(Self.json) ?? .null),
      ])
  }

  private var gaps: [CellTally] { cells.filter { $0.blank + $0.suppressed > 0 } }

  private static func json(_ finding: Finding) -> JSONValue {
    let place = finding.diagnostic.place
    return .keyed([
      (.severity, .string(finding.severity.rawValue)), (.code, .string(finding.check.rawValue)),
      (.file, .given(place?.file)), (.column, .given(place?.column)),
      (.rows, .array(finding.rows.map { .integer($0) })),
      (.subjects, .strings(finding.subjects)),
      (.message, .string(finding.diagnostic.message)),
      (.expected, .given(finding.diagnostic.expected ?? finding.check.title)),
      (.found, .string(finding.diagnostic.found ?? finding.diagnostic.message)),
      (.whatToDo, .string(finding.whatToDo)),
    ])
  }

  private static func json(_ result: CheckResult) -> JSONValue {
    var members: [Contract.Member] = [
      (.code, .string(result.check.rawValue)), (.group, .string(result.check.group.rawValue)),
      (.title, .string(result.check.title)),
    ]
    switch result.outcome {
    case .skipped(let reason):
      members += [
        (.outcome, .string("skipped")), (.examined, .integer(0)), (.count, .integer(0)),
        (.reason, .string(reason)),
      ]
    case .examined(let number, let findings):
      members += [
        (.outcome, .string(findings.isEmpty ? "clear" : "found")), (.examined, .integer(number)),
        (.count, .integer(findings.count)), (.reason, .null),
      ]
    }
    return .keyed(members)
  }

  private static func json(_ tally: CellTally) -> JSONValue {
    .keyed([
      (.file, .string(tally.file)), (.column, .string(tally.column)),
      (.rows, .integer(tally.rows)), (.blank, .integer(tally.blank)),
      (
        .marks,
        .array(
          tally.marks.sorted { $0.key < $1.key }.map {
            .keyed([(.mark, .string($0.key)), (.cells, .integer($0.value))])
          })
      ),
    ])
  }

  private static func json(_ source: DataSource) -> JSONValue {
    .keyed([
      (.file, .string(source.file)), (.sha256, .string(source.sha256)),
      (.edition, .given(source.edition)),
      (.licences, .strings(source.licences)),
      (.origins, .strings(source.origins)),
    ])
  }

  private static func json(_ audit: PremisesAudit) -> JSONValue {
    .keyed([
      (.file, .string(audit.file)), (.rows, .integer(audit.rows)),
      (
        .known,
        .object(audit.columns.map { ($0.name, .integer($0.known)) })
      ),
      (
        .kinds,
        .array(
          audit.kinds.map { .keyed([(.kind, .string($0.name)), (.rows, .integer($0.known))]) })
      ),
    ])
  }

  private static func json(_ projection: ProjectionStatement) -> JSONValue {
    .keyed([
      (.method, .string(projection.method)),
      (.accuracyMetres, .number(projection.accuracyMetres)),
      (.sentence, .string(projection.sentence)),
    ])
  }
}
