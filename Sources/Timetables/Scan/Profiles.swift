/// For every stop, the departures that are worth it: each later than the next and arriving later.
///
/// A stop's entries lie side by side, latest departure first, in room enough for all that a day can
/// add to it.
struct Profiles: ~Copyable {
  struct Entry: BitwiseCopyable {
    let departure: Int32
    let arrival: Int32
  }

  private let starts: [Int]
  private let counts: Column<Int32>
  private let entries: Column<Entry>

  /// - Parameter room: the most entries that each stop can have.
  init(room: [Int]) {
    var starts = [0]
    starts.reserveCapacity(room.count + 1)
    for count in room { starts.append(starts[starts.count - 1] + count) }
    self.starts = starts
    counts = Column(repeating: 0, count: room.count)
    entries = Column(
      repeating: Entry(departure: 0, arrival: 0), count: starts[starts.count - 1])
  }

  func clear() { counts.fill(0) }

  /// The earliest arrival of those who are at the stop at a time; `Int32.max` where there is none.
  @inline(__always)
  func arrival(at stop: Int, from time: Int32) -> Int32 {
    let start = starts[stop]
    var index = start + Int(counts[stop]) - 1
    while index >= start {
      let entry = entries[index]
      if entry.departure >= time { return entry.arrival }
      index -= 1
    }
    return .max
  }

  /// Adds a departure, unless one that leaves no sooner arrives no later; whether it was added.
  @inline(__always)
  func insert(at stop: Int, departure: Int32, arrival: Int32) -> Bool {
    let start = starts[stop]
    let end = start + Int(counts[stop])
    // Where entries that leave before it begin.
    var index = end
    while index > start, entries[index - 1].departure < departure { index -= 1 }
    if index > start {
      let later = entries[index - 1]
      if later.arrival <= arrival { return false }
      if later.departure == departure { index -= 1 }
    }
    // Those that leave before it, or with it, and arrive no sooner are worth nothing any more.
    var rest = index
    while rest < end, entries[rest].arrival >= arrival { rest += 1 }
    let kept = end - rest
    if rest > index {
      entries[index] = Entry(departure: departure, arrival: arrival)
      for offset in 0..<kept { entries[index + 1 + offset] = entries[rest + offset] }
    } else {
      for offset in stride(from: kept - 1, through: 0, by: -1) {
        entries[index + 1 + offset] = entries[index + offset]
      }
      entries[index] = Entry(departure: departure, arrival: arrival)
    }
    counts[stop] = Int32(index + 1 + kept - start)
    return true
  }

  /// Calls `take` with every entry of a stop.
  @inline(__always)
  func each(at stop: Int, take: (Entry) -> Void) {
    let start = starts[stop]
    for index in start..<start + Int(counts[stop]) { take(entries[index]) }
  }
}
