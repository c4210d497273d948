internal import Files
internal import Foundation
public import Readers
internal import Spreadsheets
public import Text

/// An OpenStreetMap extract on disk.
public struct NetworkFile: Hashable, Sendable {
  public let path: String
  public let sha256: String
  public let header: NetworkHeader
  /// The day on which the file was last changed, which says little about the map.
  public let fileDay: CalendarDay?

  /// Reads the whole file once, for its hash.
  ///
  /// - Throws: ``RoutingError/unreadable(network:reason:)``, ``RoutingError/noNetwork(network:)``.
  public init(_ path: String) throws(RoutingError) {
    let bytes: FileBytes
    do {
      bytes = try FileBytes(contentsOf: path)
    } catch {
      throw .unreadable(network: path, reason: ReadFault.reason(error))
    }
    let start = bytes.withBytes { Array($0.prefix(NetworkHeader.enough)) }
    guard let header = NetworkHeader(startingWith: start) else { throw .noNetwork(network: path) }
    self.path = path
    self.header = header
    sha256 = bytes.withBytes { SHA256Digest.hex($0) }
    let changed =
      (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    fileDay = changed.flatMap { CalendarDay(sinceEpoch: Int($0.timeIntervalSince1970) / 86_400) }
  }

  /// What it is called, and what it says that it covers.
  var words: String {
    let name = PathParts(path).name
    guard let box = header.box else { return name }
    func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
      "\(PlainNumber.text(abs(value), decimals: 2))° \(value < 0 ? negative : positive)"
    }
    return
      "\(name), which covers \(degrees(box.south, "N", "S")) to \(degrees(box.north, "N", "S")),"
      + " \(degrees(box.west, "E", "W")) to \(degrees(box.east, "E", "W"))"
  }
}
