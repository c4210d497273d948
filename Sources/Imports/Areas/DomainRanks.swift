import Places
import Readers
import StudyFormat

/// The seven domains of one edition of the Indices of Deprivation, by their national ranks.
struct DomainRanks {
  /// What each weighs in the Index of Multiple Deprivation, per cent: the same in 2015, 2019 and 2025.
  static let weights: [(DeprivationSubject, String, Double)] = [
    (.income, "Income", 22.5), (.employment, "Employment", 22.5), (.education, "Education", 13.5),
    (.health, "Health", 13.5), (.crime, "Crime", 9.3),
    (.barriers, "Barriers to housing and services", 9.3), (.environment, "Living environment", 9.3),
  ]

  /// Those that the file has for every area; none unless there are two.
  let domains: [StudyDraft.Domain]
  let columns: [TableDraft.Column]

  init(_ deprivation: Deprivation, codes: [String]) {
    let edition = deprivation.edition ?? "IoD"
    let among = DeprivationTable.areasInEngland[deprivation.areaYear] ?? 0
    var domains: [StudyDraft.Domain] = []
    var columns: [TableDraft.Column] = []
    for (subject, label, weight) in Self.weights {
      guard let values = deprivation.values[.rank(subject)] else { continue }
      let ranks = codes.map { values[$0] }
      guard !ranks.contains(nil) else { continue }
      let column = "\(subject.rawValue)\(edition.suffix(2))_rank"
      columns.append(
        .init(
          name: column, kind: .integer,
          description: "\(edition), \(label) rank: 1 is the most deprived in England, \(among) the"
            + " least.", minimum: 1, maximum: among,
          values: ranks.map { $0.map { String(Int($0)) } }))
      domains.append(
        StudyDraft.Domain(
          id: subject.rawValue, column: column, label: "\(label), national rank", weight: weight,
          source: "\(edition), Ministry of Housing, Communities and Local Government"))
    }
    self.domains = domains.count > 1 ? domains : []
    self.columns = domains.count > 1 ? columns : []
  }
}
