package import Reports
import Text

/// Figures in five classes of as many each: the limits are figures that there are, and equal figures
/// share a class, so that there may be fewer than five.
package struct Fifths: Sendable {
  package struct Step: Sendable {
    package let label: String
    /// Above this (nothing for the first) and up to ``limit``.
    package let floor: Double?
    package let limit: Double
    package let style: MapStyle
  }

  /// From the least figure to the greatest, light to dark.
  package let steps: [Step]

  /// - Parameter values: nothing where there is no figure.
  package init(of values: [Double?], decimals: Int) {
    let known = values.compactMap(\.self).sorted()
    let limits =
      known.isEmpty ? [] : Set((1...5).map { known[(known.count * $0 + 4) / 5 - 1] }).sorted()
    let styles = limits.count > 1 ? MapStyle.sequential(limits.count) : [.same]
    func text(_ value: Double) -> String { NumberStyle.measure(value, decimals: decimals) }
    steps = limits.indices.map { step in
      Step(
        label: step == 0
          ? "Up to \(text(limits[0]))" : "\(text(limits[step - 1])) to \(text(limits[step]))",
        floor: step == 0 ? nil : limits[step - 1], limit: limits[step], style: styles[step])
    }
  }

  /// The class of a figure.
  package func step(of value: Double) -> Int? { steps.firstIndex { value <= $0.limit } }
}
