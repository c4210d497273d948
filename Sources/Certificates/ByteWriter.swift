internal import Places

/// Writes the parts of a certificate.
struct ByteWriter {
  var bytes: [UInt8] = []
  /// How many areas there are.
  let areas: Int

  init(areas: Int) { self.areas = areas }

  mutating func int(_ value: Int) {
    let pattern = UInt32(bitPattern: Int32(value))
    for k in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: pattern >> UInt32(8 * k))) }
  }

  mutating func real(_ value: Double) {
    let pattern = value.bitPattern
    for k in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: pattern >> UInt64(8 * k))) }
  }

  mutating func list<Element>(
    _ elements: [Element], _ write: (inout ByteWriter, Element) -> Void
  ) {
    int(elements.count)
    for element in elements { write(&self, element) }
  }

  mutating func ints(_ values: [Int]) { list(values) { $0.int($1) } }

  mutating func text(_ value: String) { list(Array(value.utf8)) { $0.bytes.append($1) } }

  mutating func write(_ problem: CertifiedProblem) {
    list(problem.weights) { $0.real($1) }
    let travel = problem.travel
    text(travel.unit.rawValue)
    text(travel.source.sentence)
    switch travel.absent {
    case .noRoute: int(0)
    case .beyond(let limit):
      int(1)
      real(limit)
    case .farther: int(2)
    case .notComputed: int(3)
    }
    int(travel.siteCount)
    for area in 0..<travel.areaCount {
      let row = travel.offsets[area]..<travel.offsets[area + 1]
      ints(travel.sites[row].map { Int($0) })
      for value in travel.impedances[row] { real(value) }
    }
    switch problem.cost {
    case .travel: int(0)
    case .uncovered(let within):
      int(1)
      real(within)
    case .exponential(let kappa, let reference, let limit):
      int(2)
      for value in [kappa, reference, limit] { real(value) }
    case .disutility(let kappa, let reference, let limit):
      int(3)
      for value in [kappa, reference, limit] { real(value) }
    case .reached, .travelWithin: preconditionFailure("a cost that only a checker makes")
    }
    int(problem.count)
    int(problem.fewest)
    ints(problem.keep)
    ints(problem.close)
    list(problem.groups) { writer, group in
      writer.ints(group.members)
      writer.int(group.atLeast)
      writer.int(group.atMost > Int(Int32.max) ? -1 : group.atMost)
    }
    list(problem.sides) { writer, side in
      writer.ints(side.sites)
      for value in side.weights + [side.atLeast, side.atMost] { writer.real(value) }
    }
  }

  mutating func write(_ room: Room?) {
    guard let room else { return int(0) }
    int(room.isWhole ? 2 : 1)
    for value in room.people + room.places { real(value) }
  }

  mutating func write(_ shares: [ServedShare]) {
    list(shares) { writer, part in
      writer.int(part.area)
      writer.int(part.site)
      writer.real(part.share)
    }
  }

  /// The objective and the bound.
  mutating func write(_ objective: CertifiedObjective, bound: Double) {
    switch objective {
    case .total: int(0)
    case .worst: int(1)
    case .sites(let share):
      int(2)
      real(share)
    case .siteCosts(let costs, let level):
      int(3)
      list(costs) { $0.real($1) }
      real(level)
    }
    real(bound)
  }

  /// Steps that may not be there.
  mutating func write(_ ties: [ProofStep]?) {
    int(ties == nil ? 0 : 1)
    if let ties { list(ties) { $0.write($1) } }
  }

  mutating func write(_ order: OrderProof?) {
    int(order == nil ? 0 : 1)
    guard let order else { return }
    real(order.bound)
    list(order.steps) { $0.write($1) }
    write(order.ties)
  }

  private mutating func write(_ multipliers: Multipliers) {
    // Where most areas have one, zeros cost less than saying which.
    if 3 * multipliers.areas.count > 2 * areas {
      int(areas)
      var all = [Double](repeating: 0, count: areas)
      for (area, value) in zip(multipliers.areas, multipliers.values) { all[Int(area)] = value }
      for value in all { real(value) }
    } else {
      int(multipliers.areas.count)
      for area in multipliers.areas { int(Int(area)) }
      for value in multipliers.values { real(value) }
    }
    list(multipliers.rules) { writer, rule in
      writer.int(rule.limit)
      writer.real(rule.price)
    }
  }

  mutating func write(_ step: ProofStep) {
    switch step {
    case .decide(let multipliers, let opened, let closed):
      int(0)
      write(multipliers)
      ints(opened)
      ints(closed)
    case .bounded(let multipliers):
      int(1)
      write(multipliers)
    case .enumerated: int(2)
    case .impossible: int(3)
    case .branch(let site, let openFirst):
      int(4)
      int(site)
      int(openFirst ? 1 : 0)
    case .implied(let areas, let by):
      int(5)
      ints(areas)
      ints(by)
    case .dominated(let sites, let by):
      int(6)
      ints(sites)
      ints(by)
    case .twins(let classes):
      int(7)
      list(classes) { $0.ints($1) }
    }
  }
}

extension TravelSource {
  /// Where the impedances come from, as a certificate says it.
  fileprivate var sentence: String {
    switch self {
    case .estimated(let detour, let speed):
      "straight lines, detour \(detour)" + (speed.map { ", \($0) km/h" } ?? "")
    case .supplied(let by): by
    case .leastOf(let parts):
      "the least of " + parts.map { "\($0.label): \($0.source.sentence)" }.joined(separator: "; ")
    }
  }
}
