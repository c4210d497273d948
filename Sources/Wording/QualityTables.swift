public import Quality
import Readers
public import Reports
import Studies
import StudyFormat
import Text

/// The data-quality report as tables.
extension QualityReport {
  /// How many findings of each severity, and what they mean for using the study.
  public var severityTable: Table {
    let meanings: [(Diagnostic.Severity, String)] = [
      (.error, "the study cannot be used, or a number in it cannot be right"),
      (.warning, "the study can be used, but a number may not mean what it seems to"),
      (.note, "worth knowing; nothing has to be done"),
    ]
    return Table(
      id: "severity", caption: "Findings by severity",
      columns: [
        Column("Severity", id: "severity", .rowHeader), Column("Findings", id: "findings"),
        Column("What it means", id: "meaning", .text),
      ],
      rows: meanings.map { [.text($0.rawValue), .count(count($0)), .text($1)] },
      source: "\(results.count) checks; those that found nothing are listed as clear.")
  }

  /// One sentence that says whether the study can be used.
  public var verdict: String {
    let parts = Diagnostic.Severity.allCases.map { severity in
      let number = count(severity)
      return "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
    }
    let use = isUsable ? "the study can be used" : "the study cannot be used as it is"
    return "\(use); \(parts.joined(separator: ", "))"
  }

  /// Every finding: severity and code, where, what, and what to do.
  public var findingsTable: Table {
    Table(
      id: "findings", caption: "Findings, the gravest first",
      columns: [
        Column("Finding", id: "code", .rowHeader), Column("Severity", id: "severity", .text),
        Column("Where", id: "place", .text),
        Column("What", id: "message", .text), Column("What to do", id: "what_to_do", .text),
      ],
      rows: findings.map { finding in
        [
          .text(finding.check.rawValue), .text(finding.severity.rawValue), .text(finding.place),
          .text(Phrases.sentence(finding.diagnostic.message)),
          .text(Phrases.sentence(finding.whatToDo)),
        ]
      }, source: "The study file and its data package.")
  }

  /// Every check with its outcome: how many things it looked at, or why it could not.
  public var checksTable: Table {
    let rows = results.map { result -> [Cell] in
      let words: (String, Cell)
      switch result.outcome {
      case .skipped(let reason): words = ("not checked", .absent(reason))
      case .examined(let number, let findings) where findings.isEmpty:
        words = ("clear", .count(number))
      case .examined(let number, let findings):
        let worst = Diagnostic.Severity.allCases.first { severity in
          findings.contains { $0.severity == severity }
        }
        words = ("\(worst?.rawValue ?? "note") × \(findings.count)", .count(number))
      }
      return [
        .text(result.check.title), .text(result.check.rawValue), .text(words.0), words.1,
      ]
    }
    return Table(
      id: "checks", caption: "Every check and what came of it",
      columns: [
        Column("What should be true", id: "title", .rowHeader), Column("Code", id: "code", .text),
        Column("Outcome", id: "outcome", .text),
        Column("Looked at", id: "examined"),
      ], rows: rows, source: "Hubward's catalogue of checks.")
  }

  /// The files with their hashes.
  public var filesTable: Table {
    let broken = Set(
      results.first { $0.check == .fileHash }?.outcome.findings
        .compactMap { $0.diagnostic.place?.file } ?? [])
    return Table(
      id: "files", caption: "Files that the study is made from",
      columns: [
        Column("File", id: "file", .rowHeader), Column("State", id: "state", .text),
        Column("Edition", id: "edition", .text),
        Column("SHA-256", id: "sha256", .text),
      ],
      rows: sources.enumerated().map { index, source in
        [
          .text(source.file),
          .text(index == 0 ? "read" : broken.contains(source.file) ? "changed" : "verified"),
          source.edition.map { .text($0) } ?? .absent("not stated"),
          .text("\(source.sha256.prefix(16))…"),
        ]
      },
      notes: ["Verified: byte for byte the file that the data package describes."],
      source: "datapackage.json.")
  }

  /// Columns with a blank or a withheld cell; nothing where no column has one.
  public var cellsTable: Table? {
    let gaps = cells.filter { $0.blank + $0.suppressed > 0 }
    guard !gaps.isEmpty else { return nil }
    return Table(
      id: "cells", caption: "Missing and withheld cells, column by column",
      columns: [
        Column("Column", id: "column", .rowHeader), Column("File", id: "file", .text),
        Column("Rows", id: "rows"), Column("Blank", id: "blank"),
        Column("Withheld", id: "withheld"), Column("Marks", id: "marks", .text),
      ],
      rows: gaps.map { tally in
        [
          .text(tally.column), .text(tally.file), .count(tally.rows), .count(tally.blank),
          .count(tally.suppressed),
          tally.marks.isEmpty ? .absent("none") : .text(tally.markWords),
        ]
      }, source: "Every table of the package, as its file has it.")
  }

  /// How many areas and sites the study has.
  public var contentsTable: Table? {
    guard let study else { return nil }
    return Table(
      id: "contents", caption: "What the study holds",
      columns: [Column("Of", id: "of", .rowHeader), Column("How many", id: "count")],
      rows: [
        [.text("Areas, \(study.areas.kind)"), .count(study.areas.count)],
        [
          .text(Phrases.sentence(study.words.people)),
          .measure(study.people.reduce(0, +), decimals: 0),
        ],
        [.text(Phrases.sentence(study.words.hubs)), .count(study.sites.hubs.count)],
        [.text("\(Phrases.sentence(study.words.outreach))s"), .count(study.sites.outreach.count)],
        [.text("Scenarios"), .count(study.scenarios.count + study.wanted.count)],
      ], source: "The study file and its data package.")
  }
}
