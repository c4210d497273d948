/// How a class is filled: a colour and, for what must stand out in grey print, a hatch over it.
public struct MapStyle: Hashable, Sendable {
  public enum Hatch: Hashable, Sendable {
    case sparse
    case dense
    /// For ground without a value.
    case dots
  }

  public let fill: MapColour
  public let hatch: Hatch?

  public init(fill: MapColour, hatch: Hatch? = nil) {
    self.fill = fill
    self.hatch = hatch
  }

  /// From little to much: light to dark in even steps of lightness, from yellow through green to
  /// blue, told apart in grey and under the usual colour deficiencies.
  ///
  /// - Precondition: 2 to 7 classes.
  public static func sequential(_ count: Int) -> [MapStyle] {
    precondition((2...7).contains(count), "a map has 2 to 7 classes")
    return (0..<count).map { step in
      MapStyle(fill: .ramp(Double(step) / Double(count - 1)))
    }
  }

  /// What got worse, in orange and hatched, the more the denser.
  public static let further = MapStyle(fill: MapColour(0xF7C796), hatch: .sparse)
  public static let muchFurther = MapStyle(fill: MapColour(0xE08A3C), hatch: .dense)
  /// Nobody can get there any more.
  public static let lostRoute = MapStyle(fill: MapColour(0x8F4510), hatch: .dense)
  public static let same = MapStyle(fill: MapColour(0xD3D6D8))
  public static let nearer = MapStyle(fill: MapColour(0x8FBBDD))
  public static let muchNearer = MapStyle(fill: MapColour(0x3F7FB5))

  /// An area with no value.
  package static let noData = MapStyle(fill: MapColour(0xFFFFFF), hatch: .dots)
}

/// A colour as screens mix it.
public struct MapColour: Hashable, Sendable {
  package let red: Int
  package let green: Int
  package let blue: Int

  /// From `0xRRGGBB`.
  public init(_ hex: Int) {
    red = hex >> 16 & 0xFF
    green = hex >> 8 & 0xFF
    blue = hex & 0xFF
  }

  /// Its CSS form.
  package var css: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  package static let ink = MapColour(0x1B1F23)
  /// The sheet, and ground where few live.
  package static let paper = MapColour(0xFFFFFF)
  /// The edge of lived-in ground and of the map.
  package static let edge = MapColour(0x868C91)

  /// Ground outside the council.
  static let elsewhere = MapColour(0xECEEF0)
  static let water = MapColour(0xD9E9F2)
  static let shore = MapColour(0x6FA0BC)
  static let way = MapColour(0x6A7076)

  /// The sequential scale at a share from 0 to 1, mixed between fixed stops.
  static func ramp(_ share: Double) -> MapColour {
    let stops = [0xF9E28C, 0x9DCC8C, 0x54AD9B, 0x2F86A6, 0x3C5E9E, 0x3F2A68].map { MapColour($0) }
    let place = share * Double(stops.count - 1)
    let index = min(Int(place), stops.count - 2)
    let (a, b, rest) = (stops[index], stops[index + 1], place - Double(index))
    func mix(_ from: Int, _ to: Int) -> Int {
      from + Int((Double(to - from) * rest).rounded())
    }
    return MapColour(
      mix(a.red, b.red) << 16 | mix(a.green, b.green) << 8 | mix(a.blue, b.blue))
  }
}
