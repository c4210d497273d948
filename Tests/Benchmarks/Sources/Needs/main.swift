import Foundation
import Need

// needs [AREAS] [INDICATORS]: an index of 33,755 areas over 40 indicators, under every way of making
// one. Values are made up, always the same: rounded as publishers round, one in fifty withheld.

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let areas = arguments.first ?? 33_755
let count = arguments.dropFirst().first ?? 40

/// SplitMix64 of a number: what an area's value is made of.
func mixed(_ number: Int) -> UInt64 {
  var bits = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
  bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
  bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
  return bits ^ (bits >> 31)
}

/// What all indicators of an area have in common, so that they run alike, as those of need do.
let common = (0..<areas).map { Double(mixed($0) % 1000) }

let indicators = (0..<count).map { column in
  let values = (0..<areas).map { area -> Double? in
    let bits = mixed(area * 64 + column + 1_000_000)
    guard bits % 50 != 0 else { return nil }
    return (common[area] + Double((bits >> 8) % 1000)).rounded() / 20
  }
  return Indicator(id: "i\(column)", direction: .higher, values: values)
}

print("| Index of \(areas) areas × \(count) indicators | Seconds | Peak MB | Highest |")
print("|---|---|---|---|")
for standardisation in Standardisation.allCases {
  for weights in [IndexDesign.Weights.equal, .firstComponent] {
    let start = ContinuousClock.now
    let index = try CompositeIndex(
      indicators, design: IndexDesign(standardisation: standardisation, weights: weights))
    let time = ContinuousClock.now - start
    let seconds =
      Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    var usage = rusage()
    getrusage(0, &usage)
    let name = weights == .equal ? "alike" : "first component"
    let highest = index.values.compactMap(\.self).max() ?? 0
    print(
      "| \(standardisation.rawValue), \(name) | \(String(format: "%.3f", seconds)) |"
        + " \(usage.ru_maxrss / 1024) | \(String(format: "%.4f", highest)) |")
  }
}
