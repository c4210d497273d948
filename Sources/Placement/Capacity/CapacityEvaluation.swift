internal import Places

/// What an assignment is worth, computed from its shares alone; no solver prices its own work.
public struct CapacityEvaluation: Hashable, Sendable {
  /// Indices of the open sites, ascending.
  public let open: [Int]
  /// Who goes where: by area, then by site.
  public let parts: [ServedPart]
  /// p-median: the mean impedance, Σ a(i) x(i, j) d(i, j) / Σ a(i). Maximal coverage: the share of
  /// demand that is assigned within the standard. Equity: the equally-distributed equivalent. p-center:
  /// the longest journey of anyone who counts. Set coverage: how many sites were chosen. Least cost:
  /// what the sites cost.
  public let value: Double
  /// What puts plans of one value in order, less being better: as for ``Evaluation``.
  let tieBreak: Double
  /// One per open site, in their order.
  public let loads: [SiteLoad]
  /// Areas whose people go to more than one site.
  public let divided: [Int]
  /// People who are sent to a site that is farther than the nearest open one, by area.
  public let beyondNearest: [AreaPeople]
  /// People who have no place within the standard, by area; empty unless for coverage.
  public let unserved: [AreaPeople]

  /// A share of an area's people that a solver sends to a site.
  struct Share {
    let area: Int
    let site: Int
    let share: Double
  }

  /// - Parameter shares: shares within 1e-7 of nobody or everybody are taken for that.
  /// - Throws: ``CapacityFault`` when the sites break a rule, or the shares leave somebody out, fall short
  ///   of the service that is asked for, fill a site beyond its places (by more than a millionth of the people there) or use
  ///   one that is closed or not reached.
  init(open: [Int], shares: [Share], problem: CapacitatedProblem) throws(CapacityFault) {
    let placement = problem.problem
    let capacity = problem.capacity
    guard placement.allows(open) else { throw .ruleBroken(open: open) }
    self.open = open.sorted()
    let isOpen = Set(open)
    let standard = placement.objective.standard
    var parts: [ServedPart] = []
    var served = [Double](repeating: 0, count: placement.travel.areaCount)
    for share in shares.sorted(by: { ($0.area, $0.site) < ($1.area, $1.site) })
    where share.share > 1e-7 {
      let impedance = placement.travel[area: share.area, site: share.site]
      guard isOpen.contains(share.site), impedance <= standard ?? .greatestFiniteMagnitude else {
        throw .notServable(area: share.area, site: share.site)
      }
      let part = share.share > 1 - 1e-7 ? 1 : share.share
      served[share.area] += part
      parts.append(
        ServedPart(
          area: share.area, site: share.site, share: part,
          people: Rounding.ofPeople(part * capacity.people[share.area])))
    }
    self.parts = parts
    let byArea = Dictionary(grouping: parts, by: \.area)
    divided = byArea.filter { $0.value.count > 1 }.keys.sorted()
    if capacity.service == .whole,
      let area = parts.first(where: { $0.share != 1 })?.area ?? divided.first
    {
      throw .divided(area: area)
    }
    for area in served.indices {
      guard served[area] <= 1 + Rounding.ofShares else {
        throw .wrongShare(area: area, share: served[area])
      }
      guard standard == nil, problem.isClient(area), served[area] < 1 - Rounding.ofShares
      else { continue }
      throw .wrongShare(area: area, share: served[area])
    }
    var people = [ExactSum](repeating: ExactSum(), count: placement.travel.siteCount)
    for part in parts { people[part.site].add(part.people) }
    loads = self.open.map {
      SiteLoad(site: $0, places: capacity.places[$0], people: Rounding.ofPeople(people[$0].value))
    }
    let spare = capacity.service == .whole ? Rounding.ofFigures : Rounding.ofShares
    for load in loads where load.people * (1 - spare) > load.places {
      throw .overfull(site: load.site, people: load.people, places: load.places)
    }
    let nearest = NearestSites(open: self.open, travel: placement.travel)
    beyondNearest = byArea.keys.sorted().compactMap { area in
      let sent = (byArea[area] ?? []).filter {
        placement.travel[area: area, site: $0.site] > nearest.impedance[area]
      }
      return sent.isEmpty
        ? nil : AreaPeople(area: area, people: sent.lazy.map(\.people).exactSum)
    }
    unserved =
      standard == nil
      ? []
      : served.indices.filter { problem.isClient($0) && served[$0] < 1 - Rounding.ofShares }.map {
        AreaPeople(area: $0, people: Rounding.ofPeople((1 - served[$0]) * capacity.people[$0]))
      }
    let journeys = placement.journeys(
      of: parts, unserved: unserved.map { ($0.area, served[$0.area]) })
    guard placement.isServed(by: journeys) else { throw .tooLittle }
    let tally = PlanTally(
      placement.objective, journeys: journeys, total: placement.demand.total,
      open: self.open, count: self.open.count - problem.standing, isMet: true)
    value = tally.value
    tieBreak = tally.tie / placement.demand.total
  }
}

/// What is wrong with an assignment.
enum CapacityFault: Error, Equatable {
  case ruleBroken(open: [Int])
  case notServable(area: Int, site: Int)
  case divided(area: Int)
  case wrongShare(area: Int, share: Double)
  case overfull(site: Int, people: Double, places: Double)
  /// The service is less than set coverage or least cost asks for.
  case tooLittle
}

extension CapacitatedProblem {
  /// Whether anyone of the area has to be served: it has demand, or people.
  func isClient(_ area: Int) -> Bool {
    problem.demand.weights[area] > 0 || capacity.people[area] > 0
  }
}

extension PlacementProblem {
  /// How much demand travels how far; what has no place within the standard has nowhere to go.
  fileprivate func journeys(
    of parts: [ServedPart], unserved: [(area: Int, share: Double)]
  ) -> [(weight: Double, impedance: Double)] {
    parts.map {
      (demand.weights[$0.area] * $0.share, travel[area: $0.area, site: $0.site])
    } + unserved.map { (demand.weights[$0.area] * (1 - $0.share), .infinity) }
  }

  /// Whether the service is what set coverage or least cost asks for, to a millionth.
  fileprivate func isServed(by journeys: [(weight: Double, impedance: Double)]) -> Bool {
    switch objective.level {
    case .coverage(let within, let share):
      journeys.lazy.map { $0.impedance <= within ? $0.weight : 0 }.exactSum
        >= (share - Rounding.ofShares) * demand.total
    case .meanTravel(let most):
      journeys.lazy.filter { $0.weight > 0 }.map { $0.weight * $0.impedance }.exactSum
        <= most * demand.total * (1 + Rounding.ofShares)
    case nil: true
    }
  }
}
