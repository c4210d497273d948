public import Places

/// An upright rectangle in metres on the British National Grid.
public struct Bounds: Hashable, Sendable {
  public let west: Double
  public let south: Double
  public let east: Double
  public let north: Double

  public var width: Double { east - west }
  public var height: Double { north - south }

  /// The smallest around the vertices; nothing when there are none.
  public init?(_ vertices: some Sequence<Vertex>) {
    var (west, south) = (Double.infinity, Double.infinity)
    var (east, north) = (-Double.infinity, -Double.infinity)
    for vertex in vertices {
      west = min(west, vertex.easting)
      east = max(east, vertex.easting)
      south = min(south, vertex.northing)
      north = max(north, vertex.northing)
    }
    guard west <= east else { return nil }
    self.init(west: west, south: south, east: east, north: north)
  }

  private init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The smallest around both.
  public func union(_ other: Bounds) -> Bounds {
    Bounds(
      west: min(west, other.west), south: min(south, other.south), east: max(east, other.east),
      north: max(north, other.north))
  }

  /// Grown by a distance, in metres, on every side.
  public func grown(by metres: Double) -> Bounds {
    Bounds(west: west - metres, south: south - metres, east: east + metres, north: north + metres)
  }

  /// Whether they share any ground.
  public func meets(_ other: Bounds) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  public func contains(_ point: GridPoint) -> Bool { contains(Vertex(point)) }

  func contains(_ vertex: Vertex) -> Bool {
    (west...east).contains(vertex.easting) && (south...north).contains(vertex.northing)
  }
}
