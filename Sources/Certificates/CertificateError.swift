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
  case tooDeep(step: Int)
  case mayNotExchange(step: Int)
  case notImplied(step: Int, area: Int)
  case notDominated(step: Int, site: Int)
  case notTwins(step: Int)
  case notProven(bound: Double)
  case badPlan(Int, String)

  public var description: String {
    switch self {
    case .notACertificate(let reason): "this is not a certificate: \(reason)"
    case .endsEarly(let step): "the proof ends after step \(step) with parts of the tree left open"
    case .goesOn(let step): "the proof goes on after step \(step), where the tree is complete"
    case .badSite(let site, let step):
      "step \(step) decides site number \(site + 1), which is not there"
    case .badMultipliers(let step, let expected, let found):
      "step \(step) has \(found) multipliers: expected \(expected) finite ones, one per area"
    case .badRulePrice(let step, let limit):
      "step \(step) prices limit number \(limit): expected a limit of the rules and a price of zero or"
        + " more"
    case .notImpossible(let step):
      "step \(step) says that the rules leave no plan, but that does not follow"
    case .tooManyPlans(let step):
      "step \(step) leaves more than \(CertificateChecker.mostPlans) plans to try, or plans of more than"
        + " \(CertificateChecker.mostLooks) pairs of an area and a site"
    case .tooDeep(let step):
      "the tree is so deep at step \(step) that following it takes too much memory"
    case .mayNotExchange(let step):
      "step \(step) lets one area or site stand for another, which these rules or this aim do not allow"
    case .notImplied(let step, let area):
      "step \(step) leaves out area number \(area + 1), which another does not stand for"
    case .notDominated(let step, let site):
      "step \(step) closes site number \(site + 1), for which another cannot stand in"
    case .notTwins(let step):
      "step \(step) takes sites for one another that cannot be, or does so too late"
    case .notProven(let bound): "the proof does not show that no plan is better than \(bound)"
    case .badPlan(let number, let reason): "plan \(number + 1) \(reason)"
    }
  }
}
