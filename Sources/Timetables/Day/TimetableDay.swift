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
  ///
  /// - Throws: ``TimetableError/tooOften(feed:trip:headway:rides:)`` where headways come to more than
  ///   ``most`` rides from a stop to the next, which no feed of a country does.
  public init(
    _ timetable: Timetable, on day: CalendarDay, from first: Int32, to last: Int32
  ) throws(TimetableError) {
    var connections: [Connection] = []
    var runs: [Run] = []
    var repeated = 0
    for (number, feed) in timetable.feeds.enumerated() {
      var gathering = Gathering(
        feed: number, firstStop: timetable.firstStops[number], first: first, last: last,
        repeated: repeated)
      try gathering.gather(feed, on: day.number, into: &connections, runs: &runs)
      repeated = gathering.repeated
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

extension TimetableDay {
  /// The most rides from a stop to the next that headways of all feeds may come to: a minute's headway
  /// all day on a thousand lines with ten stops each is fourteen million.
  static let most = 20_000_000
}

/// Turns one feed's trips into connections of a day.
private struct Gathering {
  let feed: Int
  let firstStop: Int
  let first: Int32
  let last: Int32

  /// How many rides headways have come to.
  var repeated: Int

  /// A trip of one of the days, or a stretch of its repetitions.
  private struct Departures {
    let trip: Int
    /// Seconds that the first of them is later than the trip's own times.
    let shift: Int32
    let count: Int
    /// Nothing for a trip that goes once.
    let frequency: TimetableFeed.Frequency?
  }

  mutating func gather(
    _ feed: TimetableFeed, on day: Int, into connections: inout [Connection], runs: inout [Run]
  ) throws(TimetableError) {
    let planned = planned(feed, on: day)
    // Before any of them is made: a second's headway is a hundred thousand a day.
    for departures in planned {
      guard let frequency = departures.frequency else { continue }
      let trip = feed.trips[departures.trip]
      repeated += departures.count * (trip.calls.count - 1)
      guard repeated <= TimetableDay.most else {
        throw .tooOften(
          feed: feed.name, trip: trip.id, headway: Int(frequency.headway),
          rides: TimetableDay.most)
      }
    }
    for departures in planned {
      for number in 0..<departures.count {
        add(
          feed, departures.trip,
          shift: departures.shift + Int32(number) * (departures.frequency?.headway ?? 0),
          isByHeadway: departures.frequency?.isExact == false, into: &connections, runs: &runs)
      }
    }
  }

  /// What runs from yesterday, or as long ago as a trip takes, until tomorrow.
  private func planned(_ feed: TimetableFeed, on day: Int) -> [Departures] {
    var byTrip: [Int: [TimetableFeed.Frequency]] = [:]
    for frequency in feed.frequencies { byTrip[frequency.trip, default: []].append(frequency) }
    let latest = feed.calls.map(\.arrival).max() ?? 0
    let latestStart = feed.frequencies.map(\.to.seconds).max() ?? 0
    let daysBack = Int((latest + latestStart) / 86_400)
    var planned: [Departures] = []
    // Tomorrow's trips too, for windows near midnight.
    for offset in -daysBack...1 {
      let running = feed.services.map { $0.runs(on: day + offset) }
      guard running.contains(true) else { continue }
      let shift = Int32(offset) * 86_400
      for (trip, value) in feed.trips.enumerated() where running[value.service] {
        guard let frequencies = byTrip[trip] else {
          planned.append(Departures(trip: trip, shift: shift, count: 1, frequency: nil))
          continue
        }
        let start = feed.calls[value.calls.lowerBound].departure
        let takes = feed.calls[value.calls.upperBound - 1].arrival - start
        for frequency in frequencies {
          let (first, count) = departures(of: frequency, taking: takes, shift: shift)
          planned.append(
            Departures(
              trip: trip, shift: shift + first - start, count: count, frequency: frequency))
        }
      }
    }
    return planned
  }

  /// When a repeated trip leaves first, and how often, as far as any of it lies within the stretch of
  /// time.
  private func departures(
    of frequency: TimetableFeed.Frequency, taking seconds: Int32, shift: Int32
  ) -> (first: Int32, count: Int) {
    let (from, headway) = (Int(frequency.from.seconds), Int(frequency.headway))
    let earliest = Int(first) - Int(seconds) - Int(shift)
    let start = from + (max(earliest - from, 0) + headway - 1) / headway * headway
    let end = min(Int(frequency.to.seconds), Int(last) - Int(shift) + 1)
    guard start < end else { return (frequency.from.seconds, 0) }
    return (Int32(start), (end - start + headway - 1) / headway)
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
