import Certificates
import Placement
import Places
import Studies

/// The question of a certificate as one of a study.
struct CertifiedStudy {
  let study: Study
  let demand: StudyDemand
  let travel: StudyTravel
  /// Which rules the proof is under, in words.
  let rules: String

  /// - Throws: ``Failure`` with exit code 65 and what differs, where the study has no such question.
  init(_ question: Certificates.Question, of study: Study) throws {
    func strange(_ what: String) -> Failure {
      Failure("the certificate is not of study \(study.id): \(what)", code: .data)
    }
    guard let demand = study.demands.first(where: { $0.demand.weights == question.weights }) else {
      throw strange("its weights are those of no demand there")
    }
    guard let travel = study.travels.first(where: { question.travel.agrees(with: $0.matrix) })
    else { throw strange("its travel is none of the travel there") }
    self.study = study
    self.demand = demand
    self.travel = travel
    rules =
      [(false, "the study's rules hold"), (true, "the rules are lifted")]
      .first {
        question.obeys(study.rules.siting(hubs: question.count...question.count, lifted: $0.0))
      }?.1
      ?? "the rules are not the study's"
  }
}

extension SparseTravel {
  /// Whether every pair that is stored is as it is in a matrix.
  fileprivate func agrees(with matrix: TravelMatrix) -> Bool {
    guard unit == matrix.unit, areaCount == matrix.areaCount, siteCount == matrix.siteCount else {
      return false
    }
    return (0..<areaCount).allSatisfy { area in
      (offsets[area]..<offsets[area + 1]).allSatisfy {
        impedances[$0] == matrix[area: area, site: Int(sites[$0])]
      }
    }
  }
}

extension Certificates.Question {
  /// Whether its rules are these.
  fileprivate func obeys(_ rules: SitingRules) -> Bool {
    count == rules.count && fewest == rules.fewest
      && keep == rules.keep.sorted() && close == rules.close.sorted()
      && groups
        == rules.groups.map {
          GroupLimit(members: $0.members, atLeast: $0.atLeast, atMost: $0.atMost)
        }
      && sides
        == rules.sides.map {
          WeightLimit(
            sites: $0.terms.map(\.site), weights: $0.terms.map(\.weight), atLeast: $0.atLeast,
            atMost: $0.atMost)
        }
  }
}
