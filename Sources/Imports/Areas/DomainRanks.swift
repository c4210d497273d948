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

  /// Sub-domains and the supplementary index of older people, which are in no index of their own: the
  /// first six are parts of domains.
  static let parts: [(DeprivationSubject, String)] = [
    (.childrenAndYoungPeople, "Education, of which children and young people"),
    (.adultSkills, "Education, of which adult skills"),
    (.geographicalBarriers, "Barriers, of which geographical"),
    (.widerBarriers, "Barriers, of which wider"),
    (.indoors, "Living environment, of which indoors"),
    (.outdoors, "Living environment, of which outdoors"),
    (.idaopi, "Income deprivation affecting older people (IDAOPI)"),
  ]

  /// Those that the file has for every area; none unless there are two.
  let domains: [StudyDraft.Domain]
  /// Parts of domains and supplementary indices, where there are domains.
  let parts: [StudyDraft.Domain]
  let columns: [TableDraft.Column]

  init(_ deprivation: Deprivation, codes: [String]) {
    let edition = deprivation.edition ?? "IoD"
    let among = DeprivationTable.areasInEngland[deprivation.areaYear] ?? 0
    var columns: [TableDraft.Column] = []
    func domain(_ subject: DeprivationSubject, _ label: String, _ weight: Double)
      -> StudyDraft.Domain?
    {
      guard let values = deprivation.values[.rank(subject)] else { return nil }
      let ranks = codes.map { values[$0] }
      guard !ranks.contains(nil) else { return nil }
      let name = Self.name(subject)
      let column = "\(name)\(edition.suffix(2))_rank"
      columns.append(
        .init(
          name: column, kind: .integer,
          description: "\(edition), \(label) rank: 1 is the most deprived in England, \(among) the"
            + " least.", minimum: 1, maximum: among,
          values: ranks.map { $0.map { String(Int($0)) } }))
      return StudyDraft.Domain(
        id: name.replacing("_", with: "-"), column: column, label: "\(label), national rank",
        weight: weight, source: "\(edition), Ministry of Housing, Communities and Local Government")
    }
    let domains = Self.weights.compactMap { domain($0.0, $0.1, $0.2) }
    guard domains.count > 1 else {
      (self.domains, parts, self.columns) = ([], [], [])
      return
    }
    self.domains = domains
    parts = Self.parts.compactMap { domain($0.0, $0.1, 0) }
    self.columns = columns
  }

  /// `children_and_young_people`.
  private static func name(_ subject: DeprivationSubject) -> String {
    subject.rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }
}
