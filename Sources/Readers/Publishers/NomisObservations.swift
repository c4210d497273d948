public import Places
public import Text

/// Observations as the Nomis API gives them: one figure a row.
public struct NomisObservations: Sendable {
  public struct Row: Hashable, Sendable {
    public let area: AreaID
    /// Nothing where suppressed or not available.
    public let value: Double?
    public let date: String?
    public let age: String?
    public let sex: String?
    /// `Value` or `Percent`, where a table gives both.
    public let measure: String?
  }

  public let rows: [Row]

  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.nomisObservations)
    rows = try published.table.read { columns in
      let areas = columns.text("area")
      let values = columns.optionalNumber("value")
      let labels = ["date", "age", "sex", "measure"].map {
        columns.has($0) ? columns.optionalText($0) : [String?](repeating: nil, count: areas.count)
      }
      guard values.count == areas.count else { return [] }
      return areas.indices.map { row in
        Row(
          area: AreaID(areas[row]), value: values[row], date: labels[0][row], age: labels[1][row],
          sex: labels[2][row], measure: labels[3][row])
      }
    }
  }
}
