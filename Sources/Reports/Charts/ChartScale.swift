import Foundation
import Text

/// An axis that runs over whole steps of 1, 2 or 5 times a power of ten.
struct ChartScale {
  let ticks: [Double]
  let low: Double
  let high: Double
  private let step: Double
  private let axis: LinePlot.Axis

  /// - Parameter count: about how many steps there is room for.
  init(_ values: [Double], _ axis: LinePlot.Axis, steps count: Int) {
    self.axis = axis
    let most = values.max() ?? 1
    let least = axis.fromZero ? min(0, values.min() ?? 0) : values.min() ?? 0
    let span = most > least ? most - least : max(abs(most), 1)
    let rough = span / Double(max(1, count))
    let power = pow(10, floor(log10(rough)))
    let nice = [1, 2, 5, 10].first { rough <= $0 * power * (1 + 1e-9) } ?? 10
    let step = axis.isCount ? max(1, (nice * power).rounded()) : nice * power
    let first = (least / step + 1e-9).rounded(.down)
    let last = max(first + 1, (most / step - 1e-9).rounded(.up))
    ticks = (Int(first)...Int(last)).map { Double($0) * step }
    self.step = step
    low = first * step
    high = last * step
  }

  func text(_ tick: Double) -> String {
    axis.isShare
      ? NumberStyle.share(tick, decimals: step < 0.01 ? 1 : 0)
      : NumberStyle.measure(tick, decimals: max(0, min(6, Int(-floor(log10(step) + 1e-9)))))
  }

  /// Where a value lies between the ends, from 0 to 1.
  func share(_ value: Double) -> Double { (value - low) / (high - low) }
}
