import Certificates
import Foundation
import Placement
import TestSupport
import Testing

/// Whatever a file holds, the checker ends with a verdict or an error of its own.
struct DamagedCertificateTests {
  private static let kinds = ["worst", "sites of a share", "cost of a mean"]

  @Test(arguments: kinds, 0..<2)
  func `a damaged file is refused or checked, and never ends the program`(
    kind: String, seed: Int
  ) throws {
    let problem = try ClaimTests.problem(kind, seed: seed + 1)
    let certificate = try #require(PlacementSearch().certified(problem).certificate)
    let bytes = CertificateFile.encode(certificate)
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<1_500 {
      var damaged = bytes
      for _ in 0..<random.whole(1...3) {
        let at = random.whole(8...damaged.count - 1)
        switch random.whole(0...3) {
        case 0: damaged[at] = UInt8(random.whole(0...255))
        case 1: damaged[at] ^= 1 << UInt8(random.whole(0...7))
        case 2: damaged.removeSubrange(at..<min(damaged.count, at + random.whole(1...40)))
        default: damaged.insert(contentsOf: damaged[max(0, at - 12)..<at], at: at)
        }
      }
      guard let read = try? CertificateFile.decode(damaged) else { continue }
      _ = try? CertificateChecker().verify(read)
    }
  }

  /// A damaged proof of an intact question proves nothing that is not so.
  @Test(arguments: ClaimTests.kinds)
  func `damage to the proof alone never raises the bound`(kind: String) throws {
    let problem = try ClaimTests.problem(kind, seed: 4)
    guard let certificate = PlacementSearch().certified(problem).certificate,
      let best = ExhaustiveSolver(top: 1).solve(problem).solution?.plans[0].value
    else { return }
    let bytes = CertificateFile.encode(certificate)
    var random = SplitMix64(seed: 7)
    for _ in 0..<1_500 {
      var damaged = bytes
      for _ in 0..<random.whole(1...2) {
        damaged[random.whole(8...damaged.count - 1)] = UInt8(random.whole(0...255))
      }
      guard let read = try? CertificateFile.decode(damaged),
        read.problem == certificate.problem, read.objective == certificate.objective,
        let verdict = try? CertificateChecker().verify(read)
      else { continue }
      #expect(verdict.bound <= best * (1 + 2e-9))
    }
  }

  @Test func `the checker imports nothing but places`() throws {
    let folder = Surroundings.root.appendingPathComponent("Sources/Certificates")
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      let imports = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { $0.contains("import ") && !$0.hasPrefix("///") }
        .compactMap { $0.split(separator: " ").last }
      #expect(imports.allSatisfy { ["Places", "Foundation"].contains($0) }, "\(file.path)")
    }
  }
}
