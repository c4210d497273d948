/// The study file of an import: ready to run, with what a planner should change marked.
///
/// It names the tables and columns that an import writes, and gives today's sites and figures.
package struct StudyDraft: Sendable {
  /// A demand of the study: a column that counts people.
  package struct Count: Sendable {
    package let column: String
    package let label: String
    /// Whose count it is, and from when.
    package let source: String

    package init(column: String, label: String, source: String) {
      self.column = column
      self.label = label
      self.source = source
    }
  }

  /// A column of national ranks, and how many areas are ranked.
  package struct Rank: Sendable {
    /// The index in small letters, for names of demands.
    package let id: String
    package let column: String
    /// The column of deciles, where there is one.
    package let decile: String?
    /// Whether any area is in the most deprived three tenths.
    package let hasDeprivedAreas: Bool
    package let label: String
    package let among: Int

    package init(
      id: String, column: String, decile: String?, hasDeprivedAreas: Bool, label: String, among: Int
    ) {
      self.id = id
      self.column = column
      self.decile = decile
      self.hasDeprivedAreas = hasDeprivedAreas
      self.label = label
      self.among = among
    }
  }

  /// A domain of the Indices of Deprivation, by its national rank.
  package struct Domain: Sendable {
    package let id: String
    package let column: String
    package let label: String
    /// What it weighs in the Index of Multiple Deprivation, per cent.
    package let weight: Double
    package let source: String

    package init(id: String, column: String, label: String, weight: Double, source: String) {
      self.id = id
      self.column = column
      self.label = label
      self.weight = weight
      self.source = source
    }
  }

  /// A publisher's total for the council, in the column that its areas' figures have.
  package struct Total: Sendable {
    package let column: String
    package let label: String
    package let publisher: String

    package init(column: String, label: String, publisher: String) {
      self.column = column
      self.label = label
      self.publisher = publisher
    }
  }

  /// What the areas are drawn from.
  package enum Map: Sendable {
    case postcodes
    /// Outlines, and their property with the area's code.
    case outlines(code: String)
    /// Nothing but their own points.
    case points
  }

  let id: String
  let council: String
  let decision: String?
  /// The census whose areas these are.
  let year: Int
  let hasWards: Bool
  /// Newest first; at least one, or there is no study file.
  let counts: [Count]
  /// Newest first.
  let ranks: [Rank]
  /// Those of the newest edition that has them; two or more, or none.
  let domains: [Domain]
  /// Parts of domains and supplementary indices, none of them in an index.
  let domainParts: [Domain]
  /// Other published measures, none of them in an index.
  let indicators: [Indicator]
  let totals: [Total]
  /// Ids of the hubs that have a location.
  let hubs: [String]
  let outreach: [String]
  /// Whether the sites are from the register of children's centres.
  let isRegister: Bool
  let hasPremises: Bool
  let map: Map

  package init(
    id: String, council: String, decision: String?, year: Int, hasWards: Bool, counts: [Count],
    ranks: [Rank], domains: [Domain] = [], domainParts: [Domain] = [], indicators: [Indicator] = [],
    totals: [Total],
    hubs: [String], outreach: [String],
    isRegister: Bool, hasPremises: Bool,
    map: Map
  ) {
    self.id = id
    self.council = council
    self.decision = decision
    self.year = year
    self.hasWards = hasWards
    self.counts = counts
    self.ranks = ranks
    self.domains = domains
    self.domainParts = domainParts
    self.indicators = indicators
    self.totals = totals
    self.hubs = hubs
    self.outreach = outreach
    self.isRegister = isRegister
    self.hasPremises = hasPremises
    self.map = map
  }

  /// The whole file.
  package var yaml: String {
    let sections = [
      head, areaSection, siteSection, demandSection, needSection, travelSection, ruleSection,
      scenarioSection,
      premisesSection, checkSection, mapSection,
    ].filter { !$0.isEmpty }
    return sections.joined(separator: "\n")
  }
}
