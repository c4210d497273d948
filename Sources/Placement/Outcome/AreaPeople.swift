/// People of one area who are sent past the nearest open site, or are not served.
public struct AreaPeople: Hashable, Sendable {
  public let area: Int
  public let people: Double
}
