import Files
public import Text
public import Timetables

/// A feed as it was read: its values, what was wrong with it, and how its times were made.
public struct FeedReading: Sendable {
  public let feed: TimetableFeed
  /// Faults by the names of the public GTFS validator; none of them an error.
  public let faults: [Diagnostic]
  /// SHA-256 of the file, or of a folder's list of hashes.
  public let hash: String
  /// Times that the feed leaves blank: in proportion to distances, and in equal steps.
  public let byDistance: Int
  public let byStops: Int
  /// Rules of changing that hold between lines or trips only, and so are not used.
  public let narrowTransfers: Int

  /// Reads a GTFS feed (https://gtfs.org/documentation/schedule/reference), a ZIP archive or a folder.
  ///
  /// Rows that cannot be used are left out and noted with the validator's name for their fault; a
  /// feed that lacks a table or a column that every feed has is refused.
  ///
  /// - Parameter name: what it is called beside others; by default its file's name.
  public static func read(_ path: String, name: String? = nil) throws(DataError) -> FeedReading {
    var reader = FeedReader(try FeedFolder(path), name: name)
    return try reader.read()
  }
}
