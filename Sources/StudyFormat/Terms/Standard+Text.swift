import Places
public import Studies

extension Standard {
  /// Reads `1.609km`, `15min`, `15 minutes`, `1 mile`; nothing for anything else or for zero.
  ///
  /// Miles become kilometres to the metre: a mile is 1.609 km.
  public init?(_ text: String, source: String? = nil) {
    guard TextForm.quantity.accepts(text) else { return nil }
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let amount = Double(digits) else { return nil }
    switch unit {
    case "km": self.init(value: amount, unit: .kilometres, source: source)
    case "mile", "miles":
      self.init(value: (amount * 1609.344).rounded() / 1000, unit: .kilometres, source: source)
    default: self.init(value: amount, unit: .minutes, source: source)
    }
  }
}

extension Standard {
  static let shape = Shape.keys([
    .required("within", .text(.quantity), "The distance or time, such as 15min or 1.6km."),
    .optional("source", .text(.any), "Whose standard it is."),
  ])
}
