/// The code of a demand point, such as an LSOA (`E01000001`) or a ward (`E05002229`).
public struct AreaID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let code: String

  public init(_ code: String) {
    self.code = code
  }

  public var description: String { code }

  public static func < (a: AreaID, b: AreaID) -> Bool { a.code < b.code }
}

/// The study's own short name of a site (`east_tilbury`).
public struct SiteID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let code: String

  public init(_ code: String) {
    self.code = code
  }

  public var description: String { code }

  public static func < (a: SiteID, b: SiteID) -> Bool { a.code < b.code }
}
