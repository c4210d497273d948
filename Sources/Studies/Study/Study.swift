public import Geography
public import Places
public import Readers
public import Scenarios
public import StudyFormat
public import Text

/// A study with its data: valid by construction, ready to be assessed.
public struct Study: Sendable {
  public let id: String
  public let title: String
  public let council: String
  public let decision: String?
  public let words: Words
  /// What the areas are, such as `LSOA (2011)`.
  public let areaKind: String
  public let areas: [Area]
  /// The groupings of areas to report by, in the study's order.
  public let groupings: [String]
  /// Sites that can be open or closed, in the study's order: the columns of every travel matrix.
  public let hubs: [Site]
  public let outreach: [Site]
  /// Sites over the border: always open, never counted, at no cost to the council.
  public let border: [Site]
  /// Hubs and outreach sites that are only thought of: none of them is open today.
  public let candidates: Set<SiteID>
  /// The groupings of the sites that rules may name.
  let siteGroupings: [String]
  /// What hubs and outreach sites cost and hold.
  let figures: SiteFigures
  let outreachFigures: SiteFigures
  /// The same of sites over the border.
  let borderFigures: SiteFigures
  /// How each site was located, where the study says it.
  public let siteNotes: [SiteID: String]
  /// The first is the default.
  public let demands: [StudyDemand]
  /// The first is the default.
  public let travels: [StudyTravel]
  /// In the study's order: the first in a travel's unit is that travel's own.
  public let standards: [Standard]
  public internal(set) var rules: StudyRules
  public let objectives: [ObjectiveKind]
  /// The first is today's.
  public internal(set) var scenarios: [StudyScenario]
  public let totals: [TotalCheck]
  public let ranks: [RankCheck]
  public let finance: [FinanceLine]
  public let ambiguities: [Ambiguity]
  public let map: MapSource
  public let sources: [DataSource]
  /// What is odd about the data though it can be used.
  public let diagnostics: [Diagnostic]
  /// The areas' table, for rules that name a column of it.
  let areaTable: SourceTable
  /// The groupings that are a column of the areas' table, by that column.
  let groupingColumns: [String: String]
}

extension Study {
  public var baseline: StudyScenario { scenarios[0] }

  /// Indices of the scenarios that compete with the plans: those beside today's with the number of
  /// hubs that the rules ask for.
  var competing: [Int] {
    scenarios.indices.dropFirst().filter {
      (rules.fewest...rules.hubs).contains(scenarios[$0].open.count)
    }
  }

  /// The people of every area, unweighted: the counts of the default demand.
  public var people: [Double] { demands[0].counts }

  /// The standard of a travel: the study's first in its unit.
  public func standard(for travel: StudyTravel) -> Standard? {
    standards.first { $0.unit == travel.matrix.unit }
  }

  /// The standards in a unit, the strictest first.
  public func standards(in unit: TravelUnit) -> [Standard] {
    standards.filter { $0.unit == unit }.sorted { $0.value < $1.value }
  }

  /// The areas of each group under a grouping.
  public func groups(under grouping: String) -> AreaGroups {
    AreaGroups(areas.map { $0.groups[grouping] })
  }
}

/// A way to count: people, or people times need.
public struct StudyDemand: Hashable, Sendable {
  public let id: String
  public let label: String
  /// The column that counts people.
  public let countColumn: String
  /// People per area, unweighted.
  public let counts: [Double]
  public let demand: Demand
  /// Whose counts they are and of when.
  public let source: String?
  /// The need weight in words and symbols; nothing where people count alike.
  public let weight: String?
}

/// A way to travel.
public struct StudyTravel: Hashable, Sendable {
  public let id: String
  public let label: String
  /// Areas × hubs; nobody is farther than from the nearest site over the border.
  public let matrix: TravelMatrix
  /// The nearest site over the border per area; nothing where the study has none.
  public let border: NearestSites?
  /// Travel to hubs and to sites over the border apart; nothing where the study has none.
  let across: BorderTravel?
  /// Areas × outreach sites; those whose location is not known have no route.
  public let outreach: TravelMatrix
  /// Where its assumptions come from.
  public let source: String?

  /// Areas × hubs, then sites over the border, each by itself: the way to a hub however near the
  /// border is.
  package var toEverySite: TravelMatrix {
    across.map { $0.hubs.joined(with: $0.sites) } ?? matrix
  }
}

/// Travel to hubs, and to the sites over the border, each by itself.
struct BorderTravel: Hashable, Sendable {
  /// Areas × hubs, whatever is over the border.
  let hubs: TravelMatrix
  /// Areas × sites over the border.
  let sites: TravelMatrix
}

/// A named set of open hubs, with the outreach sites that go on beside them.
public struct StudyScenario: Hashable, Sendable {
  public let scenario: Scenario
  /// Indices of outreach sites.
  public let outreach: [Int]

  public var id: String { scenario.id }
  public var name: String { scenario.name }
  public var open: [Int] { scenario.open }
}

/// A row of the council's finances as printed.
public struct FinanceLine: Hashable, Sendable {
  /// Its short name.
  public let item: String
  /// Whether the report's summary repeats it.
  public let isHeadline: Bool
  public let label: String
  public let period: String
  public let value: Double
  public let unit: String
  public let printed: String
  public let place: String
  public let note: String
}

/// Something printed that could be read in more than one way, and how it was read.
public struct Ambiguity: Hashable, Sendable {
  public let subject: String
  public let printed: String
  public let carried: String
}

/// A file that numbers come from.
public struct DataSource: Hashable, Sendable {
  public let file: String
  public let title: String
  public let edition: String?
  public let sha256: String
  public let licences: [String]
  public let origins: [String]
  public let attribution: String?
}

/// What areas are drawn from.
public enum MapSource: Sendable {
  /// Points where people live, each with its area's code.
  case points([KeyedPoint], outline: String?)
  /// Published outlines.
  case boundaries(BoundarySet, outline: String?)
}
