/// What the numbers of a travel table are in.
public enum TravelMeasure: String, CaseIterable, Hashable, Sendable {
  case minutes, seconds, hours, km, metres, miles

  public var isTime: Bool {
    switch self {
    case .minutes, .seconds, .hours: true
    case .km, .metres, .miles: false
    }
  }

  /// What a number is multiplied by to be in minutes, or in kilometres.
  public var scale: Double {
    switch self {
    case .minutes, .km: 1
    case .seconds: 1.0 / 60
    case .hours: 60
    case .metres: 1.0 / 1000
    case .miles: 1.609344
    }
  }

  /// Those of time, or those of distance, as a choice: `minutes, seconds or hours`.
  static func choice(ofTime isTime: Bool) -> String {
    isTime ? "minutes, seconds or hours" : "km, metres or miles"
  }

  /// By its name as routing programs write it, in any case and number: `Kilometers`, `mi`.
  init?(named name: String) {
    switch name.lowercased() {
    case "minutes", "minute", "mins", "min": self = .minutes
    case "seconds", "second", "secs", "sec", "s": self = .seconds
    case "hours", "hour": self = .hours
    case "kilometers", "kilometres", "kilometer", "kilometre", "km": self = .km
    case "meters", "metres", "meter", "metre", "m": self = .metres
    case "miles", "mile", "mi": self = .miles
    default: return nil
    }
  }
}
