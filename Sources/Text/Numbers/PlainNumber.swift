/// Numbers as programs read them: unrounded, a point, no separators, no needless `.0`, no minus zero.
package enum PlainNumber {
  package static func text(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A finite number rounded as ``NumberStyle`` rounds it, for programs: `-1234.50`.
  package static func text(_ value: Double, decimals: Int) -> String {
    let number = DecimalDigits(value).rounded(to: decimals)
    let fraction = number.fraction(decimals)
    return (number.isNegative ? "-" : "") + number.whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A share of 1 rounded as ``NumberStyle`` rounds it, for programs that know percentages: `37.5%`.
  package static func percentage(_ value: Double, decimals: Int) -> String {
    let number = DecimalDigits(value).shifted(by: 2).rounded(to: decimals)
    let fraction = number.fraction(decimals)
    return (number.isNegative ? "-" : "") + number.whole + (fraction.isEmpty ? "" : "." + fraction)
      + "%"
  }

  /// The finite number that a text writes in decimal digits: `12`, `-0.5`, `1e13`; nothing for hexadecimal,
  /// `inf`, or anything else that a cell of a table would not be taken for either.
  package static func value(_ text: some StringProtocol) -> Double? {
    guard text.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) }),
      let value = Double(String(text)), value.isFinite
    else { return nil }
    return value
  }
}
