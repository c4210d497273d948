public import Places

/// Finds sites by their postcode, and says how well each was found.
public struct Geocoder: Sendable {
  /// Where something is, how it was located, and a sentence that says so.
  public struct Location: Hashable, Sendable {
    /// Nothing where it is not known; never a guess.
    public let point: GridPoint?
    public let quality: LocationQuality
    public let method: String
  }

  private let points: [Postcode: PostcodePoint]

  /// - Parameter tables: postcodes; an earlier table counts before a later one, except that a
  ///   postcode in use counts before a retired one. A list that does not say which are retired, such
  ///   as Code-Point Open, does not say that one is in use.
  public init(_ tables: [PostcodeTable]) {
    points = Dictionary(tables.flatMap(\.points).map { ($0.postcode, $0) }) { first, second in
      let isBack = first.ended != nil && second.ended == nil && second.saysRetired
      let isGone = first.ended == nil && second.ended != nil && !first.saysRetired
      return isBack || isGone ? second : first
    }
  }

  public func point(of postcode: Postcode) -> PostcodePoint? { points[postcode] }

  /// A place for a postcode: exact while it is in use and its point is a building or near one,
  /// approximate when it is retired or its point is a mean, unknown when it is in no table.
  public func locate(_ postcode: Postcode?) -> Location {
    guard let postcode else { return unknown("it has no postcode") }
    guard let found = points[postcode] else {
      return unknown("\(postcode) is in none of the postcode tables: retired, new or wrong")
    }
    guard let point = found.point else { return unknown("\(postcode) has no point") }
    if let ended = found.ended {
      return Location(
        point: point, quality: .approximate,
        method: "Last known point of \(postcode), which was retired (\(ended)).")
    }
    return Location(
      point: point, quality: found.quality,
      method: found.quality == .postcode
        ? "Point of its postcode, \(postcode)."
        : "Rough point of its postcode, \(postcode): a mean or an estimate of the publisher's.")
  }

  /// A place for a site: its list's own coordinates before its postcode's.
  public func locate(_ site: PublishedSite) -> Location {
    if let point = site.point {
      return Location(point: point, quality: .postcode, method: "Coordinates of the list itself.")
    }
    if site.postcode == nil, let written = site.writtenPostcode {
      return unknown("'\(written)' is no postcode that can be read")
    }
    return locate(site.postcode)
  }

  private func unknown(_ reason: String) -> Location {
    Location(
      point: nil, quality: .unknown, method: "Not located: \(reason). Give its coordinates by hand."
    )
  }
}
