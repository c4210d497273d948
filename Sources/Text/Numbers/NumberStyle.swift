/// Numbers as British readers expect them: `12,345.6`, `−0.4`, `+1.2`, `37.5%`.
///
/// The only place where a report rounds. Rounding is by decimal arithmetic on the shortest text that
/// names the number, half away from zero, so 2.675 to two decimals is 2.68, as on paper. A value that
/// rounds to nothing has no sign. No locale is asked.
public enum NumberStyle {
  /// A whole number with thousands separators: `12,345`.
  public static func count(_ value: Int) -> String {
    (value < 0 ? minus : "") + grouped(String(value.magnitude))
  }

  /// So many of something: `1 area`, `1,234 areas`.
  ///
  /// - Parameter many: the plural, where it is not the word with an s.
  public static func count(_ value: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count(value)) \(value == 1 ? one : many ?? one + "s")"
  }

  /// A finite number to 0 to 15 decimals: `−1,234.50`.
  public static func measure(_ value: Double, decimals: Int) -> String {
    let number = DecimalDigits(value).rounded(to: decimals)
    return (number.isNegative ? minus : "") + unsigned(number, decimals)
  }

  /// A finite number with its sign, plus or minus, unless it rounds to nothing: `+1.2`, `0.0`.
  public static func change(_ value: Double, decimals: Int) -> String {
    let number = DecimalDigits(value).rounded(to: decimals)
    let sign = number.isZero ? "" : number.isNegative ? minus : "+"
    return sign + unsigned(number, decimals)
  }

  /// A share of 1 as a percentage: 0.375 is `37.5%`.
  public static func share(_ value: Double, decimals: Int) -> String {
    let number = DecimalDigits(value).shifted(by: 2).rounded(to: decimals)
    return (number.isNegative ? minus : "") + unsigned(number, decimals) + "%"
  }

  private static let minus = "\u{2212}"

  private static func unsigned(_ number: DecimalDigits, _ decimals: Int) -> String {
    let fraction = number.fraction(decimals)
    return grouped(number.whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
