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
        Column("Severity", .rowHeader), Column("Findings"), Column("What it means", .text),
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
        Column("Finding", .rowHeader), Column("Severity", .text), Column("Where", .text),
        Column("What", .text), Column("What to do", .text),
      ],
      rows: findings.map { finding in
        [
          .text(finding.check.rawValue), .text(finding.severity.rawValue), .text(finding.place),
          .text(Phrases.sentence(finding.diagnostic.message)),
          .text(Phrases.sentence(finding.whatToDo)),
        ]
      }, source: "The study file and its data package.")
  }

  /// Every check with what came of it: how many things it looked at, or why it could not.
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
        Column("What should be true", .rowHeader), Column("Code", .text), Column("Outcome", .text),
        Column("Looked at"),
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
        Column("File", .rowHeader), Column("State", .text), Column("Edition", .text),
        Column("SHA-256", .text),
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

  /// Columns with a blank or a withheld cell; nothing where there are none.
  public var cellsTable: Table? {
    let gaps = cells.filter { $0.blank + $0.suppressed > 0 }
    guard !gaps.isEmpty else { return nil }
    return Table(
      id: "cells", caption: "Missing and withheld cells, column by column",
      columns: [
        Column("Column", .rowHeader), Column("File", .text), Column("Rows"), Column("Blank"),
        Column("Withheld"), Column("Marks", .text),
      ],
      rows: gaps.map { tally in
        [
          .text(tally.column), .text(tally.file), .count(tally.rows), .count(tally.blank),
          .count(tally.suppressed),
          tally.marks.isEmpty ? .absent("none") : .text(tally.markWords),
        ]
      }, source: "Every table of the package, as its file has it.")
  }

  /// How many of the study's areas and sites there are.
  public var contentsTable: Table? {
    guard let study else { return nil }
    return Table(
      id: "contents", caption: "What the study holds",
      columns: [Column("Of", .rowHeader), Column("How many")],
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
