import Geography

/// What a file of a map's surroundings is taken for, and which of its features.
public struct ContextRequest: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case outline
    case water
    case river
    case railway
    case road
    case mainRoad = "main-road"
    case places
    /// An extract of OpenStreetMap: all of these but the outline, by its own tags.
    case openStreetMap = "openstreetmap"

    /// The way that it is drawn as; nothing for what is no line.
    var way: MapContext.Way? { MapContext.Way(rawValue: rawValue) }
  }

  public let kind: Kind
  /// The property with the names of places.
  public let name: String?
  /// The property whose values choose among the features; all where it is nothing.
  public let property: String?
  public let values: Set<String>

  public init(
    _ kind: Kind, name: String? = nil, property: String? = nil, values: Set<String> = []
  ) {
    self.kind = kind
    self.name = name
    self.property = property
    self.values = values
  }
}
