public import Places
public import Text

/// Public health indicators as Fingertips (OHID) exports them.
public struct FingertipsTable: Sendable {
  public struct Row: Hashable, Sendable {
    public let indicator: String
    public let indicatorName: String?
    public let area: AreaID
    public let areaType: String
    public let period: String
    /// A number that rises with the period, where the export has one.
    public let order: Double?
    public let sex: String?
    public let age: String?
    /// A breakdown such as a deprivation tenth; nothing for the area as a whole.
    public let category: String?
    /// Nothing where suppressed: see `note`.
    public let value: Double?
    /// The ends of the 95% confidence interval.
    public let lower: Double?
    public let upper: Double?
    public let count: Double?
    public let denominator: Double?
    public let note: String?
    /// How the publisher judges it beside England, such as `Worse`.
    public let judgement: String?
  }

  public let rows: [Row]

  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.fingertips)
    rows = try published.table.read { columns in
      let indicators = columns.text("indicator")
      let areas = columns.text("area")
      let types = columns.text("areaType")
      let periods = columns.text("period")
      func numbers(_ key: String) -> [Double?] {
        columns.has(key)
          ? columns.optionalNumber(key) : [Double?](repeating: nil, count: indicators.count)
      }
      func labels(_ key: String) -> [String?] {
        columns.has(key)
          ? columns.optionalText(key) : [String?](repeating: nil, count: indicators.count)
      }
      let figures = ["value", "count", "denominator", "lower", "upper", "order"].map(numbers)
      let texts = ["indicatorName", "sex", "age", "category", "note", "judgement"].map(labels)
      return indicators.indices.map { row in
        Row(
          indicator: indicators[row], indicatorName: texts[0][row], area: AreaID(areas[row]),
          areaType: types[row], period: periods[row], order: figures[5][row], sex: texts[1][row],
          age: texts[2][row], category: texts[3][row], value: figures[0][row],
          lower: figures[3][row], upper: figures[4][row], count: figures[1][row],
          denominator: figures[2][row], note: texts[4][row], judgement: texts[5][row])
      }
    }
  }
}

/// Which linked sites belong to which main centres (GIAS).
public struct CentreLinks: Sendable {
  public struct Row: Hashable, Sendable {
    public let urn: String
    public let other: String
    public let kind: String
  }

  public let rows: [Row]

  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.childrensCentreLinks)
    rows = try published.table.read { columns in
      let urns = columns.text("urn")
      let others = columns.text("other")
      let kinds = columns.text("kind")
      return urns.indices.map { Row(urn: urns[$0], other: others[$0], kind: kinds[$0]) }
    }
  }
}
