public import Geography

/// What areas are drawn from.
public enum StudyMap: Sendable {
  /// Points where people live, each with its area's code; the groups of a grouping outlined.
  case points([KeyedPoint], outline: String?)
  /// Published outlines.
  case boundaries(BoundarySet, outline: String?)
  /// Nothing: areas are known by their centres alone.
  case none
}
