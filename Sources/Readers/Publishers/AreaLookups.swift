public import Places
public import Text

/// How an LSOA of 2011 became one or more of 2021 (ONS `CHGIND`).
public enum AreaChange: String, CaseIterable, Hashable, Sendable {
  case unchanged = "U"
  case split = "S"
  case merged = "M"
  /// Neither a split nor a merger: boundaries moved.
  case irregular = "X"
}

/// The exact-fit look-up between LSOAs of 2011 and of 2021.
public struct AreaVintageLookup: Sendable {
  public struct Row: Hashable, Sendable {
    public let area2011: AreaID
    public let area2021: AreaID
    public let change: AreaChange

    public init(area2011: AreaID, area2021: AreaID, change: AreaChange) {
      self.area2011 = area2011
      self.area2021 = area2021
      self.change = change
    }
  }

  public let rows: [Row]

  public init(rows: [Row]) {
    self.rows = rows
  }

  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.areaVintages)
    rows = try published.table.read { columns in
      let from = columns.areaCodes("from")
      let to = columns.areaCodes("to")
      let change = columns.enumerated("change", as: AreaChange.self)
      guard from.count == to.count, to.count == change.count else { return [] }
      return from.indices.map {
        Row(area2011: AreaID(from[$0]), area2021: AreaID(to[$0]), change: change[$0])
      }
    }
  }
}

/// The best-fit look-up from LSOAs to wards: each LSOA to the ward where most of its people live.
public struct AreaWardLookup: Sendable {
  public struct Row: Hashable, Sendable {
    public let area: AreaID
    public let ward: String
    public let wardName: String?
    public let district: String?
    public let districtName: String?
  }

  public let areaYear: Int?
  public let wardYear: Int?
  public let rows: [Row]

  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.areaWards)
    areaYear = published.recognition.year(of: "area")
    wardYear = published.recognition.year(of: "ward")
    rows = try published.table.read { columns in
      let areas = columns.areaCodes("area", unique: true)
      let wards = columns.text("ward")
      let labels = ["wardName", "district", "districtName"].map {
        columns.has($0) ? columns.optionalText($0) : [String?](repeating: nil, count: areas.count)
      }
      return areas.indices.map {
        Row(
          area: AreaID(areas[$0]), ward: wards[$0], wardName: labels[0][$0],
          district: labels[1][$0], districtName: labels[2][$0])
      }
    }
  }
}

/// Which LSOA each census output area lies in: exact, as LSOAs are made of output areas.
public struct OutputAreaLookup: Sendable {
  public let areaYear: Int?
  /// The LSOA of each output area.
  public let areas: [AreaID: AreaID]

  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.outputAreas)
    areaYear = published.recognition.year(of: "area")
    areas = try published.table.read { columns in
      let outputAreas = columns.areaCodes("outputArea", unique: true)
      let areas = columns.areaCodes("area")
      let pairs = zip(outputAreas, areas).map { (AreaID($0), AreaID($1)) }
      return Dictionary(pairs) { first, _ in first }
    }
  }
}

/// Which MSOA each LSOA lies in: exact, as MSOAs are made of LSOAs.
public struct MiddleLayerLookup: Sendable {
  /// The MSOA of each LSOA.
  public let middleLayers: [AreaID: String]

  /// - Parameters:
  ///   - published: any table that has both codes of a row.
  ///   - area: the key of the column of LSOAs.
  ///   - middleLayer: the key of the column of MSOAs.
  public init(
    _ published: PublishedTable, area: String = "area", middleLayer: String = "msoa"
  ) throws(DataError) {
    middleLayers = try published.table.read { columns in
      let areas = columns.optionalText(area)
      let middleLayers = columns.optionalText(middleLayer)
      let pairs = zip(areas, middleLayers).compactMap { area, middleLayer in
        area.flatMap { area in middleLayer.map { (AreaID(area), $0) } }
      }
      return Dictionary(pairs) { first, _ in first }
    }
  }
}
