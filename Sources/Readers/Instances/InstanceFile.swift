import Files
import Foundation
public import Places
public import Text

/// A bare placement instance as a file has it.
public struct InstanceFile: Sendable {
  /// What an area or a site is called in the file.
  public enum Label: Hashable, Sendable {
    case number(Int)
    case name(String)
  }

  /// Travel, or what it is worked out from once it is known which pairs matter.
  public enum Travel: Sendable {
    case table(TravelTable)
    /// The floor of the Euclidean distance between nodes.
    case plane(PlaneNodes)
  }

  /// What each area takes up and how much each site has.
  public struct Capacity: Hashable, Sendable {
    public let demand: [Double]
    public let limit: Double
  }

  /// The file's name, without its folder.
  public let file: String
  public let format: InstanceFormat
  public let areas: [Label]
  public let sites: [Label]
  public let demand: Demand
  public let travel: Travel
  /// The number of hubs that the file asks for, where it says one.
  public let hubs: Int?
  public let capacity: Capacity?

  init(
    file: String, format: InstanceFormat, areas: [Label], sites: [Label], weights: [Double],
    travel: Travel, hubs: Int? = nil, capacity: Capacity? = nil
  ) throws(DataError) {
    do throws(PlacesError) {
      demand = try Demand(weights)
    } catch {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file), "\(error)", whatToDo: "give an area a weight above zero")
      ])
    }
    self.file = file
    self.format = format
    self.areas = areas
    self.sites = sites
    self.travel = travel
    self.hubs = hubs
    self.capacity = capacity
  }

  /// Reads a file from memory.
  ///
  /// - Throws: ``DataError/refused(_:)`` with where, what was expected and what was found.
  public init(file: String, bytes: [UInt8], format: InstanceFormat) throws(DataError) {
    switch format {
    case .orlibPmed: self = try .pmed(TokenReader(file: file, bytes: bytes))
    case .orlibPmedcap: self = try .pmedcap(TokenReader(file: file, bytes: bytes))
    case .tsplib: self = try .tsplib(file: file, bytes: bytes)
    case .csv: self = try .csv(file: file, bytes: bytes)
    }
  }

  /// Reads a file.
  public static func open(
    _ path: String, format: InstanceFormat
  ) throws(DataError) -> InstanceFile {
    let bytes: [UInt8]
    do {
      bytes = try InputFile.bytes(of: path, limit: sizeLimit)
    } catch {
      throw .unreadable(file: path, reason: ReadFault.reason(error))
    }
    return try InstanceFile(file: PathParts(path).name, bytes: bytes, format: format)
  }

  /// More than any published instance has: 1 GB.
  private static let sizeLimit = 1 << 30
}

extension InstanceFile.Label: CustomStringConvertible {
  public var description: String {
    switch self {
    case .number(let number): String(number)
    case .name(let name): name
    }
  }
}
