import Foundation
internal import Places

/// What a journey weighs under the Kolm–Pollak equivalent: e^{κ d}, less what no journey weighs, as a
/// multiple of e^{κ r}.
///
/// Taking off the one leaves what differs between plans, however small κ d is; the reference r keeps large
/// κ d within range.
struct Disutility: Hashable, Sendable {
  let kappa: Double
  let reference: Double

  /// e^{κ (d − r)} − e^{−κ r}, zero for no journey.
  @inline(__always) func excess(_ impedance: Double) -> Double {
    exp(kappa * (impedance - reference)) * -expm1(-kappa * impedance)
  }

  /// The impedance that, if everyone had it, would weigh as much: (1/κ) ln(mean e^{κ d}).
  ///
  /// - Parameter mean: Σ a(i) excess(d(i)) / Σ a(i).
  func equivalent(mean: Double) -> Double {
    let excess = mean * exp(kappa * reference)
    return excess < 1e300 && kappa * reference < 600
      ? log1p(max(excess, 0)) / kappa
      : reference + log(mean + exp(-kappa * reference)) / kappa
  }

  /// The same of journeys themselves, each with its weight; `.infinity` where one has no end.
  static func equivalent<Travel: Sequence>(
    of travel: Travel, total: Double, kappa: Double
  ) -> Double where Travel.Element == (weight: Double, impedance: Double) {
    let worst = travel.reduce(0) { max($0, $1.impedance) }
    guard worst < .infinity else { return .infinity }
    let scale = Disutility(kappa: kappa, reference: kappa * worst > 600 ? worst : 0)
    return scale.equivalent(
      mean: travel.lazy.map { $0.weight * scale.excess($0.impedance) }.exactSum / total)
  }
}
