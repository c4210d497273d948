internal import Foundation

/// What answering a unit took, so that one can ask for the right machine.
public struct UnitCost: Hashable, Sendable, Codable {
  public let id: String
  /// Wall time, reading the source included where it was not read before.
  public let seconds: Double
  /// The most memory that the process had had when the unit was done, with everything that it did at
  /// the same time or before.
  public let peakKilobytes: Int

  init(_ unit: BatchUnit, seconds: Double) {
    id = unit.id
    self.seconds = seconds
    var usage = rusage()
    #if os(Linux)
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
      peakKilobytes = Int(usage.ru_maxrss)
    #else
      getrusage(RUSAGE_SELF, &usage)
      peakKilobytes = Int(usage.ru_maxrss) / 1024
    #endif
  }

  /// As one line of JSON, without a line feed.
  public var line: String { JSONLine.text(self) }
}
