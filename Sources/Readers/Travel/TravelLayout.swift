/// How a table of measured travel is laid out.
public struct TravelLayout: Hashable, Sendable {
  public enum Shape: Hashable, Sendable {
    /// A row a pair: the columns with the site and with the value.
    case long(to: String, value: String)
    /// A row an area and a column a site, called by the site's own short name.
    case wide
  }

  /// What several rows for one pair mean.
  public enum Duplicates: String, CaseIterable, Hashable, Sendable {
    case refuse
    /// The smallest of their values counts: several departures, or several entrances.
    case least
  }

  /// The column with the area's code.
  public let from: String
  public let shape: Shape
  /// What a value is multiplied by to be in the travel's unit: 1/60 for seconds to minutes.
  public let scale: Double
  public let duplicates: Duplicates

  public init(from: String, shape: Shape, scale: Double = 1, duplicates: Duplicates = .refuse) {
    self.from = from
    self.shape = shape
    self.scale = scale
    self.duplicates = duplicates
  }
}

/// Travel as a table gives it, for the areas and sites of a study.
public struct MeasuredTravel: Sendable {
  /// Names in the table that the study does not have: how many, and the first few.
  public struct Strangers: Hashable, Sendable {
    public let count: Int
    public let examples: [String]
  }

  /// Area after area, one value a site, in the travel's unit; `.infinity` where the table has no
  /// value for the pair or no row.
  public let values: [Double]
  /// Rows of the table, those of other areas and sites included.
  public let rows: Int
  /// Pairs that no row names, in all and for each site.
  public let absent: Int
  public let absentBySite: [Int]
  /// Pairs whose row says that there is no route: empty, `NA`, `NaN`.
  public let withoutRoute: Int
  /// Rows that repeat a pair; only where the least of them counts.
  public let repeats: Int
  /// Indices of areas that no row names.
  public let areasWithoutRow: [Int]
  public let strangeAreas: Strangers
  public let strangeSites: Strangers
}
