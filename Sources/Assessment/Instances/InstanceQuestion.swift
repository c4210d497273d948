import Placement
import Places
public import Studies

/// What is asked of an instance.
public struct InstanceQuestion: Hashable, Sendable {
  public let objective: ObjectiveKind
  /// How many sites open, for set coverage at most; by default the instance's own number.
  public let hubs: Int?
  /// The standard, in the instance's own unit.
  public let within: Double?
  /// The share of demand that set coverage must reach, above 0 to 1.
  public let share: Double
  /// How much more a long journey counts under equity than several short ones, above 0.
  public let aversion: Double
  /// What makes the aversion free of the unit; Σ a d / Σ a d² of all pairs unless given.
  public let alpha: Double?

  public init(
    objective: ObjectiveKind, hubs: Int? = nil, within: Double? = nil, share: Double = 1,
    aversion: Double = 1, alpha: Double? = nil
  ) {
    self.objective = objective
    self.hubs = hubs
    self.within = within
    self.share = share
    self.aversion = aversion
    self.alpha = alpha
  }
}

extension InstanceQuestion {
  /// Up to this many nodes of a plane, every pair is stored: 288 MB.
  static let mostNodesInFull = 6_000
  /// At most this many pairs are stored: 2.4 GB, and as much again while searching.
  static let mostPairs = 200_000_000

  /// The question as a placement problem, whatever room the sites have.
  func problem(_ instance: BareInstance) throws(InstanceFault) -> PlacementProblem {
    let count = try siteCount(instance)
    let travel = try travel(instance, places: count)
    guard (instance.demand.total * max(1, travel.longest)).isFinite else { throw .sumsTooLarge }
    let objective = try objective(instance, travel)
    do throws(PlacementError) {
      return try PlacementProblem(
        demand: instance.demand, travel: travel, objective: objective,
        rules: SitingRules(count: count))
    } catch {
      throw .placement(error)
    }
  }

  private func siteCount(_ instance: BareInstance) throws(InstanceFault) -> Int {
    let all = instance.siteCount
    if let hubs {
      guard (1...all).contains(hubs) else { throw .hubs(hubs, of: all) }
      return hubs
    }
    if objective == .setCoverage { return all }
    guard let hubs = instance.hubs else { throw .hubsNotSaid(of: all) }
    return hubs
  }

  private func objective(
    _ instance: BareInstance, _ travel: TravelTable
  ) throws(InstanceFault) -> Objective {
    switch objective {
    case .pMedian: return .pMedian
    case .pCenter: return .pCenter
    case .coverage: return .maximalCoverage(within: try standard)
    case .setCoverage: return .setCoverage(within: try standard, share: share)
    case .leastCost: throw .noCosts
    case .equity:
      guard let alpha = alpha ?? travel.meanAlpha(instance.demand) else { throw .noAlpha }
      return .equity(aversion: aversion, alpha: alpha)
    }
  }

  private var standard: Double {
    get throws(InstanceFault) {
      guard let within else { throw .noStandard(objective) }
      return within
    }
  }

  /// The travel table, of large planes only the pairs that can matter.
  private func travel(
    _ instance: BareInstance, places: Int
  ) throws(InstanceFault) -> TravelTable {
    let nodes: PlaneNodes
    switch instance.travel {
    case .table(let table): return table
    case .plane(let plane): nodes = plane
    }
    let reach = try reach(nodes, places: places)
    let travel: TravelTable?
    do throws(PlacesError) {
      travel = try nodes.travel(reach, mostPairs: Self.mostPairs)
    } catch {
      throw .travel(error)
    }
    guard let travel else {
      throw .tooManyPairs(nodes: nodes.count, hubs: places, most: Self.mostPairs)
    }
    return travel
  }

  /// The pairs that can matter.
  ///
  /// A standard decides them for covering, and for p-center a distance that some plan is known to
  /// keep. For sums of travel they are each node's nearest, many times as many as share a hub on
  /// average; the search charges a node that none of them serves at least the longest of them, so
  /// its bound holds for every plan, and it never takes a plan whose travel it does not know.
  private func reach(_ nodes: PlaneNodes, places: Int) throws(InstanceFault) -> PlaneNodes.Reach {
    guard nodes.count > Self.mostNodesInFull else { return .everyPair }
    switch objective {
    case .coverage, .setCoverage, .leastCost: return .within(try standard)
    case .pCenter: return .within(nodes.coverRadius(places: places))
    case .pMedian, .equity:
      let average = (nodes.count + places - 1) / places
      let fits = Self.mostPairs / nodes.count
      return .nearest(max(4 * average, min(max(200, 16 * average), fits)))
    }
  }
}

extension TravelTable {
  /// α = Σ a(i) d(i, j) / Σ a(i) d(i, j)² over every pair with a route; nothing when not every pair
  /// is known. Where nobody travels, every plan has an equivalent of zero whatever α is, and it is 1.
  fileprivate func meanAlpha(_ demand: Demand) -> Double? {
    var sum = 0.0
    var squares = 0.0
    func add(_ weight: Double, _ impedance: Double) {
      guard impedance < .infinity else { return }
      sum += weight * impedance
      squares += weight * impedance * impedance
    }
    switch self {
    case .matrix(let travel):
      for (k, value) in travel.values.enumerated() {
        add(demand.weights[k / travel.siteCount], value)
      }
    case .sparse(let travel):
      guard travel.absent == .noRoute else { return nil }
      for area in 0..<travel.areaCount {
        for k in travel.offsets[area]..<travel.offsets[area + 1] {
          add(demand.weights[area], travel.impedances[k])
        }
      }
    }
    return squares > 0 ? sum / squares : 1
  }
}

extension TravelTable {
  /// The largest finite impedance.
  fileprivate var longest: Double {
    let all =
      switch self {
      case .matrix(let travel): travel.values
      case .sparse(let travel): travel.impedances
      }
    return all.reduce(0) { $1.isFinite ? max($0, $1) : $0 }
  }
}
