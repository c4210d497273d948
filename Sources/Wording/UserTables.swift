import Disclosure
package import Reports
package import Studies
import Text

/// Counts of users as they may be shown, added up by each grouping.
extension Study {
  package var userTables: [Table] {
    users.map { counts in
      let rows = counts.margins.flatMap { margin in
        zip(margin.groups, margin.counts).map { name, count -> [Cell] in
          [.text(margin.grouping), .text(name), cell(count)]
        }
      }
      return Table(
        id: "users-\(Phrases.slug(counts.file))-\(Phrases.slug(counts.column))",
        caption: "\(Phrases.sentence(counts.column)): users, as they may be shown",
        columns: [
          Column("By", id: "by", .text), Column("Group", id: "group", .rowHeader),
          Column("Users", id: "users"),
        ], rows: rows + [[.text("all"), .text("All"), cell(counts.total)]],
        emphasised: [rows.count], notes: [userNote(counts)], source: "\(counts.file).",
        emphasis: "all rows together")
    }
  }

  private func cell(_ count: Int?) -> Cell { count.map { .count($0) } ?? .absent("withheld") }

  private func userNote(_ counts: UserCounts) -> String {
    let rule = counts.rule
    let rounding =
      rule.base == 1 ? "" : " What is shown is rounded to the nearest \(rule.base), by itself."
    let whose = counts.source.map { " The rule: \(Phrases.withoutStop($0))." } ?? ""
    return
      "Counts under \(rule.under) are withheld, and as many others with them as it takes that no sum gives one back: \(NumberStyle.count(counts.withheld)) of \(NumberStyle.count(counts.rows, "row")).\(rounding) Everything else in this study that is worked out from these counts is worked out from what is shown.\(whose)"
  }
}
