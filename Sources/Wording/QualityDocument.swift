public import Quality
import Readers
public import Reports
import Studies
import Text

/// The data-quality report as a page.
extension QualityReport {
  public var document: Document {
    let numbered = findings.enumerated().map { ($0 + 1, $1) }
    let found = QualityCheck.Group.allCases.compactMap { group -> Section? in
      let own = numbered.filter { $0.1.check.group == group }
      return own.isEmpty
        ? nil
        : Section(
          id: "group-\(group.rawValue)", title: group.title,
          blocks: AlikeFindings.groups(of: own.map(\.1)).map { alike in
            Self.block(alike, number: own.first { $0.1 == alike.first }!.0)
          })
    }
    return Document(
      title: "Data quality: \(title)",
      subtitle: [study?.about.council, study?.about.decision].compactMap(\.self).joined(
        separator: " · "),
      summary: summary,
      sections: found
        + [checksSection, cellsSection, printedSection, premisesSection, filesSection]
        .compactMap(\.self),
      attribution: study?.attribution ?? [])
  }

  /// A finding under its own heading, so that it reads on a phone as on a desk.
  private static func block(_ alike: AlikeFindings, number: Int) -> Block {
    let finding = alike.first
    return .part(
      id: "finding-\(number)",
      title: "\(Phrases.sentence(finding.severity.rawValue)): \(finding.check.rawValue)",
      blocks: [
        .paragraph(Prose(Phrases.whole(finding.diagnostic.message))),
        .list(
          [
            Prose([.strong("Where: "), .plain(finding.place)])
          ]
            + (alike.sentence.map { [Prose([.strong("Also: "), .plain($0)])] } ?? [])
            + [
              Prose([.strong("Should be: "), .plain(finding.check.title)]),
              Prose([.strong("What to do: "), .plain(finding.whatToDo)]),
            ]),
      ])
  }

  private var summary: [Block] {
    let skipped = results.count { if case .skipped = $0.outcome { true } else { false } }
    let clear = results.count {
      if case .examined(_, let findings) = $0.outcome { findings.isEmpty } else { false }
    }
    let words =
      "Of \(results.count) checks \(clear) found nothing and \(skipped) could not be made; each is"
      + " listed below with what it looked at."
    let verdict = Prose([.strong(Phrases.sentence(verdict) + "."), .plain(" \(words)")])
    return [isUsable ? .paragraph(verdict) : .notice(verdict), .table(severityTable)]
      + (contentsTable.map { [.table($0)] } ?? [])
  }

  private var checksSection: Section {
    Section(id: "all-checks", title: "Every check", blocks: [.table(checksTable)])
  }

  private var cellsSection: Section? {
    cellsTable.map {
      Section(
        id: "gaps", title: "Missing and withheld cells, in full",
        blocks: [.details(summary: $0.caption, blocks: [.table($0)])])
    }
  }

  private var printedSection: Section? {
    guard let study, !study.checkTables.isEmpty else { return nil }
    return Section(
      id: "printed", title: "Printed figures against the data",
      blocks: study.checkTables.map(Block.table))
  }

  private var premisesSection: Section? {
    premises.map { audit in
      Section(
        id: "audit", title: "Candidate buildings for outreach",
        blocks: [
          .table(audit.knownTable),
          .details(
            summary: "Every building (\(audit.rows))", blocks: [.table(audit.buildingsTable)]),
        ])
    }
  }

  private var filesSection: Section {
    let accuracy = projection.map { [Block.paragraph(Prose($0.sentence))] } ?? []
    return Section(
      id: "inputs", title: "Files and projection", blocks: accuracy + [.table(filesTable)])
  }
}
