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

  /// Reads `1.609km`, `15min`, `15 min`; nothing for anything else or for zero.
  public init?(_ text: String, source: String? = nil) {
    guard TextForm.quantity.accepts(text) else { return nil }
    for unit in TravelUnit.allCases where text.hasSuffix(unit.rawValue) {
      var number = text.dropLast(unit.rawValue.count)
      if number.last == " " { number.removeLast() }
      guard let value = Double(number) else { return nil }
      self.init(value: value, unit: unit, source: source)
      return
    }
    return nil
  }
}

extension Standard: CustomStringConvertible {
  /// As people write it: `15 minutes`, `1.609 km`.
  public var description: String {
    let number = value == value.rounded() ? String(Int(value)) : String(value)
    return unit == .minutes ? "\(number) minutes" : "\(number) km"
  }
}
