public import Text

/// One feed of timetables as values: what a GTFS feed says, after its faults were set aside.
///
/// Stops, routes, services and trips are known by their position. Trips have their calls side by side
/// in one run, in the order in which they are made.
public struct TimetableFeed: Sendable {
  /// A point of the earth (WGS 84), in degrees.
  public struct Place: Hashable, Sendable {
    public let latitude: Double
    public let longitude: Double

    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// Where a vehicle stops, or the station that such stops belong to.
  public struct Stop: Hashable, Sendable {
    public let id: String
    public let name: String
    /// Where one gets on and off; nothing for a station as a whole, and where it is not known.
    public let place: Place?
    /// The station that it belongs to.
    public let station: Int?

    public init(id: String, name: String, place: Place?, station: Int? = nil) {
      self.id = id
      self.name = name
      self.place = place
      self.station = station
    }
  }

  /// A line as passengers know it.
  public struct Route: Hashable, Sendable {
    public let id: String
    public let name: String
    public let agency: String

    public init(id: String, name: String, agency: String) {
      self.id = id
      self.name = name
      self.agency = agency
    }
  }

  /// A vehicle at a stop. Times are in seconds after midnight of the day of service.
  public struct Call: Hashable, Sendable {
    public let stop: Int32
    public let arrival: Int32
    public let departure: Int32
    public let canBoard: Bool
    public let canAlight: Bool

    public init(
      stop: Int, arrival: Int32, departure: Int32, canBoard: Bool = true, canAlight: Bool = true
    ) {
      self.stop = Int32(stop)
      self.arrival = arrival
      self.departure = departure
      self.canBoard = canBoard
      self.canAlight = canAlight
    }
  }

  public struct Trip: Hashable, Sendable {
    public let id: String
    public let route: Int
    public let service: Int
    public let headsign: String
    /// Where its calls stand in the feed's; two or more, in order of time.
    public let calls: Range<Int>

    public init(id: String, route: Int, service: Int, headsign: String = "", calls: Range<Int>) {
      self.id = id
      self.route = route
      self.service = service
      self.headsign = headsign
      self.calls = calls
    }
  }

  /// A trip that is run again and again, from its own first departure at `from` on.
  public struct Frequency: Hashable, Sendable {
    public let trip: Int
    public let from: ClockTime
    /// The last one leaves before this.
    public let to: ClockTime
    /// Seconds between two; above zero.
    public let headway: Int32
    /// Whether it is a timetable, and not only how often something comes.
    public let isExact: Bool

    public init(trip: Int, from: ClockTime, to: ClockTime, headway: Int32, isExact: Bool) {
      self.trip = trip
      self.from = from
      self.to = to
      self.headway = headway
      self.isExact = isExact
    }
  }

  /// How one changes from a stop, or any of a station, to another.
  public struct Transfer: Hashable, Sendable {
    public enum Rule: Hashable, Sendable {
      /// The vehicle waits, so no time for boarding is needed.
      case held
      /// Seconds between arriving and leaving, the way included.
      case least(Int32)
      case impossible
    }

    public let from: Int
    public let to: Int
    public let rule: Rule

    public init(from: Int, to: Int, rule: Rule) {
      self.from = from
      self.to = to
      self.rule = rule
    }
  }

  /// What it is called where several are used together.
  public let name: String
  public let stops: [Stop]
  public let routes: [Route]
  public let services: [Service]
  public let trips: [Trip]
  public let calls: [Call]
  public let frequencies: [Frequency]
  public let transfers: [Transfer]
  /// The days that it speaks for; nothing where it has no day at all.
  public let validity: ClosedRange<CalendarDay>?

  public init(
    name: String, stops: [Stop], routes: [Route], services: [Service], trips: [Trip],
    calls: [Call], frequencies: [Frequency] = [], transfers: [Transfer] = [],
    validity: ClosedRange<CalendarDay>?
  ) {
    self.name = name
    self.stops = stops
    self.routes = routes
    self.services = services
    self.trips = trips
    self.calls = calls
    self.frequencies = frequencies
    self.transfers = transfers
    self.validity = validity
  }
}
