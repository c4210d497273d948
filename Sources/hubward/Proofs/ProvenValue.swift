import Certificates
import Foundation
import Places
import Reports

/// What the costs of a certificate mean in its objective's own terms.
struct ProvenValue {
  let question: Certificates.Question

  private var weight: Double { question.weights.reduce(0, +) }

  var objective: String {
    switch question.cost {
    case .travel: "p-median"
    case .uncovered: "coverage"
    case .exponential: "equity"
    }
  }

  var aim: String {
    let unit = question.travel.unit.rawValue
    switch question.cost {
    case .travel: return "the least total travel"
    case .uncovered(let within): return "the most weight within \(number(within)) \(unit)"
    case .exponential(let kappa, _, _):
      return "the least Kolm–Pollak equivalent of travel, κ \(number(kappa)) per \(unit)"
    }
  }

  /// The mean, the share or the equivalent.
  func value(ofCost cost: Double) -> Double {
    switch question.cost {
    case .travel: cost / weight
    case .uncovered: (weight - cost) / weight
    case .exponential(let kappa, let reference, _):
      reference + log(max(cost, .leastNormalMagnitude) / weight) / kappa
    }
  }

  /// Σ weight × travel or the covered weight; nothing for an equivalent.
  func total(ofCost cost: Double) -> Double? {
    switch question.cost {
    case .travel: cost
    case .uncovered: weight - cost
    case .exponential: nil
    }
  }

  func words(ofCost cost: Double) -> String {
    let value = value(ofCost: cost)
    let total = total(ofCost: cost).map { number($0) } ?? ""
    switch question.cost {
    case .travel: return "mean \(number(value)), total \(total)"
    case .uncovered: return "\(NumberStyle.share(value, decimals: 2)), weight \(total)"
    case .exponential: return "equivalent \(number(value))"
    }
  }

  private func number(_ value: Double) -> String {
    NumberStyle.measure(value, decimals: value == value.rounded() ? 0 : 4)
  }
}
