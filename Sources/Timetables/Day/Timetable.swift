public import Text

/// Feeds side by side: their stops numbered through, each known by feed and id.
public struct Timetable: Sendable {
  public let feeds: [TimetableFeed]
  /// The stops of all feeds, one feed after the other.
  public let stops: [TimetableFeed.Stop]
  /// Where each feed's stops begin.
  public let firstStops: [Int]

  /// - Throws: ``TimetableError/noFeeds``.
  public init(_ feeds: [TimetableFeed]) throws(TimetableError) {
    guard !feeds.isEmpty else { throw .noFeeds }
    self.feeds = feeds
    var stops: [TimetableFeed.Stop] = []
    var firstStops: [Int] = []
    for feed in feeds {
      firstStops.append(stops.count)
      let first = stops.count
      stops += feed.stops.map { stop in
        TimetableFeed.Stop(
          id: feeds.count == 1 ? stop.id : "\(feed.name):\(stop.id)", name: stop.name,
          place: stop.place, station: stop.station.map { $0 + first })
      }
    }
    self.stops = stops
    self.firstStops = firstStops
  }

  /// - Throws: ``TimetableError/outsideValidity(feed:day:validity:)`` for the first feed that does not
  ///   speak for the day.
  public func check(_ day: CalendarDay) throws(TimetableError) {
    for feed in feeds where feed.validity?.contains(day) != true {
      throw .outsideValidity(feed: feed.name, day: day, validity: feed.validity)
    }
  }

  /// The rules of changing, of stations too, by stops numbered through.
  public var transfers: [TimetableFeed.Transfer] {
    var children: [Int: [Int]] = [:]
    for (stop, place) in stops.enumerated() {
      if let station = place.station { children[station, default: []].append(stop) }
    }
    var result: [TimetableFeed.Transfer] = []
    for (feed, first) in zip(feeds, firstStops) {
      for transfer in feed.transfers {
        let (from, to) = (transfer.from + first, transfer.to + first)
        for start in children[from] ?? [from] {
          for end in children[to] ?? [to] {
            result.append(TimetableFeed.Transfer(from: start, to: end, rule: transfer.rule))
          }
        }
      }
    }
    return result
  }
}
