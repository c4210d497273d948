import Text
import Timetables

/// The earliest arrival by looking at every departure of every vehicle: a search of the graph of
/// events, which knows nothing of scans, profiles or order.
struct ExpandedSearch {
  /// A vehicle that stands at one of its stops and is about to leave.
  private struct Event {
    let stop: Int
    let departure: Int32
    let canBoard: Bool
    /// Where it goes next: the event there, and whether one may alight.
    let next: (stop: Int, arrival: Int32, canAlight: Bool)
    /// The event of the same vehicle after that.
    let following: Int?
  }

  private let made: RandomTimetable
  private let events: [Event]
  /// For each site, the earliest arrival of whoever is in a vehicle that is about to leave.
  private let arrivals: [[Int32]]

  init(_ made: RandomTimetable) {
    let events = Self.events(made)
    let change = Self.changes(made)
    let successors = events.map { event in
      var next = event.following.map { [$0] } ?? []
      guard event.next.canAlight else { return next }
      for (other, target) in events.enumerated() where target.canBoard {
        guard let seconds = change[event.next.stop][target.stop] else { continue }
        if event.next.arrival + seconds <= target.departure { next.append(other) }
      }
      return next
    }
    self.made = made
    self.events = events
    arrivals = made.egress.map { egress in
      var best = events.map { event -> Int32 in
        guard event.next.canAlight, let walk = egress[event.next.stop] else { return .max }
        return event.next.arrival + walk
      }
      // Bellman (1958): over and over until nothing changes, in whatever order.
      var hasChanged = true
      while hasChanged {
        hasChanged = false
        for event in events.indices {
          guard let least = successors[event].map({ best[$0] }).min(), least < best[event] else {
            continue
          }
          best[event] = least
          hasChanged = true
        }
      }
      return best
    }
  }

  func seconds(from area: Int, to site: Int, departure: Int32) -> Int32 {
    var best = made.direct[area * made.egress.count + site]
    for (number, event) in events.enumerated() where event.canBoard {
      guard let walk = made.access[area][event.stop], arrivals[site][number] != .max,
        departure + walk + made.boarding <= event.departure
      else { continue }
      best = min(best, arrivals[site][number] - departure)
    }
    return best <= made.cutOff ? best : .max
  }

  private static func events(_ made: RandomTimetable) -> [Event] {
    var events: [Event] = []
    for (feed, first) in zip(made.timetable.feeds, made.timetable.firstStops) {
      for (number, trip) in feed.trips.enumerated() {
        let calls = Array(feed.calls[trip.calls])
        for day in -3...3
        where feed.services[trip.service].runs(on: RandomTimetable.day.number + day) {
          var starts = [calls[0].departure]
          let often = feed.frequencies.filter { $0.trip == number }
          if !often.isEmpty {
            starts = often.flatMap { frequency in
              (0..<1000).map { frequency.from.seconds + $0 * frequency.headway }
                .filter { $0 < frequency.to.seconds }
            }
          }
          for start in starts {
            let shift = Int32(day) * 86_400 + start - calls[0].departure
            // Too early or too late for anybody.
            guard calls.last!.arrival + shift >= made.window.from.seconds,
              calls[0].departure + shift <= made.window.to.seconds + made.cutOff
            else { continue }
            for position in 0..<calls.count - 1 {
              let (here, next) = (calls[position], calls[position + 1])
              events.append(
                Event(
                  stop: Int(here.stop) + first, departure: here.departure + shift,
                  canBoard: here.canBoard,
                  next: (Int(next.stop) + first, next.arrival + shift, next.canAlight),
                  following: position + 2 < calls.count ? events.count + 1 : nil))
            }
          }
        }
      }
    }
    return events
  }

  /// Floyd (1962) and Warshall (1962), then the timetables' rules.
  private static func changes(_ made: RandomTimetable) -> [[Int32?]] {
    let count = made.walks.count
    var walk = made.walks.map { row in (0..<count).map { row[$0] } }
    var rules: [[Int]: TimetableFeed.Transfer.Rule] = [:]
    for transfer in made.timetable.transfers {
      rules[[transfer.from, transfer.to]] = transfer.rule
    }
    for (pair, rule) in rules where pair[0] != pair[1] {
      if case .least(let seconds) = rule { walk[pair[0]][pair[1]] = seconds }
    }
    for middle in 0..<count {
      for from in 0..<count {
        for to in 0..<count {
          guard let first = walk[from][middle], let second = walk[middle][to] else { continue }
          walk[from][to] = min(walk[from][to] ?? .max, first + second)
        }
      }
    }
    var change = [[Int32?]](repeating: [Int32?](repeating: nil, count: count), count: count)
    for from in 0..<count {
      for to in 0..<count {
        if from == to {
          change[from][to] = made.boarding
        } else if let seconds = walk[from][to], seconds <= made.limit {
          change[from][to] = seconds + made.boarding
        }
      }
    }
    for (pair, rule) in rules {
      switch rule {
      case .least(let seconds): change[pair[0]][pair[1]] = seconds
      case .held: change[pair[0]][pair[1]] = change[pair[0]][pair[1]].map { $0 - made.boarding }
      case .impossible: change[pair[0]][pair[1]] = nil
      }
    }
    return change
  }
}
