import Certificates
import Foundation
import Placement
import Places

/// A group of benchmarks that can be asked for by name.
struct Suite: Sendable {
  let name: String
  let run: @Sendable (Bench) throws -> Void

  static let all: [Suite] =
    [
      Suite(name: "pmed", run: pmed), Suite(name: "center", run: center),
      Suite(name: "council", run: council), Suite(name: "county", run: county),
      Suite(name: "england-coverage", run: englandCoverage),
      Suite(name: "england-1000", run: { try england($0, places: 1_000, length: 200) }),
      Suite(name: "england-200", run: { try england($0, places: 200, length: 600) }),
      Suite(name: "england-equity", run: englandEquity),
      Suite(
        name: "england-more-1000", run: { try more($0, places: 1_000, length: 200, limit: 60) }),
      Suite(name: "england-more-100", run: { try more($0, places: 100, length: 800, limit: 300) }),
      Suite(name: "areas", run: outputAreas),
      Suite(name: "pmedcap", run: pmedcap), Suite(name: "growth", run: growth), councils,
      Suite(name: "certificates", run: certificates),
    ] + questions + sureness

  /// OR-Library pmed1–40 beside the published optima.
  static func pmed(_ bench: Bench) throws { try orLibrary(bench, "p-median", .pMedian, column: 4) }

  static func center(_ bench: Bench) throws {
    try orLibrary(bench, "p-center", .pCenter, column: 5)
  }

  private static func orLibrary(
    _ bench: Bench, _ name: String, _ objective: Objective, column: Int
  ) throws {
    let table = try String(contentsOfFile: bench.folder + "/optima_pmed.tsv", encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    var total = 0.0
    var busy = 0.0
    var agreed = 0
    var nodes = 0
    for file in 1...40 {
      let pmed = try Pmed(bench.folder + "/pmed/pmed\(file).txt")
      let problem = try pmed.problem(objective)
      let scale = objective == .pMedian ? problem.demand.total : 1
      let isShown = [1, 6, 11, 16, 21, 26, 31, 36].contains(file)
      let result = bench.run(
        "pmed\(file) \(name)", problem, limit: 300, scale: scale, isQuiet: !isShown)
      total += result.seconds
      busy += result.processor
      nodes += result.nodes
      if result.isProven, result.value.rounded() == Double(table[file - 1][column]) { agreed += 1 }
    }
    print(
      "| pmed1–40 \(name) | | | \(agreed) of 40 proven and as published | | | \(nodes) |"
        + " \(Bench.time(total)) | \(Bench.time(busy)) | \(Bench.peak) |")
  }

  /// A council: every plan ranked, and the best of ten thousand million.
  static func council(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/uni_500x50_p10.bin")
    let small = planar.part(areas: 100, sites: 9)
    let few = try small.problem(.pMedian, places: 5, travel: .matrix(small.matrix()))
    bench.run("9 choose 5, all 126 ranked", few, top: .max, scale: few.demand.total)
    let travel = TravelTable.matrix(try planar.matrix())
    for places in [5, 10, 20] {
      let problem = try planar.problem(.pMedian, places: places, travel: travel)
      bench.run("council p-median", problem, scale: problem.demand.total)
    }
    for top in [10, 100, 1_000] {
      let problem = try planar.problem(.pMedian, places: 10, travel: travel)
      bench.run("council p-median, \(top) best", problem, top: top, scale: problem.demand.total)
    }
    for places in [5, 10] {
      bench.run("council p-center", try planar.problem(.pCenter, places: places, travel: travel))
    }
  }

  static func county(_ bench: Bench) throws {
    for (kind, standard, label) in [
      ("uni", 5.81904, "uniform"), ("clu", 11.251063, "clustered"),
    ] {
      let planar = try Planar(bench.folder + "/planar/\(kind)_5000x500_p50.bin")
      let travel = TravelTable.matrix(try planar.matrix())
      let median = try planar.problem(.pMedian, places: 50, travel: travel)
      bench.run("\(label) p-median", median, scale: median.demand.total)
      let cover = try planar.problem(
        .maximalCoverage(within: standard), places: 50, travel: travel)
      bench.run("\(label) coverage within \(standard)", cover, scale: cover.demand.total)
    }
  }

  /// Every lower-layer area of England, made up.
  static func englandCoverage(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/clu_33755x2000_p1000.bin")
    let start = ContinuousClock.now
    let near = TravelTable.sparse(try planar.nearest(within: 2.78337))
    let built = (ContinuousClock.now - start).inSeconds
    let cover = try planar.problem(
      .maximalCoverage(within: 2.78337), places: 1_000, travel: near)
    bench.run("coverage within 2.78, lists built", cover, scale: cover.demand.total, extra: built)
  }

  static func england(_ bench: Bench, places: Int, length: Int) throws {
    let planar = try Planar(bench.folder + "/planar/clu_33755x2000_p1000.bin")
    let problem = try planar.problem(
      .pMedian, places: places, travel: .sparse(planar.nearest(length)))
    bench.run("p-median", problem, limit: 600, scale: problem.demand.total)
  }

  static func englandEquity(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/clu_33755x2000_p1000.bin")
    let problem = try planar.problem(
      .equity(aversion: 1, alpha: 0.2), places: 1_000, travel: .sparse(planar.nearest(200)))
    bench.run("equity, κ = 0.2 per km", problem, limit: 60)
  }

  /// The same country with 3,000 sites to choose from.
  static func more(_ bench: Bench, places: Int, length: Int, limit: Int) throws {
    let planar = try Planar(bench.folder + "/planar/clu_33755x3000_p1000.bin")
    let problem = try planar.problem(
      .pMedian, places: places, travel: .sparse(planar.nearest(length)))
    bench.run("p-median", problem, limit: limit, scale: problem.demand.total)
  }

  /// Every output area of England, made up.
  static func outputAreas(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/clu_178605x20000_p1000.bin")
    let start = ContinuousClock.now
    let travel = TravelTable.sparse(try planar.nearest(200))
    let built = (ContinuousClock.now - start).inSeconds
    let problem = try planar.problem(.pMedian, places: 1_000, travel: travel)
    bench.run(
      "p-median, lists built", problem, limit: 270, scale: problem.demand.total, extra: built)
  }

  /// The same made-up country at 1, 4 and 16 times the size.
  static func growth(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/clu_33755x2000_p1000.bin")
    for times in [1, 4, 16] {
      let part = planar.part(areas: 2_100 * times, sites: 125 * times)
      let problem = try part.problem(
        .pMedian, places: 60 * times, travel: .sparse(part.nearest(100)))
      bench.run("p-median at \(times) times", problem, limit: 120, scale: problem.demand.total)
    }
  }

  /// What it takes to check a proof.
  static func certificates(_ bench: Bench) throws {
    let pmed = try Pmed(bench.folder + "/pmed/pmed36.txt")
    try check(bench, "pmed36", try pmed.problem(.pMedian))
    let county = try Planar(bench.folder + "/planar/clu_5000x500_p50.bin")
    let cover = try county.problem(
      .maximalCoverage(within: 11.251063), places: 50, travel: .matrix(county.matrix()))
    try check(bench, "clustered coverage 5000 × 500, 50 opened", cover)
    let planar = try Planar(bench.folder + "/planar/clu_33755x2000_p1000.bin")
    let problem = try planar.problem(
      .pMedian, places: 1_000, travel: .sparse(planar.nearest(200)))
    try check(bench, "33755 × 2000, 1000 opened", problem)
  }

  private static func check(_ bench: Bench, _ name: String, _ problem: PlacementProblem) throws {
    let limits = SolveLimits(time: .seconds(300), threads: bench.threads, highs: bench.highs)
    guard let certificate = PlacementSearch(limits).certified(problem).certificate else { return }
    let bytes = CertificateFile.encode(certificate).count / 1_000_000
    let start = ContinuousClock.now
    let verdict = try CertificateChecker().verify(certificate)
    let seconds = (ContinuousClock.now - start).inSeconds
    print(
      "| certificate of \(name), \(bytes) MB, checked | | |"
        + " \(verdict.isOptimal ? "optimum confirmed" : "bound confirmed") |"
        + " \(String(format: "%.3f", verdict.costs[0])) |"
        + " \(String(format: "%.4f", verdict.gap * 100)) | \(verdict.nodes) |"
        + " \(Bench.time(seconds)) | | \(Bench.peak) |")
  }
}
