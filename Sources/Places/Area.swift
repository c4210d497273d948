/// A demand point: a small area with a place where its people are.
public struct Area: Hashable, Sendable {
  public let id: AreaID
  public let name: String
  /// Where its people are on average: the population-weighted centroid.
  public let centroid: GridPoint
  /// The group it belongs to under each grouping (`["ward": "Belhus", "locality": "West"]`).
  public let groups: [String: String]

  public init(id: AreaID, name: String, centroid: GridPoint, groups: [String: String] = [:]) {
    self.id = id
    self.name = name
    self.centroid = centroid
    self.groups = groups
  }
}
