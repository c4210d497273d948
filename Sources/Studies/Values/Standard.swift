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
}

extension Standard: CustomStringConvertible {
  /// As people write it: `15 minutes`, `1.609 km`.
  public var description: String {
    let number = value == value.rounded() ? String(Int(value)) : String(value)
    return unit == .minutes ? "\(number) minutes" : "\(number) km"
  }
}
