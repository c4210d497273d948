package import Assessment
package import Placement
import Places
import Reports
import Studies
import Text

extension Solution {
  /// What proves the plans, or how far the search came: "Lagrangian branch and bound, 12 nodes".
  package var proofWords: String {
    let isProven = end == .boundMet || end == .everyPlanEvaluated
    switch method.approach {
    case .enumeration:
      return candidates == 1
        ? "the only allowed plan evaluated" : "all \(candidates ?? 0) allowed plans evaluated"
    case .model:
      guard isProven else { return model + stopped }
      return model + knownOrder
    case .sumOverAreas, .shortestRadius, .fewestSites, .leastCost: break
    }
    if method.hasKnapsacks { return knapsackWords(isProven: isProven) }
    switch method.approach {
    case .sumOverAreas: return sumWords(isProven: isProven)
    case .leastCost:
      return covering(isProven: isProven) + costOrder
        + (areTiesProven || !isProven ? "" : unorderedEquals)
    default: return covering(isProven: isProven) + coverOrder(isProven: isProven)
    }
  }

  private var model: String { "mixed-integer model by HiGHS, \(nodeWords)" }
  private var stopped: String { ", stopped before it closed" }
  private var unorderedEquals: String { "; the order among equals is not proven" }

  private var nodeWords: String {
    let nodes = nodes ?? 0
    return "\(nodes) node\(nodes == 1 ? "" : "s")"
  }

  /// What a covering search proves; what it asked, where it was stopped before it had proven that.
  private func covering(isProven: Bool) -> String {
    let search = "by Lagrangian bound and branching"
    let part =
      method.modelPart == .remainder
      ? ", then what was left as a mixed-integer model by HiGHS" : ""
    guard isProven else { return "\(asked) \(search), \(nodeWords)" + part + stopped }
    switch method.approach {
    case .shortestRadius where nodes == 0: return "no site is nearer to the worst-off area"
    case .shortestRadius: return "no plan covers everyone within less, \(search)" + part
    case .fewestSites: return "no plan with fewer sites covers enough, \(search)" + part
    default: return "no cheaper plan gives the service, \(search), \(nodeWords)" + part
    }
  }

  /// The question that a search for the best puts again and again.
  private var asked: String {
    switch method.approach {
    case .shortestRadius: "search for a plan that covers everyone within less,"
    case .fewestSites: "search for a plan with fewer sites that covers enough,"
    case .enumeration, .sumOverAreas, .leastCost, .model:
      "search for a cheaper plan that gives the service,"
    }
  }

  private func coverOrder(isProven: Bool) -> String {
    guard isProven else { return plans.count > 1 ? "; no rank is proven" : "" }
    if areTiesProven { return plans.count > 1 ? "; all \(plans.count) ranks are proven" : "" }
    return firstRanks + unorderedEquals
  }

  private var costOrder: String {
    provenRanks < plans.count
      ? firstRanks : plans.count > 1 ? "; all \(provenRanks) ranks are proven" : ""
  }

  private var firstRanks: String {
    provenRanks < plans.count
      ? "; the rank is proven for the first \(provenRanks) of \(plans.count) plans" : ""
  }

  private func sumWords(isProven: Bool) -> String {
    let search =
      (nodes == 1
        ? "Lagrangian bound, no branching" : "Lagrangian branch and bound, \(nodeWords)")
      + (method.modelPart == .multipliers
        ? ", with multipliers of the linear relaxation by HiGHS" : "")
    let order =
      provenRanks == 0
      ? "; no rank is proven"
      : provenRanks < plans.count
        ? "; the order is proven for the first \(provenRanks) of \(plans.count) plans" : ""
    let reason =
      end == .unstoredPairs
      ? "; plans that leave an area with none but pairs that are not stored may be better" : stopped
    return search + (isProven ? "" : reason) + (plans.count > 1 ? order : "")
  }

  private func knapsackWords(isProven: Bool) -> String {
    let knapsacks = "by Lagrangian bound with a knapsack per site and branching, \(nodeWords)"
    guard isProven || method.approach == .sumOverAreas else {
      let sought = method.approach == .fewestSites ? "fewer sites" : "a shorter longest journey"
      return "search for a plan with \(sought) and room for all, \(knapsacks)" + stopped
    }
    let search =
      switch method.approach {
      case .sumOverAreas where nodes == 1:
        "Lagrangian bound with a knapsack per site, no branching"
      case .sumOverAreas:
        "Lagrangian branch and bound with a knapsack per site"
          + (method.modelPart == .remainder ? ", HiGHS at its ends" : "") + ", \(nodeWords)"
      case .fewestSites: "no plan with fewer sites has room enough, \(knapsacks)"
      default: "no shorter longest journey seats everyone, \(knapsacks)"
      }
    return search + (isProven ? knownOrder : stopped)
  }

  /// How far the order is proven where plans are found one after the other.
  private var knownOrder: String {
    provenRanks == plans.count
      ? ""
      : provenRanks <= 1
        ? "; the order is not proven beyond the first plan"
        : "; the order is proven for the first \(provenRanks) of \(plans.count) plans"
  }
}

extension Study {
  /// What proves a ranking, or why there is none.
  package func reason(for ranking: Ranking) -> String {
    switch ranking.outcome {
    case .optimal(let solution), .feasible(let solution): return solution.proofWords
    case .undecided: return "the search ended before it found a plan or proved that there is none"
    case .infeasible(.unreachable(let areas)) where areas.isEmpty:
      return "every allowed plan leaves some area with demand that can reach no open hub"
    case .infeasible(.unreachable(let rows)):
      let areas = Set(rows.map(area(ofRow:))).sorted()
      let names = areas.prefix(5).map { self.areas[$0].name }.joined(separator: ", ")
      return
        "no allowed hub can be reached from \(NumberStyle.count(areas.count, "area")) with demand,"
        + " such as \(names)"
    case .infeasible(let conflict):
      // The limits of one rule of the study are named once, in the rule's own words.
      let held = posing(ranking.question).rules.held(lifted: ranking.question.rulesLifted).sides
      let words = parts(of: conflict, in: ranking) + held.map(words)
      return words.count == 1
        ? "no plan gives this: \(words[0])"
        : "no plan gives all of these together: \(words.joined(separator: "; "))"
    }
  }

  /// What a plan would have to give, without the study's own weighted rules.
  private func parts(of conflict: Conflict, in ranking: Ranking) -> [String] {
    switch conflict {
    case .rules(let rules):
      let other = rules.filter { if case .side(let tag) = $0 { tag.number == nil } else { true } }
      return ruleWords(for: ranking.question).list(other)
    case .unreachable: return []
    case .tooLarge(let rows):
      let names = rows.map { areas[area(ofRow: $0)].name }
      return [
        "room at one \(words.hub) for all of \(Phrases.list(names, limit: 5)), which may not be divided"
      ]
    case .tooFewPlaces(let places, let people, let sites):
      return [
        "room for \(Phrases.people(people)) \(words.people), when the \(hubs(sites)) with most room"
          + " that may open\(sites == 1 ? " has" : " together have") \(Phrases.people(places)) places"
      ]
    case .together: return ["room for everyone within the rules and the routes there are"]
    }
  }
}
