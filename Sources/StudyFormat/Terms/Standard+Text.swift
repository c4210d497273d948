import Places
public import Studies

extension Standard {
  /// Reads `1.609km`, `800 metres`, `1 mile`, `15min`, `0.5 hours`; nothing for anything else or for
  /// zero.
  ///
  /// Metres and miles become kilometres, a mile to the metre (1.609 km); hours become minutes. A bare
  /// `m` is refused: it may be metres or minutes.
  public init?(_ text: String, source: String? = nil) {
    guard TextForm.quantity.accepts(text) else { return nil }
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let name = text.dropFirst(digits.count).drop { $0 == " " }
    guard let amount = Double(digits) else { return nil }
    let (value, unit): (Double, TravelUnit) =
      switch name.prefix(2) {
      case "km", "ki": (amount, .kilometres)
      case "me": (amount / 1000, .kilometres)
      case "mi" where name.hasPrefix("mil"):
        ((amount * 1609.344).rounded() / 1000, .kilometres)
      case "h", "ho": (amount * 60, .minutes)
      default: (amount, .minutes)
      }
    self.init(value: value, unit: unit, source: source)
  }

  /// Such texts, for a person who wrote another.
  public static var written: String { TextForm.quantity.words }
}

extension Standard {
  static let shape = Shape.keys([
    .required("within", .text(.quantity), "The distance or time, such as 15min or 1.6km."),
    .optional("source", .text(.any), "Whose standard it is."),
  ])
}
