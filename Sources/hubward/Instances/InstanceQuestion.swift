import Placement
import Places
import Readers
import Studies
import StudyFormat

/// What is asked of an instance.
struct InstanceQuestion {
  let objective: ObjectiveKind
  let hubs: Int?
  let within: Double?
  let share: Double
  let aversion: Double
  let alpha: Double?
}

extension InstanceQuestion {
  /// Up to so many nodes of a plane every pair is stored: 288 MB.
  static let mostNodesInFull = 6_000
  /// At most so many pairs are stored: 2.4 GB, and as much again while searching.
  static let mostPairs = 200_000_000

  /// The question as a placement problem, with the room of the sites where the file limits it.
  ///
  /// - Throws: ``Failure`` with exit code 64, where it cannot be asked of this file.
  func capacitated(_ file: InstanceFile) throws -> CapacitatedProblem? {
    guard let capacity = file.capacity else { return nil }
    do {
      return try CapacitatedProblem(
        problem: problem(file),
        capacity: Capacity(
          places: [Double](repeating: capacity.limit, count: file.sites.count),
          people: capacity.demand, service: .whole))
    } catch let error as PlacementError {
      throw Failure("\(file.file): \(error)", code: .usage)
    }
  }

  /// The question as a placement problem, whatever room the sites have.
  ///
  /// - Throws: ``Failure`` with exit code 64 and what to do, where it cannot be asked of this file.
  func problem(_ file: InstanceFile) throws -> PlacementProblem {
    let count = try siteCount(file)
    let travel = try travel(file, places: count)
    guard (file.demand.total * max(1, travel.longest)).isFinite else {
      throw Failure(
        "\(file.file): expected weights and travel whose products add up to a number, found sums that"
          + " are too large for one; use larger units", code: .data)
    }
    do {
      return try PlacementProblem(
        demand: file.demand, travel: travel, objective: try objective(file, travel),
        rules: SitingRules(count: count))
    } catch let error as PlacementError {
      throw Failure("\(error)", code: .usage)
    }
  }

  private func siteCount(_ file: InstanceFile) throws -> Int {
    let all = file.sites.count
    if let hubs {
      guard (1...all).contains(hubs) else {
        throw Failure(
          "--hubs is \(hubs): expected 1 to \(all), the number of sites of \(file.file)",
          code: .usage)
      }
      return hubs
    }
    if objective == .setCoverage { return all }
    guard let hubs = file.hubs else {
      throw Failure(
        "\(file.file) does not say how many sites open: give --hubs, 1 to \(all)", code: .usage)
    }
    return hubs
  }

  private func objective(_ file: InstanceFile, _ travel: TravelTable) throws -> Objective {
    switch objective {
    case .pMedian: return .pMedian
    case .pCenter: return .pCenter
    case .coverage: return .maximalCoverage(within: try standard)
    case .setCoverage: return .setCoverage(within: try standard, share: share)
    case .leastCost:
      throw Failure("--objective least-cost is of a study with running costs", code: .usage)
    case .equity:
      guard let alpha = alpha ?? travel.meanAlpha(file.demand) else {
        throw Failure(
          "--alpha is needed: not every pair of \(file.file) is stored; give"
            + " Σ a d / Σ a d² of some travel that you compare with", code: .usage)
      }
      return .equity(aversion: aversion, alpha: alpha)
    }
  }

  private var standard: Double {
    get throws {
      guard let within else {
        throw Failure(
          "--objective \(objective.rawValue) needs --within, a number in the file's unit",
          code: .usage)
      }
      return within
    }
  }

  /// The travel table, of large planes only the pairs that can matter.
  private func travel(_ file: InstanceFile, places: Int) throws -> TravelTable {
    let nodes: PlaneNodes
    switch file.travel {
    case .table(let table): return table
    case .plane(let plane): nodes = plane
    }
    let travel: TravelTable?
    do {
      travel = try nodes.travel(reach(nodes, places: places), mostPairs: Self.mostPairs)
    } catch {
      throw Failure("\(file.file): \(error)", code: .data)
    }
    guard let travel else {
      throw Failure(
        "\(file.file) has \(nodes.count) nodes: with \(places) hubs more than \(Self.mostPairs) pairs"
          + " of them matter, which does not fit in memory; ask for more hubs or a shorter standard",
        code: .usage)
    }
    return travel
  }

  /// The pairs that can matter.
  ///
  /// A standard decides them for covering, and for p-center a distance that some plan is known to
  /// keep. For sums of travel they are each node's nearest, many times as many as share a hub on
  /// average; the search charges a node that none of them serves the longest of them at the least, so
  /// its bound holds for every plan, and it never takes a plan whose travel it does not know.
  private func reach(_ nodes: PlaneNodes, places: Int) throws -> PlaneNodes.Reach {
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
  /// α = Σ a(i) d(i, j) / Σ a(i) d(i, j)² over every pair with a route; nothing when not every pair is
  /// known. Where nobody travels every plan is as good and has an equivalent of zero: any α says so, 1.
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
