public import Places

/// A service standard: what counts as within reach.
public struct Standard: Hashable, Sendable {
  public let value: Double
  public let unit: TravelUnit
  /// Whose standard it is.
  public let source: String?

  public init(value: Double, unit: TravelUnit, source: String? = nil) {
    self.value = value
    self.unit = unit
    self.source = source
  }

  /// Reads `1.609km`, `15min`, `15 minutes`, `1 mile`; nothing for anything else or for zero.
  ///
  /// Miles become kilometres to the metre: a mile is 1.609 km.
  public init?(_ text: String, source: String? = nil) {
    guard TextForm.quantity.accepts(text) else { return nil }
    let number = text.prefix { $0.isNumber || $0 == "." }
    let unit = text.dropFirst(number.count).drop { $0 == " " }
    guard let amount = Double(number) else { return nil }
    switch unit {
    case "km": self.init(value: amount, unit: .kilometres, source: source)
    case "mile", "miles":
      self.init(value: (amount * 1609.344).rounded() / 1000, unit: .kilometres, source: source)
    default: self.init(value: amount, unit: .minutes, source: source)
    }
  }
}

extension Standard: CustomStringConvertible {
  /// As people write it: `15 minutes`, `1.609 km`.
  public var description: String {
    let number = value == value.rounded() ? String(Int(value)) : String(value)
    return unit == .minutes ? "\(number) minutes" : "\(number) km"
  }
}
