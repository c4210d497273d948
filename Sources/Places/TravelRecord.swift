/// How a table of travel was made, as the record beside it says.
public struct TravelRecord: Hashable, Sendable {
  /// The record's own file, and its SHA-256 as 64 hexadecimal digits.
  public let file: String
  public let sha256: String
  public let maker: Maker
  /// Another table that it was held against when it was made.
  public let against: Comparison?

  public init(file: String, sha256: String, maker: Maker, against: Comparison? = nil) {
    self.file = file
    self.sha256 = sha256
    self.maker = maker
    self.against = against
  }

  public var mode: TravelMode {
    switch maker {
    case .engine(let engine): engine.mode
    case .timetable: .publicTransport
    }
  }

  public enum Maker: Hashable, Sendable {
    case engine(Engine)
    case timetable(Timetable)
  }

  /// A routing engine that found ways along streets.
  public struct Engine: Hashable, Sendable {
    public let name: String
    /// Nothing where it was a server, whose version only its owner knows.
    public let version: String?
    public let mode: TravelMode
    /// km/h; nothing where it is each road's own.
    public let speed: Double?
    /// Whose speed that is, such as `an adult`.
    public let whose: String?
    /// How far a point might be from the network, in metres.
    public let snapLimit: Double?
    /// Nothing where it was a server, whose network only its owner knows.
    public let network: Network?

    public init(
      name: String, version: String?, mode: TravelMode, speed: Double?, whose: String?,
      snapLimit: Double?, network: Network?
    ) {
      (self.name, self.version, self.mode) = (name, version, mode)
      (self.speed, self.whose, self.snapLimit) = (speed, whose, snapLimit)
      self.network = network
    }
  }

  /// The map that the engine found its ways on.
  public struct Network: Hashable, Sendable {
    public let file: String
    public let sha256: String
    /// The day of the map, `2018-02-27`; nothing where the extract does not say it.
    public let mapDay: String?
    /// The day of the file.
    public let fileDay: String?

    public init(file: String, sha256: String, mapDay: String?, fileDay: String?) {
      (self.file, self.sha256, self.mapDay, self.fileDay) = (file, sha256, mapDay, fileDay)
    }
  }

  /// Timetables, walks to and from stops, and the departures that were looked at.
  public struct Timetable: Hashable, Sendable {
    public struct Feed: Hashable, Sendable {
      public let name: String
      public let sha256: String

      public init(name: String, sha256: String) {
        (self.name, self.sha256) = (name, sha256)
      }
    }

    public let feeds: [Feed]
    /// Such as `2026-11-25`.
    public let day: String
    /// Such as `9:00-11:00`.
    public let window: String
    /// Walks are straight lines times this, at `speed` km/h; nothing where they were measured.
    public let detour: Double?
    public let speed: Double?
    /// The table of walks, where they were measured.
    public let walks: Feed?
    /// The longest journey that counts, in minutes.
    public let cutOff: Double

    public init(
      feeds: [Feed], day: String, window: String, detour: Double?, speed: Double?,
      walks: Feed? = nil,
      cutOff: Double
    ) {
      (self.feeds, self.day, self.window) = (feeds, day, window)
      (self.detour, self.speed, self.walks, self.cutOff) = (detour, speed, walks, cutOff)
    }
  }

  /// How far another table of the same ways was from this one, in minutes.
  public struct Comparison: Hashable, Sendable {
    public let file: String
    public let middle: Double
    /// What nine pairs in ten do not exceed; nothing in records that do not say it.
    public let ninth: Double?
    public let largest: Double
    /// How many areas had another nearest hub.
    public let otherNearest: Int

    public init(
      file: String, middle: Double, ninth: Double?, largest: Double, otherNearest: Int
    ) {
      (self.file, self.middle, self.ninth) = (file, middle, ninth)
      (self.largest, self.otherNearest) = (largest, otherNearest)
    }
  }
}
