import Places

/// A study file as written: names of tables and columns, nothing looked up yet.
package struct StudyFile: Sendable {
  /// The file's name in messages.
  package let file: String
  package let id: String
  package let title: String
  package let council: String
  package let decision: String?
  package let words: Words
  package let package: String
  /// Tables that are given by a file and a mapping, not by the package.
  package let tables: [MappedTableDefinition]
  package let areas: AreaColumns
  package let sites: SiteColumns
  package let demands: [DemandDefinition]
  package let travels: [TravelDefinition]
  package let standards: [Standard]
  package let rules: RulesDefinition
  package let objectives: [ObjectiveKind]
  package let scenarios: [ScenarioDefinition]
  package let totals: [TotalCheckDefinition]
  package let ranks: [RankCheckDefinition]
  package let finance: FinanceColumns?
  package let ambiguities: AmbiguityColumns?
  package let premises: PremisesColumns?
  package let map: MapDefinition
  /// Every column that it asks for.
  package let askedColumns: [AskedColumn]
}

/// A name of something else in the study, with the line that says it.
package struct Named: Hashable, Sendable {
  package let name: String
  package let line: Int
}

/// A column of a table, or one reached through a key of it in another table.
package struct GroupColumn: Sendable {
  package struct Through: Sendable {
    package let table: Named
    package let key: String
    package let value: String
  }

  package let column: Named
  package let through: Through?
}

package struct AreaColumns: Sendable {
  package let table: Named
  package let kind: String
  package let id: String
  package let name: String
  package let easting: String
  package let northing: String
  package let groups: [(name: String, column: GroupColumn)]
}

package struct SiteColumns: Sendable {
  package let table: Named
  package let id: String
  package let name: String
  package let role: String
  package let easting: String
  package let northing: String
  package let quality: String
  package let note: String?
  package let runningCost: String?
  package let capitalCost: String?
  package let closingCost: String?
  package let capacity: String?
  package let groups: [(name: String, column: GroupColumn)]
}

package struct DemandDefinition: Sendable {
  package enum Weight: Sendable {
    case percentile(rank: String, among: Int)
    case deciles(String, ClosedRange<Int>)
    case rate(String)
  }

  package let id: String
  package let line: Int
  package let label: String
  package let count: String
  package let source: String?
  package let weight: Weight?
}

package struct RulesDefinition: Sendable {
  /// The fewest and the most hubs that are open; nothing for the most where it is not said.
  package let fewest: Int
  package let most: Int?
  package let hubsLine: Int
  /// The others, in the order in which they are looked up.
  package let requests: [RuleRequest]
  /// Sites over the border.
  package let border: [Named]
  package let outreach: OutreachDefinition?
}

/// Outreach sites to be placed beside the hubs.
package struct OutreachDefinition: Sendable {
  package let count: Int
  package let line: Int
  package let within: Standard?
  package let share: Double
  package let standard: Standard?
}

package struct ScenarioDefinition: Sendable {
  package enum Plan: Sendable {
    case open([Named])
    /// The best plan by an objective.
    case best(ObjectiveKind)
  }

  package let id: String
  package let line: Int
  package let label: String
  package let plan: Plan
  package let outreach: [Named]
  package let source: String?
}

package struct TotalCheckDefinition: Sendable {
  package let label: String
  package let publisher: String?
  package let table: Named
  package let key: String
  package let printed: String
  package let count: String
  package let areas: GroupColumn
}

package struct RankCheckDefinition: Sendable {
  package let label: String
  package let table: Named
  package let key: String
  package let name: String
  package let printed: String
  package let rank: String
  package let count: String
  package let areas: GroupColumn
}

package struct FinanceColumns: Sendable {
  package let table: Named
  package let item: String
  package let label: String
  package let period: String
  package let value: String
  package let unit: String
  package let printed: String
  package let place: String
  package let note: String
  /// Items that the summary repeats.
  package let headline: [Named]
}

package struct AmbiguityColumns: Sendable {
  package let table: Named
  package let subject: String
  package let printed: String
  package let carried: String
}

package struct MapDefinition: Sendable {
  package enum Areas: Sendable {
    case points(table: Named, easting: String, northing: String, area: String)
    case boundaries(file: Named, code: String)
  }

  package let areas: Areas
  package let outline: Named?
}
