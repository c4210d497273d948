public import Places

/// What a map shows for people to find their way by. Nothing is counted from it.
public struct MapContext: Hashable, Sendable {
  /// A way that is drawn as a line, the least important first: later ones lie on top.
  public enum Way: String, CaseIterable, Hashable, Sendable {
    case river
    case railway
    case road
    case mainRoad = "main-road"
  }

  /// A town or village to name.
  public struct Settlement: Hashable, Sendable {
    public let name: String
    public let point: GridPoint
    /// The smaller the sooner it is named: 0 for a city, 1 for a town, 2 for a suburb or village.
    public let rank: Int

    public init(name: String, point: GridPoint, rank: Int) {
      self.name = name
      self.point = point
      self.rank = rank
    }
  }

  /// The council's ground.
  public var outline: [Region]
  /// Lakes, and rivers as wide as they are.
  public var water: [Region]
  public var ways: [Way: [Line]]
  public var settlements: [Settlement]

  public init(
    outline: [Region] = [], water: [Region] = [], ways: [Way: [Line]] = [:],
    settlements: [Settlement] = []
  ) {
    self.outline = outline
    self.water = water
    self.ways = ways
    self.settlements = settlements
  }

  public static let none = MapContext()

  /// Adds what another has.
  public mutating func add(_ other: MapContext) {
    outline += other.outline
    water += other.water
    ways.merge(other.ways) { $0 + $1 }
    settlements += other.settlements
  }
}
