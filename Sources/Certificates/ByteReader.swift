internal import Places

/// Reads the parts of a certificate, never past their end.
struct ByteReader {
  let bytes: [UInt8]
  var at: Int
  /// Of the format, 1 to 5.
  let version: Int

  var hasSides: Bool { version > 1 }

  private func need(_ count: Int) throws(CertificateError) {
    guard bytes.count - at >= count else {
      throw .notACertificate("it ends at byte \(bytes.count), in the middle of a value")
    }
  }

  mutating func int() throws(CertificateError) -> Int {
    try need(4)
    var pattern: UInt32 = 0
    for k in 0..<4 { pattern |= UInt32(bytes[at + k]) << UInt32(8 * k) }
    at += 4
    return Int(Int32(bitPattern: pattern))
  }

  mutating func real() throws(CertificateError) -> Double {
    try need(8)
    var pattern: UInt64 = 0
    for k in 0..<8 { pattern |= UInt64(bytes[at + k]) << UInt64(8 * k) }
    at += 8
    return Double(bitPattern: pattern)
  }

  /// The number of elements of a list, each of at least `size` bytes.
  mutating func count(of size: Int) throws(CertificateError) -> Int {
    let count = try int()
    guard count >= 0, count <= (bytes.count - at) / size else {
      throw .notACertificate("a list at byte \(at - 4) says it has \(count) elements")
    }
    return count
  }

  mutating func ints() throws(CertificateError) -> [Int] {
    var values: [Int] = []
    for _ in 0..<(try count(of: 4)) { values.append(try int()) }
    return values
  }

  mutating func reals(_ count: Int) throws(CertificateError) -> [Double] {
    try need(8 * count)
    var values: [Double] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try real()) }
    return values
  }

  mutating func text() throws(CertificateError) -> String {
    let length = try count(of: 1)
    let value = String(decoding: bytes[at..<at + length], as: UTF8.self)
    at += length
    return value
  }

  mutating func problem() throws(CertificateError) -> CertifiedProblem {
    let weights = try reals(try count(of: 8))
    let travel = try travel(areas: weights.count)
    let cost = try cost()
    let places = try int()
    let fewest = hasSides ? try int() : places
    let keep = try sites(travel.siteCount)
    let close = try sites(travel.siteCount)
    var groups: [GroupLimit] = []
    for _ in 0..<(try count(of: 12)) {
      let members = try sites(travel.siteCount)
      let least = try int()
      let most = try int()
      groups.append(GroupLimit(members: members, atLeast: least, atMost: most < 0 ? .max : most))
    }
    let sides = hasSides ? try sides(travel.siteCount) : []
    guard 0 <= fewest, fewest <= places else {
      throw .notACertificate("it says that \(fewest) to \(places) sites open")
    }
    guard weights.allSatisfy({ $0.isFinite && $0 >= 0 }), weights.reduce(0, +).isFinite else {
      throw .notACertificate("a weight is below zero or not a number")
    }
    return CertifiedProblem(
      weights: weights, travel: travel, cost: cost, count: places, fewest: fewest, keep: keep,
      close: close, groups: groups, sides: sides,
      room: try room(areas: weights.count, sites: travel.siteCount))
  }

  private mutating func room(areas: Int, sites: Int) throws(CertificateError) -> Room? {
    guard version > 2 else { return nil }
    let kind = try int()
    guard kind != 0 else { return nil }
    let people = try reals(areas)
    let places = try reals(sites)
    guard kind == 1 || kind == 2, people.allSatisfy({ $0 >= 0 && $0.isFinite }),
      places.allSatisfy({ $0 >= 0 })
    else { throw .notACertificate("what its sites have room for is not known") }
    return Room(people: people, places: places, isWhole: kind == 2)
  }

  /// Who goes where under one plan.
  mutating func shares() throws(CertificateError) -> [ServedShare] {
    var shares: [ServedShare] = []
    for _ in 0..<(try count(of: 16)) {
      shares.append(ServedShare(area: try int(), site: try int(), share: try real()))
    }
    return shares
  }

  private mutating func sides(_ siteCount: Int) throws(CertificateError) -> [WeightLimit] {
    var sides: [WeightLimit] = []
    for _ in 0..<(try count(of: 20)) {
      let members = try sites(siteCount)
      let weights = try reals(members.count)
      let least = try real()
      let most = try real()
      guard Set(members).count == members.count, weights.allSatisfy(\.isFinite), least <= most
      else {
        throw .notACertificate(
          "a side rule names a site twice, or its weights or limits are no numbers")
      }
      sides.append(WeightLimit(sites: members, weights: weights, atLeast: least, atMost: most))
    }
    return sides
  }

  private mutating func sites(_ siteCount: Int) throws(CertificateError) -> [Int] {
    let values = try ints()
    guard values.allSatisfy((0..<siteCount).contains) else {
      throw .notACertificate("a rule names a site that is not there")
    }
    return values
  }

  private mutating func travel(areas: Int) throws(CertificateError) -> SparseTravel {
    guard let unit = TravelUnit(rawValue: try text()) else {
      throw .notACertificate("its unit of travel is not known")
    }
    let source = try text()
    let absent: AbsentPair
    switch try int() {
    case 0: absent = .noRoute
    case 1:
      let limit = try real()
      guard limit >= 0 else { throw .notACertificate("absent pairs are beyond \(limit)") }
      absent = .beyond(limit)
    case 2: absent = .farther
    case 3: absent = .notComputed
    default: throw .notACertificate("what an absent pair means is not known")
    }
    let siteCount = try int()
    // Each is in some pair, or the file has been damaged: memory keeps to the size of the file.
    guard siteCount > 0, siteCount <= bytes.count else {
      throw .notACertificate("it says that there are \(siteCount) sites")
    }
    var offsets = [0]
    var sites: [Int32] = []
    var impedances: [Double] = []
    for _ in 0..<areas {
      let row = try ints()
      sites += row.map { Int32($0) }
      impedances += try reals(row.count)
      offsets.append(sites.count)
    }
    do throws(PlacesError) {
      return try SparseTravel(
        unit: unit, source: .supplied(by: source), absent: absent, siteCount: siteCount,
        offsets: offsets, sites: sites, impedances: impedances)
    } catch {
      throw .notACertificate(error.description)
    }
  }

  private mutating func cost() throws(CertificateError) -> CostRule {
    let rule: CostRule
    let numbers: [Double]
    switch try int() {
    case 0: return .travel
    case 1:
      numbers = try reals(1)
      rule = .uncovered(within: numbers[0])
    case let kind where kind == 2 || kind == 3:
      numbers = try reals(3)
      let (kappa, reference, limit) = (numbers[0], numbers[1], numbers[2])
      guard kappa > 0 else { throw .notACertificate("its κ is \(kappa)") }
      rule =
        kind == 2
        ? .exponential(kappa: kappa, reference: reference, limit: limit)
        : .disutility(kappa: kappa, reference: reference, limit: limit)
    default: throw .notACertificate("its cost rule is not known")
    }
    guard numbers.allSatisfy(\.isFinite) else {
      throw .notACertificate("its cost rule has what is no number")
    }
    return rule
  }
}
