import Text

/// Small pieces of SVG: tags, short numbers, paths.
enum SVG {
  /// An element with its attributes in the order given; every value is escaped, the content is not.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String? = nil
  ) -> String {
    let written = attributes.map { " \($0.key)=\"\(XMLText.escaped($0.value))\"" }.joined()
    return content.map { "<\(name)\(written)>\($0)</\(name)>" } ?? "<\(name)\(written)/>"
  }

  /// Letters, digits and hyphens, whatever the text was; different texts stay different.
  static func identifier(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let plain = scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
      return plain || scalar == "-" ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
    }
    .joined()
  }

  /// At most one decimal, no trailing zero: `12`, `-.5`, `3.1`.
  static func number(_ value: Double) -> String {
    tenths(Int((value * 10).rounded()))
  }

  static func tenths(_ value: Int) -> String {
    let (whole, rest) = abs(value).quotientAndRemainder(dividingBy: 10)
    let sign = value < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    return sign + (whole == 0 ? "" : String(whole)) + "." + String(rest)
  }

  /// Closed rings as path data in steps of a tenth; rings that vanish at that scale are left out.
  static func path(_ rings: [[(x: Double, y: Double)]]) -> String {
    rings.map { steps($0, atLeast: 2).map { $0 + "z" } ?? "" }.joined()
  }

  /// A line as path data; nothing where it vanishes at that scale.
  static func line(_ line: [(x: Double, y: Double)]) -> String { steps(line, atLeast: 1) ?? "" }

  private static func steps(
    _ places: [(x: Double, y: Double)], atLeast least: Int
  ) -> String? {
    let corners = places.map { (x: Int(($0.x * 10).rounded()), y: Int(($0.y * 10).rounded())) }
    guard let start = corners.first else { return nil }
    var steps = ""
    var count = 0
    var last = start
    for corner in corners.dropFirst() where corner != last {
      let (x, y) = (tenths(corner.x - last.x), tenths(corner.y - last.y))
      steps += (count == 0 || x.hasPrefix("-") ? "" : " ") + x
      steps += (y.hasPrefix("-") ? "" : " ") + y
      last = corner
      count += 1
    }
    return count >= least ? "M\(tenths(start.x)) \(tenths(start.y))l\(steps)" : nil
  }
}
