public import Certificates
import Placement
import Places
public import Studies

/// The question of a certificate as one of a study.
public struct CertifiedStudy: Sendable {
  /// Which rules a proof is under.
  public enum Rules: Hashable, Sendable {
    case lifted
    case own
    /// The study's own and others that were asked for.
    case ownAndMore
  }

  public let study: Study
  public let demand: StudyDemand
  public let travel: StudyTravel
  public let rules: Rules
  /// The sites' names, in the order of the question, and their codes.
  public let sites: [(name: String, code: String)]

  /// - Parameters:
  ///   - study: with whatever rules and outreach sites were asked for beside its own.
  ///   - isLifted: whether the study's own rules are to be lifted.
  ///   - hasMore: whether rules were asked for beside them.
  /// - Throws: ``CertificateMismatch`` where the study has no such question.
  public init(
    _ certificate: Certificate, of study: Study, isLifted: Bool, hasMore: Bool
  ) throws(CertificateMismatch) {
    let asked = certificate.problem
    let posed = Self.posed(certificate, of: study, isLifted: isLifted)
    let weighed = posed.filter { $0.problem.demand.weights == asked.weights }
    guard !weighed.isEmpty else {
      let isDouble = study.demands.contains { 2 * $0.demand.weights.count == asked.weights.count }
      throw isDouble && study.rules.outreach == nil ? .weightsOfTwoTiers : .weights
    }
    let routed = weighed.filter { asked.agrees(with: $0.problem.travel) }
    guard let first = routed.first else { throw .travel }
    if case .siteCosts(let costs, _) = certificate.objective {
      guard case .leastCost(let own, _) = first.problem.objective, own == costs else {
        throw .siteCosts
      }
    }
    if let room = asked.room {
      guard let people = first.room?.people, people == room.people else { throw .people }
      guard let places = first.room?.places, places == room.places else { throw .places }
    }
    guard let found = routed.first(where: { asked.obeys($0.problem.rules) }) else { throw .rules }
    self.study = study
    demand = found.question.demand
    travel = found.question.travel
    rules = found.question.rulesLifted ? .lifted : hasMore ? .ownAndMore : .own
    let placed = found.question.outreach == nil ? [] : study.sites.outreach
    sites =
      study.sites.hubs.map { ($0.name, $0.id.code) } + placed.map { ($0.name, $0.id.code) }
      + (asked.room == nil ? [] : study.sites.border.map { ($0.name, $0.id.code) })
  }

  private typealias Posed = (
    question: Question, problem: PlacementProblem, room: Capacity?
  )

  /// The study's questions that the certificate may be about.
  private static func posed(
    _ certificate: Certificate, of study: Study, isLifted: Bool
  ) -> [Posed] {
    let asked = certificate.problem
    let scale = ProvenValue(certificate)
    // Where room is limited, sites over the border are among the columns, always open.
    let standing = asked.room == nil ? 0 : study.sites.border.count
    var posed: [Posed] = []
    for outreach in study.rules.outreach.map({ [$0, nil] }) ?? [nil] {
      // Where there are two tiers, the first group is all hubs.
      let hubs = outreach == nil ? nil : asked.groups.first
      for demand in study.demands {
        for travel in study.travels {
          guard let standard = study.standard(for: travel) else { continue }
          let question = Question(
            demand: demand, travel: travel, objective: scale.objective,
            standard: scale.standard.map { Standard(value: $0, unit: travel.matrix.unit) }
              ?? standard,
            hubs: (hubs?.atLeast ?? max(0, asked.fewest - standing))...(hubs?.atMost
              ?? asked.count - standing),
            rulesLifted: isLifted, promise: scale.isMean ? .mean : .share, outreach: outreach)
          if let room = asked.room {
            posed += roomy(question, room, of: study)
          } else if let problem = try? study.problem(question) {
            posed.append((question, problem, nil))
          }
        }
      }
    }
    return posed
  }
}

extension CertifiedStudy {
  /// The question with the study's room, or with one number of places for every hub.
  private static func roomy(
    _ question: Question, _ room: Room, of study: Study
  ) -> [Posed] {
    let service: Capacity.Service = room.isWhole ? .whole : .split
    let places: [Double?] = study.hasRoom ? [nil, room.places.first] : [room.places.first]
    let all = places.compactMap { places -> Posed? in
      guard let room = try? study.room(service, places: places),
        let posed = try? study.capacitated(question, room)
      else { return nil }
      return (question, posed.problem, posed.capacity)
    }
    return all.filter { $0.room?.places == room.places } + all
  }
}

extension CertifiedProblem {
  /// Whether every pair that counts is as it is in a table, and those that are not stored are what
  /// the problem says they are.
  fileprivate func agrees(with table: TravelTable) -> Bool {
    guard case .matrix(let matrix) = table, travel.unit == matrix.unit,
      travel.areaCount == matrix.areaCount, travel.siteCount == matrix.siteCount
    else { return false }
    let closed = Set(close)
    return (0..<travel.areaCount).allSatisfy { area in
      guard weights[area] > 0 else { return true }
      var stored = [Double?](repeating: nil, count: travel.siteCount)
      var longest = 0.0
      for k in travel.offsets[area]..<travel.offsets[area + 1] {
        stored[Int(travel.sites[k])] = travel.impedances[k]
        longest = max(longest, travel.impedances[k])
      }
      let least: Double =
        switch travel.absent {
        case .noRoute, .notComputed: .infinity
        case .beyond(let limit): limit
        case .farther: longest
        }
      return stored.indices.allSatisfy { site in
        let impedance = matrix[area: area, site: site]
        return stored[site].map { $0 == impedance } ?? (impedance >= least || closed.contains(site))
      }
    }
  }

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
