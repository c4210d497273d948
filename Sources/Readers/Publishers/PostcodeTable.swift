public import Places
public import Text

/// Where a postcode is, and what lies round it.
public struct PostcodePoint: Hashable, Sendable {
  public let postcode: Postcode
  /// Nothing where the publisher gives none.
  public let point: GridPoint?
  /// `postcode` for a building or a place within 50 m, `approximate` for a mean, an imputed or a
  /// retired one, `unknown` without a point.
  public let quality: LocationQuality
  /// When it was retired, as the publisher writes it (`201806`); nothing while it is in use.
  public let ended: String?
  /// Whether the list says which postcodes are retired at all.
  public let saysRetired: Bool
  public let area2011: AreaID?
  public let area2021: AreaID?
  public let ward: String?
  public let district: String?
}

/// Postcodes of Code-Point Open (OS), of the National Statistics directories (NSPL, ONSPD), or of any
/// list with national grid coordinates.
public struct PostcodeTable: Sendable {
  public let points: [PostcodePoint]

  /// - Throws: ``DataError/refused(_:)`` with every row that is no postcode or lies off the grid.
  public init(_ published: PublishedTable) throws(DataError) {
    if ![.codePointOpen, .postcodeList].contains(published.recognition.publication) {
      try published.expect(.postcodeDirectory)
    }
    points = try published.table.read { columns in
      let postcodes = columns.text("postcode", unique: true)
      let eastings = columns.optionalNumber("easting")
      let northings = columns.optionalNumber("northing")
      func labels(_ key: String) -> [String?] {
        columns.has(key)
          ? columns.optionalText(key) : [String?](repeating: nil, count: postcodes.count)
      }
      let grades = labels("quality")
      let ends = Self.ends(labels("ended"), labels("inUse"))
      let saysRetired = columns.has("ended") || columns.has("inUse")
      let codes = ["area2011", "area2021", "ward", "district"].map(labels)
      guard eastings.count == postcodes.count, northings.count == postcodes.count else { return [] }
      return postcodes.indices.compactMap { row -> PostcodePoint? in
        guard let postcode = Postcode(postcodes[row]) else {
          columns.report(
            row: row, column: "postcode", expected: "a postcode", found: "'\(postcodes[row])'",
            whatToDo: "correct the cell")
          return nil
        }
        // Code-Point writes 10 for what the directories write 1.
        let grade = grades[row].flatMap { Int($0) }.map { $0 >= 10 ? $0 / 10 : $0 }
        let place = Self.point(eastings[row], northings[row], grade)
        if case .off(let easting, let northing) = place {
          columns.report(
            row: row, column: "easting", expected: "national grid metres",
            found: "(\(easting), \(northing))", whatToDo: "correct the point")
        }
        return PostcodePoint(
          postcode: postcode, point: place.point,
          quality: Self.quality(place.point, grade, ended: ends[row]), ended: ends[row],
          saysRetired: saysRetired,
          area2011: codes[0][row].map { AreaID($0) }, area2021: codes[1][row].map { AreaID($0) },
          ward: codes[2][row], district: codes[3][row])
      }
    }
  }

  /// When each was retired, or what the list says instead of "in use".
  private static func ends(_ dates: [String?], _ uses: [String?]) -> [String?] {
    zip(dates, uses).map { date, use in
      if let date, !["no", "n", "false"].contains(date.lowercased()) { return date }
      guard let use, SiteVocabulary.usual.state(use) != .open else { return nil }
      return SiteVocabulary.usual.state(use) == .closed ? "on a day not said" : "'\(use)'"
    }
  }

  private enum Place {
    case at(GridPoint)
    case none
    case off(Double, Double)

    var point: GridPoint? {
      if case .at(let point) = self { point } else { nil }
    }
  }

  /// Quality 9 and (0, 0) both say that there is no point. Northern Ireland is on another grid and
  /// has none either, as its codes in the directories lie outside the British one.
  private static func point(_ easting: Double?, _ northing: Double?, _ grade: Int?) -> Place {
    guard let easting, let northing, grade != 9, easting != 0 || northing != 0 else { return .none }
    guard let point = try? GridPoint(easting: easting, northing: northing) else {
      return .off(easting, northing)
    }
    return .at(point)
  }

  private static func quality(
    _ point: GridPoint?, _ grade: Int?, ended: String?
  ) -> LocationQuality {
    guard point != nil else { return .unknown }
    return ended == nil && (grade ?? 1) <= 3 ? .postcode : .approximate
  }
}
