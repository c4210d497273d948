import Foundation

/// Numbers that are advice: rounded to the side on which following them succeeds.
enum Advice {
  /// A limit, such as a standard: no less than what is needed.
  static func up(_ value: Double, decimals: Int) -> Double {
    rounded(value, decimals, .up) { $0 >= value }
  }

  /// A share or another level of service: no more than what can be had.
  static func down(_ value: Double, decimals: Int) -> Double {
    rounded(value, decimals, .down) { $0 <= value }
  }

  /// The nearest number of so many decimals on one side, the number itself where it has no more.
  private static func rounded(
    _ value: Double, _ decimals: Int, _ side: FloatingPointRoundingRule, _ fits: (Double) -> Bool
  ) -> Double {
    let scale = pow(10, Double(decimals))
    guard value.isFinite, abs(value) * scale < 0x1p52 else { return value }
    let nearest = (value * scale).rounded() / scale
    if nearest == value { return value }
    let near = (value * scale).rounded(side) / scale
    if fits(near) { return near }
    let step = side == .up ? 1.0 : -1.0
    return ((value * scale).rounded(side) + step) / scale
  }
}
