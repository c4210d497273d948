extension GridProjection.Accuracy {
  /// What the transformation is called.
  public var name: String {
    switch self {
    case .ostn15: "OSTN15"
    case .helmert: "Helmert"
    }
  }

  /// How far a point of England may be off, in metres.
  ///
  /// OSTN15 is stated by the Ordnance Survey to 0.1 m (root mean square) and defines the national
  /// grid. The seven parameters of EPSG:1314 are stated by EPSG to 2 m; over the population-weighted
  /// centres of England's LSOAs they stray from OSTN15 by 1.8 m in the median and 4.3 m at most.
  public var metres: Double {
    switch self {
    case .ostn15: 0.1
    case .helmert: 5
    }
  }

  /// One sentence for a report about `what` was projected.
  public func sentence(of what: String) -> String {
    switch self {
    case .ostn15:
      "\(what) were turned into the national grid by PROJ with the Ordnance Survey's grid OSTN15,"
        + " good to 0.1 m."
    case .helmert:
      "\(what) were turned into the national grid by PROJ without the Ordnance Survey's grid OSTN15,"
        + " which is not installed here: over England 1.8 m off in the median and less than 5 m"
        + " everywhere (generalised outlines are good to 20 m); with the grid it would be 0.1 m."
    }
  }
}
