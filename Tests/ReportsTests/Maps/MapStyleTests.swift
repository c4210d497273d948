import Foundation
import Testing

@testable import Reports

/// Contrast as WCAG 2.2 measures it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
struct MapStyleTests {
  private func luminance(_ colour: MapColour) -> Double {
    func linear(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share > 0.04045 ? pow((share + 0.055) / 1.055, 2.4) : share / 12.92
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green)
      + 0.0722 * linear(colour.blue)
  }

  private func contrast(_ a: MapColour, _ b: MapColour) -> Double {
    let (high, low) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  @Test func `black on white has a contrast of 21`() {
    #expect(abs(contrast(MapColour(0), .paper) - 21) < 0.001)
  }

  @Test(arguments: 2...7)
  func `more is darker, in steps that grey print keeps apart`(count: Int) {
    let fills = MapStyle.sequential(count).map(\.fill)
    for (light, dark) in zip(fills, fills.dropFirst()) {
      #expect(contrast(light, dark) > 1.3)
      #expect(luminance(light) > luminance(dark))
    }
    #expect(contrast(.paper, fills[0]) > 1.25)
  }

  @Test func `symbols and names stand out from their halo, and halo or symbol from every fill`() {
    let change: [MapStyle] = [.muchNearer, .nearer, .same, .further, .muchFurther]
    for kind in MapSite.Kind.allCases {
      let symbol = SiteSymbol.colour(kind)
      #expect(contrast(symbol, .paper) >= 4.5)
      for style in (2...7).flatMap(MapStyle.sequential) + change {
        #expect(max(contrast(symbol, style.fill), contrast(.paper, style.fill)) >= 3)
      }
    }
    #expect(contrast(.ink, .paper) >= 4.5)
    #expect(contrast(.edge, .paper) >= 3)
  }

  @Test func `what gets worse is hatched, what gets better is not`() {
    #expect(MapStyle.further.hatch != nil && MapStyle.muchFurther.hatch != nil)
    #expect(MapStyle.further.hatch != MapStyle.muchFurther.hatch)
    #expect([MapStyle.nearer, .muchNearer, .same].allSatisfy { $0.hatch == nil })
  }
}
