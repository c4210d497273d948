package import Places
package import Text

extension Phrases {
  /// `17.4 minutes`, `2.17 km`.
  package static func travel(_ value: Double, _ unit: TravelUnit) -> String {
    NumberStyle.measure(value, decimals: decimals(unit)) + " " + name(unit)
  }

  package static func name(_ unit: TravelUnit) -> String { unit == .minutes ? "minutes" : "km" }

  package static func decimals(_ unit: TravelUnit) -> Int { unit == .minutes ? 1 : 2 }
}
