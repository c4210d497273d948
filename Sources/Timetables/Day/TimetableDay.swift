public import Text

/// What runs on a day within a stretch of time, in order of departure.
public struct TimetableDay: Sendable {
  public let day: CalendarDay
  public let stopCount: Int
  /// By departure, then by run, then as the vehicle goes.
  public let connections: [Connection]
  public let runs: [Run]

  /// The connections that leave from `first` up to `last`, in seconds after midnight of the day.
  ///
  /// A trip runs on each day that its service names, and its times count from that day's midnight, so
  /// that last night's trips after midnight are there. All days have 24 hours: in the two nights in
  /// which clocks change, trips past midnight are an hour off. A trip by headway leaves at the
  /// beginning of its period and then once every headway, whether or not its times are exact.
  public init(_ timetable: Timetable, on day: CalendarDay, from first: Int32, to last: Int32) {
    var connections: [Connection] = []
    var runs: [Run] = []
    for (number, feed) in timetable.feeds.enumerated() {
      var gathering = Gathering(
        feed: number, firstStop: timetable.firstStops[number], first: first, last: last)
      gathering.gather(feed, on: day.number, into: &connections, runs: &runs)
    }
    connections.sort {
      ($0.departure, $0.run, $0.position) < ($1.departure, $1.run, $1.position)
    }
    self.day = day
    self.stopCount = timetable.stops.count
    self.connections = connections
    self.runs = runs
  }
}

/// Turns one feed's trips into connections of a day.
private struct Gathering {
  let feed: Int
  let firstStop: Int
  let first: Int32
  let last: Int32

  mutating func gather(
    _ feed: TimetableFeed, on day: Int, into connections: inout [Connection], runs: inout [Run]
  ) {
    var byTrip: [Int: [TimetableFeed.Frequency]] = [:]
    for frequency in feed.frequencies { byTrip[frequency.trip, default: []].append(frequency) }
    let latest = feed.calls.map(\.arrival).max() ?? 0
    let latestStart = feed.frequencies.map(\.to.seconds).max() ?? 0
    let daysBack = Int((latest + latestStart) / 86_400)
    // Tomorrow's trips too, for windows near midnight.
    for offset in -daysBack...1 {
      let running = feed.services.map { $0.runs(on: day + offset) }
      guard running.contains(true) else { continue }
      let shift = Int32(offset) * 86_400
      for (trip, value) in feed.trips.enumerated() where running[value.service] {
        guard let frequencies = byTrip[trip] else {
          add(
            feed, trip, shift: shift, isByHeadway: false, into: &connections, runs: &runs)
          continue
        }
        let start = feed.calls[value.calls.lowerBound].departure
        for frequency in frequencies {
          for departure in stride(
            from: frequency.from.seconds, to: frequency.to.seconds, by: Int(frequency.headway))
          {
            add(
              feed, trip, shift: shift + departure - start, isByHeadway: !frequency.isExact,
              into: &connections, runs: &runs)
          }
        }
      }
    }
  }

  private func add(
    _ feed: TimetableFeed, _ trip: Int, shift: Int32, isByHeadway: Bool,
    into connections: inout [Connection], runs: inout [Run]
  ) {
    let calls = feed.trips[trip].calls
    guard feed.calls[calls.upperBound - 1].arrival + shift >= first,
      feed.calls[calls.lowerBound].departure + shift <= last
    else { return }
    let run = Int32(runs.count)
    var isEmpty = true
    for call in calls.dropLast() {
      let (here, next) = (feed.calls[call], feed.calls[call + 1])
      let departure = here.departure + shift
      guard departure >= first, departure <= last else { continue }
      isEmpty = false
      connections.append(
        Connection(
          from: here.stop + Int32(firstStop), to: next.stop + Int32(firstStop),
          departure: departure, arrival: next.arrival + shift, run: run,
          position: Int32(call - calls.lowerBound), canBoard: here.canBoard,
          canAlight: next.canAlight))
    }
    if !isEmpty {
      runs.append(Run(feed: Int32(self.feed), trip: Int32(trip), isByHeadway: isByHeadway))
    }
  }
}
