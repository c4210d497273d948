public import Assessment
import Certificates
import Places
import Studies
import StudyFormat
import Text

/// What a certificate proves, in words.
extension VerifiedProof {
  private var question: Certificates.Question { certificate.question }

  /// The question, the plans, what is proven about them and how it was checked, one line each.
  public var text: String {
    var lines = [
      "Question: which \(count) of"
        + " \(NumberStyle.count(question.travel.siteCount, "site"))"
        + " \(question.count == 1 && question.fewest == 1 ? "gives" : "give") \(scale.aim),"
        + " for \(NumberStyle.count(question.weights.count, "area"))"
        + "\(unitWords)\(roomWords)\(studyWords)."
    ]
    for (k, (plan, cost)) in zip(certificate.plans, verdict.costs).enumerated() {
      lines.append("Plan \(k + 1): \(scale.words(ofCost: cost)); open: \(names(plan)).")
    }
    lines.append("Proven: " + proven)
    lines.append(
      "Checked: \(NumberStyle.count(verdict.nodes, "node")) and"
        + " \(NumberStyle.count(leaves, "leaf", "leaves")) of the search"
        + " tree, every bound recomputed by code that shares nothing with the solvers.")
    return lines.joined(separator: "\n")
  }

  private var unitWords: String {
    question.travel.unit == .unnamed ? "" : " (\(question.travel.unit.rawValue))"
  }

  private var proven: String {
    guard bound < .infinity else { return none }
    guard bound > -.infinity else { return "that the plans listed are allowed, and no bound." }
    guard let best = verdict.costs.first else {
      return "no allowed plan is better than \(scale.words(ofCost: bound))."
    }
    guard verdict.isOptimal else {
      return "no allowed plan is better than \(scale.words(ofCost: bound)); plan 1 is within"
        + " \(NumberStyle.share(gap, decimals: 4)) of that bound."
    }
    var words =
      "optimum confirmed: no allowed plan is better than plan 1"
      + " (bound \(scale.words(ofCost: best)), gap 0)"
    guard case .total = certificate.aim else { return words + tieWords }
    // With limited room the bound is on every plan, including those listed.
    if question.room != nil { return words + "." }
    if verdict.bound == .infinity {
      words += ", and these are all the allowed plans"
    } else if verdict.costs.count > 1 {
      words += ", and none that is not listed is better than \(scale.words(ofCost: verdict.bound))"
    }
    return words + "."
  }

  /// That there is no plan.
  private var none: String {
    guard case .total = certificate.aim else { return "no plan gives that under these rules." }
    switch scale.objective {
    case .coverage: return "no plan meets these rules."
    default:
      let room = question.room == nil ? "" : " and room for everyone"
      return "no plan meets these rules and has a site that each area can reach\(room)."
    }
  }

  /// What else is proven about plan 1, and what is not proven about the others.
  private var tieWords: String {
    let ties =
      verdict.settlesTies
      ? ", and none as good \(scale.tieBreak)"
      : "; that none as good \(scale.tieBreak) is not part of the proof"
    return ties + "." + orderWords
  }

  /// What is proven about the plans after the first.
  private var orderWords: String {
    let count = verdict.costs.count
    if verdict.isOrdered, certificate.order?.bound == .infinity {
      return count == 1
        ? " No other plan gives that."
        : " No others give that, and the \(count) are in their order."
    }
    guard count > 1 else { return "" }
    if verdict.isOrdered {
      return
        " The \(count) are the best \(count), in their order: none that is not listed comes before"
        + " plan \(count)."
    }
    if verdict.ranks == count {
      return
        " None that is not listed is better than plan \(count); which of those as good come first is"
        + " not part of it."
    }
    return verdict.ranks > 1
      ? " The ranks of the first \(verdict.ranks) are proven, the order of the others is not part of it."
      : " The order of the others is not part of it."
  }

  /// How many sites open, in words.
  private var count: String {
    switch certificate.aim {
    case .total, .worst:
      question.fewest < question.count
        ? "\(question.fewest) to \(question.count)" : "\(question.count)"
    case .sites, .siteCosts: "up to \(question.count)"
    }
  }

  private var roomWords: String {
    guard let room = question.room else { return "" }
    let (least, most) = (room.places.min() ?? 0, room.places.max() ?? 0)
    let places =
      least == most
      ? "for \(places(most)) each" : "for \(places(least)) to \(places(most))"
    return ", sites having room \(places) and areas being " + (room.isWhole ? "whole" : "divided")
  }

  private func places(_ number: Double) -> String {
    number < .infinity ? NumberStyle.measure(number, decimals: 0) : "any number"
  }

  private var studyWords: String {
    guard let study else { return "" }
    return "; study \(study.study.about.id), demand \(study.demand.id), travel \(study.travel.id),"
      + " \(study.rulesWords)"
  }

  /// Names of the study's hubs, or numbers from one in the order of the question.
  private func names(_ plan: [Int]) -> String {
    guard let sites = study?.sites else {
      return (plan.count == 1 ? "site " : "sites ")
        + plan.map { String($0 + 1) }.joined(separator: ", ")
    }
    return plan.map { sites[$0].name }.joined(separator: ", ")
  }
}

extension CertifiedStudy {
  /// Which rules the proof is under.
  fileprivate var rulesWords: String {
    switch rules {
    case .lifted: "the rules are lifted"
    case .own: "the study's rules hold"
    case .ownAndMore: "the study's rules and those given hold"
    }
  }
}

extension CertificateMismatch {
  /// What differs, and what to do where something may have been forgotten.
  package var words: String {
    switch self {
    case .weights: "its weights are those of no demand there"
    case .weightsOfTwoTiers:
      "its weights are those of no demand there; if outreach sites were placed, ask with the same"
        + " --outreach options"
    case .travel: "its travel is none of the travel there"
    case .siteCosts: "its site costs are not the running costs there"
    case .people: "the people who take up room are not those of the demand there"
    case .places: "its sites have other room than there; one number for all is checked too"
    case .rules:
      "its rules are not those there; ask with the same --rule, --budget, --savings, --no-rules"
        + " and --outreach options"
    }
  }
}
