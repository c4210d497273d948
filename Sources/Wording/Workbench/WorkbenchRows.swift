import Assessment
import Opening
import Places
import Reports
import Studies
import Text

/// The rows of the short table of options that a page can work out for any plan: all but ranks, for which
/// every plan would have to be counted.
struct WorkbenchRows {
  let rows: [(group: String, row: AppraisalRow)]
  private let result: StudyResult

  init(_ result: StudyResult) {
    self.result = result
    rows = result.appraisal.mainRows.filter { _, row in
      !row.id.hasPrefix("rank.") && !row.id.hasPrefix("rank_with_outreach.")
        && !row.id.hasPrefix("against.")
    }
  }

  var json: [JSONValue] {
    rows.map { group, row in
      .object(given: [
        ("group", .string(XMLText.shown(group))), ("title", .string(XMLText.shown(row.title))),
        ("count", .string(row.access?.measure.rawValue ?? row.id)),
        ("way", row.access.map { .integer($0.way) }),
        ("standard", row.access.map { .number(standard(of: $0).value) }),
        ("decimals", row.access.map { .integer(decimals(of: $0)) }),
      ])
    }
  }

  /// The standard that is asked about, else that of its travel.
  private func standard(of access: AccessCount) -> Standard {
    // A study has a standard for each of its travels.
    access.standard ?? result.study.standard(for: travel(of: access))!
  }

  private func decimals(of access: AccessCount) -> Int {
    Phrases.decimals(travel(of: access).matrix.unit)
  }

  private func travel(of access: AccessCount) -> StudyTravel {
    result.study.travels[result.appraisal.ways[access.way].travels[0]]
  }
}
