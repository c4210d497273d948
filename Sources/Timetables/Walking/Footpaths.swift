/// How long it takes from arriving at a stop to leaving from another, or from the same: the walk, and
/// the time that boarding needs.
///
/// Walks are closed: where one may walk from A to B and from B to C, one may walk from A to C, as long
/// as the whole is within the limit. A timetable's own rule for a pair goes before what walking it
/// takes.
public struct Footpaths: Hashable, Sendable {
  public struct Path: Hashable, Sendable {
    /// The other stop.
    public let stop: Int32
    /// From arriving to leaving.
    public let seconds: Int32
  }

  /// Seconds that one must be at a stop before a vehicle leaves.
  public let boarding: Int32
  /// Where the paths from each stop begin, and where the last one's end.
  let outStarts: [Int]
  let out: [Path]
  /// The same paths by the stop that they lead to.
  let inStarts: [Int]
  let into: [Path]

  /// - Parameters:
  ///   - walks: seconds on foot from each stop to those near it.
  ///   - limit: the longest walk between stops, in seconds.
  /// - Throws: ``TimetableError/badSetting(name:value:expected:)`` for a boarding time below zero or
  ///   above an hour.
  public init(
    walks: WalkingLegs, transfers: [TimetableFeed.Transfer] = [], boarding: Int32, limit: Int32
  ) throws(TimetableError) {
    guard (0...3_600).contains(boarding) else {
      throw .badSetting(
        name: "the time for boarding", value: Double(boarding), expected: "0 to 3600 seconds")
    }
    self.boarding = boarding
    let count = walks.placeCount
    var rules = [[Int32: TimetableFeed.Transfer.Rule]](repeating: [:], count: count)
    // The last of several rules for a pair counts.
    for transfer in transfers { rules[transfer.from][Int32(transfer.to)] = transfer.rule }
    let rows = Self.closed(walks, rules, limit: limit).enumerated().map { from, legs in
      var row = [Int32(from): boarding]
      for leg in legs { row[leg.stop] = leg.seconds + boarding }
      for (stop, rule) in rules[from] {
        switch rule {
        case .least(let seconds): row[stop] = seconds
        case .held: row[stop] = row[stop].map { $0 - boarding }
        case .impossible: row[stop] = nil
        }
      }
      return row.map { Path(stop: $0.key, seconds: $0.value) }.sorted { $0.stop < $1.stop }
    }
    (outStarts, out) = Self.run(rows)
    var turned = [[Path]](repeating: [], count: count)
    for (from, row) in rows.enumerated() {
      for path in row {
        turned[Int(path.stop)].append(Path(stop: Int32(from), seconds: path.seconds))
      }
    }
    (inStarts, into) = Self.run(turned)
  }

  /// Whether any change takes no time at all.
  var hasInstant: Bool { out.contains { $0.seconds == 0 } }

  /// The paths from a stop.
  public subscript(from stop: Int) -> ArraySlice<Path> {
    out[outStarts[stop]..<outStarts[stop + 1]]
  }

  private static func run(_ rows: [[Path]]) -> ([Int], [Path]) {
    var starts = [0]
    for row in rows { starts.append(starts[starts.count - 1] + row.count) }
    return (starts, rows.flatMap { $0 })
  }
}
