/// A time as timetables have it: seconds after midnight of the day of service, also past its end.
///
/// `25:10:00` is ten past one in the night that follows.
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let seconds: Int32

  public init(seconds: Int32) {
    self.seconds = seconds
  }

  /// Takes `9:05`, `09:05` and `09:05:30`; nothing for anything else.
  ///
  /// Hours go up to 99, minutes and seconds up to 59.
  public init?(_ written: String) {
    var written = written
    guard let time = written.withUTF8({ ClockTime($0) }) else { return nil }
    self = time
  }

  /// The same of the bytes of a file.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var parts: (Int32, Int32, Int32) = (0, 0, 0)
    var part = 0
    var digits = 0
    for byte in bytes {
      if byte == UInt8(ascii: ":") {
        guard digits > 0, part < 2 else { return nil }
        (part, digits) = (part + 1, 0)
        continue
      }
      guard (0x30...0x39).contains(byte), digits < 2 else { return nil }
      let digit = Int32(byte - 0x30)
      switch part {
      case 0: parts.0 = parts.0 * 10 + digit
      case 1: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
      digits += 1
      // Minutes and seconds have two digits, or they are something else.
      if part > 0, digits == 1, byte > 0x35 { return nil }
    }
    guard part > 0, digits == 2 else { return nil }
    seconds = parts.0 * 3600 + parts.1 * 60 + parts.2
  }

  /// `9:05`, or `9:05:30` where the seconds are not 0; from midnight on the next day's time of day.
  public var description: String {
    let day: Int32 = 86_400
    let inDay = ((seconds % day) + day) % day
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = inDay % 60
    return "\(inDay / 3600):\(two(inDay / 60 % 60))" + (rest == 0 ? "" : ":\(two(rest))")
  }

  public static func < (a: ClockTime, b: ClockTime) -> Bool { a.seconds < b.seconds }
}
