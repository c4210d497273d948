public import Quality
import Readers
import Reports
import Studies
import StudyFormat
import Text

/// The findings as a list for a terminal: no table, so that sentences stay whole at 80 columns.
public struct FindingsText: Sendable {
  private let report: QualityReport
  private let width: Int

  /// `width` is the terminal's, in characters; less than 40 counts as 40.
  public init(_ report: QualityReport, width: Int = 80) {
    self.report = report
    self.width = max(width, 40)
  }

  /// The whole text, ending in a line feed.
  public var text: String {
    var lines =
      wrapped(report.title, indent: 0) + wrapped(Phrases.sentence(report.verdict) + ".", indent: 0)
    for severity in Diagnostic.Severity.allCases {
      let found = report.findings.filter { $0.severity == severity }
      guard !found.isEmpty else { continue }
      lines += ["", "\(Phrases.sentence(severity.rawValue))s (\(found.count))"]
      for alike in AlikeFindings.groups(of: found) { lines += [""] + paragraph(alike) }
    }
    return (lines + [""] + closing).joined(separator: "\n") + "\n"
  }

  private func paragraph(_ alike: AlikeFindings) -> [String] {
    let finding = alike.first
    return wrapped("\(finding.check.rawValue): \(finding.place)", indent: 2)
      + wrapped(Phrases.whole(finding.diagnostic.message), indent: 4)
      + (alike.sentence.map { wrapped($0, indent: 4) } ?? [])
      + wrapped("What to do: \(Phrases.stopped(finding.whatToDo))", indent: 4)
  }

  private var closing: [String] {
    let skipped = report.results.compactMap { result -> String? in
      if case .skipped = result.outcome { result.check.rawValue } else { nil }
    }
    let clear = report.results.count {
      if case .examined(_, let findings) = $0.outcome { findings.isEmpty } else { false }
    }
    let files = report.sources.dropFirst().map(\.file)
    var sentences = [
      "\(clear) of \(report.results.count) checks found nothing; \(skipped.count) could not be made"
        + (skipped.isEmpty
          ? "."
          : skipped.count > 15
            ? " (--all says why)." : " (--all says why): \(Phrases.list(skipped)).")
    ]
    if let study = report.study {
      let outreach = study.sites.outreach.count
      sentences.append(
        "Read: \(NumberStyle.count(study.areas.count, "area")) (\(study.areas.kind)) with"
          + " \(Phrases.people(study.people.reduce(0, +))) \(study.words.people),"
          + " \(study.hubs(study.sites.hubs.count)), "
          + "\(NumberStyle.count(outreach, study.words.outreach)); files \(Phrases.list(files))."
      )
    }
    if let projection = report.projection { sentences.append(projection.sentence) }
    return sentences.flatMap { wrapped($0, indent: 0) }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TextWrap.lines(text, width: width - indent).map { String(repeating: " ", count: indent) + $0 }
  }
}
