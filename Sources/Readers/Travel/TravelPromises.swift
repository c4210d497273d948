/// What a package promises of a table of travel, which is read row by row and never checked as a whole.
public struct TravelPromises: Hashable, Sendable {
  /// What is written for a missing value, besides the usual marks.
  let missing: Set<String>
  /// The least and the greatest value of a column, as written.
  let limits: [String: ClosedRange<Double>]

  /// No promises.
  public static let none = TravelPromises(missing: [])

  package init(missing: Set<String>, limits: [String: ClosedRange<Double>] = [:]) {
    self.missing = missing
    self.limits = limits
  }

  public init(_ schema: TableSchema?) {
    missing = schema?.missingValues ?? []
    limits = Dictionary(
      (schema?.fields ?? []).compactMap { field in
        let (least, most) = (field.minimum ?? -.infinity, field.maximum ?? .infinity)
        guard field.minimum != nil || field.maximum != nil, least <= most else { return nil }
        return (field.name, least...most)
      }
    ) { first, _ in first }
  }
}
