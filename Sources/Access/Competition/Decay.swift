import Foundation

/// How much a site counts for people at some distance: 1 near by, less further away.
///
/// No decay is the true one: it is an assumption about how far families go, and every measure that
/// uses one says which.
public enum Decay: Hashable, Sendable {
  /// 1 up to a limit, 0 beyond it.
  case within(Double)
  /// The weight of the first zone that reaches so far, 0 beyond the last; zones ascend.
  case zones([Zone])
  /// e^(−βd): β per unit of travel, above zero.
  case exponential(Double)
  /// max(d, nearest)^(−β): β and the nearest distance that still counts, both above zero.
  case power(Double, nearest: Double)
  /// e^(−d²/2s²): s in the unit of travel, above zero.
  case gaussian(Double)

  public struct Zone: Hashable, Sendable {
    /// In the unit of travel.
    public let upTo: Double
    public let weight: Double

    public init(upTo: Double, weight: Double) {
      self.upTo = upTo
      self.weight = weight
    }
  }

  /// f(d), 0 where there is no route.
  public func callAsFunction(_ distance: Double) -> Double {
    guard distance.isFinite else { return 0 }
    switch self {
    case .within(let limit): return distance <= limit ? 1 : 0
    case .zones(let zones): return zones.first { distance <= $0.upTo }?.weight ?? 0
    case .exponential(let beta): return exp(-beta * distance)
    case .power(let beta, let nearest): return pow(max(distance, nearest), -beta)
    case .gaussian(let width): return exp(-distance * distance / (2 * width * width))
    }
  }

  /// Three zones up to a standard, weighing 1, 0.68 and 0.22, as in Luo and Qi (2009).
  public static func thirds(of standard: Double) -> Decay {
    .zones([
      Zone(upTo: standard / 3, weight: 1), Zone(upTo: standard * 2 / 3, weight: 0.68),
      Zone(upTo: standard, weight: 0.22),
    ])
  }
}
