internal import Places

/// A certificate as bytes, and back.
///
/// The format, all numbers little-endian, `int` 32 bits signed, `real` IEEE double, `list` an `int`
/// count and then its elements:
///
/// | Part | Content |
/// |---|---|
/// | magic | the eight characters `HUBCERT2` |
/// | weights | list of real |
/// | travel | text unit; text source; absent: int 0 no route, 1 beyond + real, 2 farther, 3 not computed; int sites; for every area: list of int sites, then as many real impedances |
/// | cost | int 0 travel; 1 uncovered + real standard; 2 exponential + real κ, reference, limit |
/// | rules | int most sites; int fewest sites; list of int keep; list of int close; list of groups: list of int, int least, int most (−1 for any number); list of side rules: list of int sites, as many real weights, real least, real most (infinite for none) |
/// | plans | list of lists of int |
/// | steps | list of: int 0 decide + multipliers + list opened + list closed; 1 bounded + multipliers; 2 enumerated; 3 impossible; 4 branch + int site + int 1 when the open side comes first |
///
/// Multipliers are one real per area, then a list of (int limit, real price) for the rules; text is a
/// list of UTF-8 bytes. Sites are numbered from zero. Files that begin with `HUBCERT1`, the format
/// before side rules, are read too: they have no fewest, no side rules and no prices.
public enum CertificateFile {
  static let magic = Array("HUBCERT2".utf8)
  static let earlier = Array("HUBCERT1".utf8)

  public static func encode(_ certificate: Certificate) -> [UInt8] {
    var writer = ByteWriter()
    writer.bytes = magic
    writer.write(certificate.question)
    writer.list(certificate.plans) { $0.ints($1) }
    writer.list(certificate.steps) { $0.write($1) }
    return writer.bytes
  }

  /// - Throws: ``CertificateError/notACertificate(_:)`` for anything that ``encode(_:)`` does not write.
  public static func decode(_ bytes: [UInt8]) throws(CertificateError) -> Certificate {
    guard bytes.starts(with: magic) || bytes.starts(with: earlier) else {
      throw .notACertificate("it does not begin with HUBCERT1 or HUBCERT2")
    }
    var reader = ByteReader(
      bytes: bytes, at: magic.count, hasSides: bytes.starts(with: magic))
    let question = try reader.question()
    var plans: [[Int]] = []
    for _ in 0..<(try reader.count(of: 4)) { plans.append(try reader.ints()) }
    var steps: [ProofStep] = []
    for _ in 0..<(try reader.count(of: 4)) {
      steps.append(try reader.step(areas: question.weights.count))
    }
    guard reader.at == bytes.count else {
      throw .notACertificate("\(bytes.count - reader.at) bytes follow its end")
    }
    return Certificate(question: question, plans: plans, steps: steps)
  }
}

/// Writes the parts of a certificate.
struct ByteWriter {
  var bytes: [UInt8] = []

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

  mutating func write(_ question: Question) {
    list(question.weights) { $0.real($1) }
    let travel = question.travel
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
    switch question.cost {
    case .travel: int(0)
    case .uncovered(let within):
      int(1)
      real(within)
    case .exponential(let kappa, let reference, let limit):
      int(2)
      for value in [kappa, reference, limit] { real(value) }
    }
    int(question.count)
    int(question.fewest)
    ints(question.keep)
    ints(question.close)
    list(question.groups) { writer, group in
      writer.ints(group.members)
      writer.int(group.atLeast)
      writer.int(group.atMost > Int(Int32.max) ? -1 : group.atMost)
    }
    list(question.sides) { writer, side in
      writer.ints(side.sites)
      for value in side.weights + [side.atLeast, side.atMost] { writer.real(value) }
    }
  }

  private mutating func write(_ multipliers: Multipliers) {
    for value in multipliers.areas { real(value) }
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
    }
  }
}
