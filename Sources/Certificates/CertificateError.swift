/// Why a certificate proves nothing: one plain sentence each.
public enum CertificateError: Error, Equatable, Sendable, CustomStringConvertible {
  case notACertificate(String)
  case endsEarly(step: Int)
  case goesOn(step: Int)
  case badSite(Int, step: Int)
  case badMultipliers(step: Int, expected: Int, found: Int)
  case badRulePrice(step: Int, limit: Int)
  case notImpossible(step: Int)
  case tooManyPlans(step: Int)
  case badPlan(Int, String)

  public var description: String {
    switch self {
    case .notACertificate(let reason): "this is not a certificate: \(reason)"
    case .endsEarly(let step): "the proof ends after step \(step) with parts of the tree left open"
    case .goesOn(let step): "the proof goes on after step \(step), where the tree is complete"
    case .badSite(let site, let step):
      "step \(step) decides site number \(site + 1), which is not free there"
    case .badMultipliers(let step, let expected, let found):
      "step \(step) has \(found) multipliers: expected \(expected) finite ones, one per area"
    case .badRulePrice(let step, let limit):
      "step \(step) prices limit number \(limit): expected a limit of the rules and a price of zero or"
        + " more"
    case .notImpossible(let step):
      "step \(step) says that the rules leave no plan, but that does not follow"
    case .tooManyPlans(let step):
      "step \(step) leaves more than \(CertificateChecker.mostPlans) plans to try"
    case .badPlan(let number, let reason): "plan \(number + 1) \(reason)"
    }
  }
}
