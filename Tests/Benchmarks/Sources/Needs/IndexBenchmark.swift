import Need

/// An index of many areas over many indicators, under every way of making one. Values are made up, always
/// the same: rounded as publishers round, one in fifty withheld.
struct IndexBenchmark {
  let areas: Int
  let count: Int

  func run() throws {
    let indicators = indicators
    print("| Index of \(areas) areas × \(count) indicators | Seconds | Peak MB | Highest |")
    print("|---|---|---|---|")
    for standardisation in Standardisation.allCases {
      for weights in [IndexDesign.Weights.equal, .firstComponent] {
        let design = IndexDesign(standardisation: standardisation, weights: weights)
        let (index, seconds) = try timed { try CompositeIndex(indicators, design: design) }
        let name = weights == .equal ? "alike" : "first component"
        let highest = index.values.compactMap(\.self).max() ?? 0
        print(
          "| \(standardisation.rawValue), \(name) | \(rounded(seconds, 3)) | \(peak) |"
            + " \(rounded(highest, 4)) |")
      }
    }
  }

  private var indicators: [Indicator] {
    // What all indicators of an area have in common, so that they run alike, as those of need do.
    let common = (0..<areas).map { Double(Self.mixed($0) % 1000) }
    return (0..<count).map { column in
      let values = (0..<areas).map { area -> Double? in
        let bits = Self.mixed(area * 64 + column + 1_000_000)
        guard bits % 50 != 0 else { return nil }
        return (common[area] + Double((bits >> 8) % 1000)).rounded() / 20
      }
      return Indicator(id: "i\(column)", direction: .higher, values: values)
    }
  }

  /// SplitMix64 of a number: what an area's value is made of.
  private static func mixed(_ number: Int) -> UInt64 {
    var bits = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
