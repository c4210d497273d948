import Places
import Readers

/// A study file as written: names of tables and columns, nothing looked up yet.
struct StudyFile: Sendable {
  /// The file's name in messages.
  let file: String
  let id: String
  let title: String
  let council: String
  let decision: String?
  let words: Words
  let package: String
  /// Tables that are given by a file and a mapping, not by the package.
  let tables: [MappedTableDefinition]
  let areas: AreaColumns
  let sites: SiteColumns
  let demands: [DemandDefinition]
  let travels: [TravelDefinition]
  let standards: [Standard]
  let rules: RulesDefinition
  let objectives: [ObjectiveKind]
  let scenarios: [ScenarioDefinition]
  let totals: [TotalCheckDefinition]
  let ranks: [RankCheckDefinition]
  let finance: FinanceColumns?
  let ambiguities: AmbiguityColumns?
  let premises: PremisesColumns?
  let map: MapDefinition
  /// Every column that it asks for.
  let askedColumns: [AskedColumn]
}

/// A name of something else in the study, with the line that says it.
struct Named: Hashable, Sendable {
  let name: String
  let line: Int
}

/// A column of a table, or one reached through a key of it in another table.
struct GroupColumn: Sendable {
  struct Through: Sendable {
    let table: Named
    let key: String
    let value: String
  }

  let column: Named
  let through: Through?
}

struct AreaColumns: Sendable {
  let table: Named
  let kind: String
  let id: String
  let name: String
  let easting: String
  let northing: String
  let groups: [(name: String, column: GroupColumn)]
}

struct SiteColumns: Sendable {
  let table: Named
  let id: String
  let name: String
  let role: String
  let easting: String
  let northing: String
  let quality: String
  let note: String?
  let runningCost: String?
  let capitalCost: String?
  let closingCost: String?
  let capacity: String?
  let groups: [(name: String, column: GroupColumn)]
}

struct DemandDefinition: Sendable {
  enum Weight: Sendable {
    case percentile(rank: String, among: Int)
    case deciles(String, ClosedRange<Int>)
    case rate(String)
  }

  let id: String
  let line: Int
  let label: String
  let count: String
  let source: String?
  let weight: Weight?
}

struct RulesDefinition: Sendable {
  /// The fewest and the most hubs that are open; nothing for the most where it is not said.
  let fewest: Int
  let most: Int?
  let hubsLine: Int
  /// The others, in the order in which they are looked up.
  let requests: [RuleRequest]
  /// Sites over the border.
  let border: [Named]
  let outreach: OutreachDefinition?
}

/// Outreach sites to be placed beside the hubs.
struct OutreachDefinition: Sendable {
  let count: Int
  let line: Int
  let within: Standard?
  let share: Double
  let standard: Standard?
}

struct ScenarioDefinition: Sendable {
  enum Plan: Sendable {
    case open([Named])
    /// The best plan by an objective.
    case best(ObjectiveKind)
  }

  let id: String
  let line: Int
  let label: String
  let plan: Plan
  let outreach: [Named]
  let source: String?
}

struct TotalCheckDefinition: Sendable {
  let label: String
  let publisher: String?
  let table: Named
  let key: String
  let printed: String
  let count: String
  let areas: GroupColumn
}

struct RankCheckDefinition: Sendable {
  let label: String
  let table: Named
  let key: String
  let name: String
  let printed: String
  let rank: String
  let count: String
  let areas: GroupColumn
}

struct FinanceColumns: Sendable {
  let table: Named
  let item: String
  let label: String
  let period: String
  let value: String
  let unit: String
  let printed: String
  let place: String
  let note: String
  /// Items that the summary repeats.
  let headline: [Named]
}

struct AmbiguityColumns: Sendable {
  let table: Named
  let subject: String
  let printed: String
  let carried: String
}

struct MapDefinition: Sendable {
  enum Areas: Sendable {
    case points(table: Named, easting: String, northing: String, area: String)
    case boundaries(file: Named, code: String)
  }

  let areas: Areas
  let outline: Named?
}
