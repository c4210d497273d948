/// What a certificate claims and the steps that prove it.
extension ByteReader {
  /// The objective and the bound that is claimed.
  mutating func objective() throws(CertificateError) -> (CertifiedObjective, bound: Double) {
    guard version > 2 else { return (.total, -.infinity) }
    let objective: CertifiedObjective
    switch try int() {
    case 0:
      guard version > 3 else { return (.total, -.infinity) }
      objective = .total
    case 1: objective = .worst
    case 2: objective = .sites(share: try real())
    case 3:
      let costs = try reals(try count(of: 8))
      objective = .siteCosts(costs, level: try real())
    default: throw .notACertificate("what is to be least is not known")
    }
    let bound = try real()
    guard objective != .total || abs(bound) == .infinity else {
      throw .notACertificate("its bound is \(bound), which is to be found")
    }
    return (objective, bound)
  }

  /// Steps that may not be there.
  mutating func ties(areas: Int) throws(CertificateError) -> [ProofStep]? {
    switch try int() {
    case 0: return nil
    case 1: return try steps(areas: areas)
    default: throw .notACertificate("whether it settles ties is not known")
    }
  }

  mutating func order(areas: Int) throws(CertificateError) -> OrderProof? {
    switch try int() {
    case 0: return nil
    case 1:
      return OrderProof(
        bound: try real(), steps: try steps(areas: areas), ties: try ties(areas: areas))
    default: throw .notACertificate("whether it has an order is not known")
    }
  }

  mutating func steps(areas: Int) throws(CertificateError) -> [ProofStep] {
    var steps: [ProofStep] = []
    for _ in 0..<(try count(of: 4)) { steps.append(try step(areas: areas)) }
    return steps
  }

  private mutating func multipliers(areas: Int) throws(CertificateError) -> Multipliers {
    let count = version > 2 ? try int() : areas
    guard 0 <= count, count <= areas else {
      throw .notACertificate("\(count) multipliers at byte \(at - 4), for \(areas) areas")
    }
    var named: [Int32] = []
    if count < areas {
      for _ in 0..<count { named.append(Int32(try int())) }
    }
    let values = try reals(count)
    var rules: [Multipliers.RulePrice] = []
    if hasSides {
      for _ in 0..<(try self.count(of: 12)) {
        let limit = try int()
        rules.append(Multipliers.RulePrice(limit: limit, price: try real()))
      }
    }
    return count < areas
      ? Multipliers(areas: named, values: values, rules: rules)
      : Multipliers(all: values, rules: rules)
  }

  private mutating func step(areas: Int) throws(CertificateError) -> ProofStep {
    switch try int() {
    case 0:
      return .decide(
        multipliers: try multipliers(areas: areas), opened: try ints(), closed: try ints())
    case 1: return .bounded(multipliers: try multipliers(areas: areas))
    case 2: return .enumerated
    case 3: return .impossible
    case 4: return .branch(site: try int(), openFirst: try int() == 1)
    case 5: return .implied(areas: try ints(), by: try ints())
    case 6: return .dominated(sites: try ints(), by: try ints())
    case 7 where version > 4:
      var classes: [[Int]] = []
      for _ in 0..<(try count(of: 4)) { classes.append(try ints()) }
      return .twins(classes: classes)
    default: throw .notACertificate("a step of the proof is not known")
    }
  }
}
