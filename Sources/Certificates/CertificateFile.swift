/// A certificate as bytes, and back.
///
/// The format, all numbers little-endian, `int` 32 bits signed, `real` IEEE double, `list` an `int`
/// count and then its elements:
///
/// | Part | Content |
/// |---|---|
/// | magic | the eight characters `HUBCERT5` |
/// | weights | list of real |
/// | travel | text unit, empty where it has no name; text source; absent: int 0 no route, 1 beyond + real, 2 farther, 3 not computed; int sites; for every area: list of int sites, then as many real impedances |
/// | cost | int 0 travel; 1 uncovered + real standard; 2 exponential, 3 the same less what no travel costs + real κ, reference, limit |
/// | rules | int most sites; int fewest sites; list of int keep; list of int close; list of groups: list of int, int least, int most (−1 for any number); list of side rules: list of int sites, as many real weights, real least, real most (infinite for none) |
/// | room | int 0 for none; 1 split, 2 whole + as many real people as areas, as many real places as sites |
/// | objective | int 0 total; 1 worst; 2 sites + real share; 3 site costs + list of real + real level |
/// | bound | real; with objective 0 it is found, and −∞ here, or ∞ where no plan is allowed |
/// | plans | list of lists of int; with room, for each plan a list of (int area, int site, real share) |
/// | steps | list of steps |
/// | ties | int 0 for none, 1 + list of steps |
/// | order | int 0 for none, 1 + real bound, list of steps, ties as above |
///
/// A step is int 0 decide + multipliers + list opened + list closed; 1 bounded + multipliers; 2
/// enumerated; 3 impossible; 4 branch + int site + int 1 when the open side comes first; 5 implied +
/// list areas + list of their partners; 6 dominated + list sites + list of their partners; 7 twins + list of
/// lists of sites. Multipliers
/// are an int count: as many as there are areas, one real for each; fewer, as many int areas, ascending,
/// and as many reals; then a list of (int limit, real price) for the rules. Text is a list of UTF-8
/// bytes. Sites and areas are numbered from zero.
///
/// Earlier files are read too: `HUBCERT4` has no twins; `HUBCERT3` has no order, and no bound with objective 0; `HUBCERT2` has no room, objective, bound and ties and no count before its
/// multipliers, of which it has one for every area; `HUBCERT1` has no fewest, no side rules and no
/// prices either.
public enum CertificateFile {
  /// The most bytes that a certificate may have: 1 GB. That of 33,755 areas and 2,000 sites has 96 MB.
  public static let sizeLimit = 1 << 30

  static let magic = Array("HUBCERT".utf8)

  public static func encode(_ certificate: Certificate) -> [UInt8] {
    var writer = ByteWriter(areas: certificate.problem.weights.count)
    writer.bytes = magic + Array("5".utf8)
    writer.write(certificate.problem)
    writer.write(certificate.problem.room)
    writer.write(certificate.objective, bound: certificate.bound)
    writer.list(certificate.plans) { $0.ints($1) }
    if certificate.problem.room != nil {
      for shares in certificate.shares { writer.write(shares) }
    }
    writer.list(certificate.steps) { $0.write($1) }
    writer.write(certificate.ties)
    writer.write(certificate.order)
    return writer.bytes
  }

  /// - Throws: ``CertificateError/notACertificate(_:)`` for anything that ``encode(_:)`` does not write.
  public static func decode(_ bytes: [UInt8]) throws(CertificateError) -> Certificate {
    guard bytes.starts(with: magic), bytes.count > magic.count,
      let version = Array("12345".utf8).firstIndex(of: bytes[magic.count])
    else {
      throw .notACertificate("it does not begin with HUBCERT1, 2, 3, 4 or 5")
    }
    var reader = ByteReader(bytes: bytes, at: magic.count + 1, version: version + 1)
    let problem = try reader.problem()
    let (objective, bound) = try reader.objective()
    var plans: [[Int]] = []
    for _ in 0..<(try reader.count(of: 4)) { plans.append(try reader.ints()) }
    var shares: [[ServedShare]] = []
    if problem.room != nil {
      for _ in plans { shares.append(try reader.shares()) }
    }
    let steps = try reader.steps(areas: problem.weights.count)
    let areas = problem.weights.count
    let ties = version < 2 ? nil : try reader.ties(areas: areas)
    let order = version < 3 ? nil : try reader.order(areas: areas)
    guard reader.at == bytes.count else {
      throw .notACertificate("\(bytes.count - reader.at) bytes follow its end")
    }
    return Certificate(
      problem: problem, objective: objective, bound: bound, plans: plans, shares: shares,
      steps: steps, ties: ties, order: order)
  }
}
