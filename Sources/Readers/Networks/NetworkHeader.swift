import Spreadsheets
public import Text

/// What an OpenStreetMap extract (`.osm.pbf`) says of itself in its first block.
///
/// https://wiki.openstreetmap.org/wiki/PBF_Format
public struct NetworkHeader: Hashable, Sendable {
  /// A box in degrees on WGS 84.
  public struct Box: Hashable, Sendable {
    public let west: Double
    public let east: Double
    public let south: Double
    public let north: Double
  }

  /// What it covers; nothing where it does not say.
  public let box: Box?
  /// The day of the map that it was cut from, in UTC; nothing where it does not say.
  public let day: CalendarDay?

  /// How many bytes of a file are enough to read it from: the format's own limit of a header, and a
  /// block's.
  public static let enough = 4 + (64 << 10) + (1 << 20)

  /// Nothing where the bytes are not the beginning of such a file.
  public init?(startingWith bytes: [UInt8]) {
    guard bytes.count > 4 else { return nil }
    let length = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard (1...(64 << 10)).contains(length), bytes.count > 4 + length else { return nil }
    var (kind, size): (ArraySlice<UInt8>?, Int?)
    for (field, value) in ProtocolFields(bytes[4..<4 + length]) {
      switch field {
      case 1: kind = value.slice
      case 3: size = value.unsigned
      default: break
      }
    }
    guard let kind, kind.elementsEqual("OSMHeader".utf8), let size,
      (1...(1 << 20)).contains(size), 4 + length + size <= bytes.count,
      let block = Self.plain(bytes[(4 + length)..<(4 + length + size)])
    else { return nil }
    var (box, day): (Box?, CalendarDay?)
    var fields = ProtocolFields(block[...])
    while let (field, value) = fields.next() {
      switch field {
      case 1: box = value.slice.flatMap(Self.box)
      case 32: day = value.unsigned.flatMap(Self.day)
      default: break
      }
    }
    guard fields.isSound else { return nil }
    (self.box, self.day) = (box, day)
  }

  /// A block's bytes, packed or not.
  private static func plain(_ block: ArraySlice<UInt8>) -> [UInt8]? {
    var (raw, packed, length): (ArraySlice<UInt8>?, ArraySlice<UInt8>?, Int?)
    for (field, value) in ProtocolFields(block) {
      switch field {
      case 1: raw = value.slice
      case 2: length = value.unsigned
      case 3: packed = value.slice
      default: break
      }
    }
    if let raw { return Array(raw) }
    guard let packed, let length, (0...(1 << 25)).contains(length) else { return nil }
    return ZlibBlock.plain(packed, length: length)
  }

  private static func box(_ bytes: ArraySlice<UInt8>) -> Box? {
    var sides: [Int: Double] = [:]
    for (field, value) in ProtocolFields(bytes) {
      sides[field] = value.signed.map { Double($0) / 1e9 }
    }
    guard let west = sides[1], let east = sides[2], let north = sides[3], let south = sides[4]
    else { return nil }
    return Box(west: west, east: east, south: south, north: north)
  }

  private static func day(seconds: Int) -> CalendarDay? {
    (0..<4_000_000_000).contains(seconds) ? CalendarDay(sinceEpoch: seconds / 86_400) : nil
  }
}
