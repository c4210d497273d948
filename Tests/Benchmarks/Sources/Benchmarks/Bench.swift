import Foundation
import MixedInteger
import Placement
import Places

/// Times searches and prints a line of the table for each.
struct Bench {
  let folder: String
  let highs = try? HighsLibrary.find()
  let threads = Int(ProcessInfo.processInfo.environment["THREADS"] ?? "2") ?? 2

  /// - Parameters:
  ///   - scale: turns the objective's value into the printed one (totals instead of means).
  ///   - extra: seconds spent before the search that belong to the work.
  @discardableResult
  func run(
    _ name: String, _ problem: PlacementProblem, top: Int = 1, limit: Int = 600,
    scale: Double = 1, extra: Double = 0, isQuiet: Bool = false
  ) -> Result {
    let limits = SolveLimits(top: top, time: .seconds(limit), threads: threads, highs: highs)
    let start = ContinuousClock.now
    let busy = Self.processor
    let outcome = PlacementSearch(limits).solve(problem)
    let seconds = (ContinuousClock.now - start).inSeconds + extra
    var result = Result(outcome, seconds: seconds, scale: scale)
    result.processor = Self.processor - busy + extra
    if !isQuiet {
      line(
        name, "\(problem.travel.areaCount) × \(problem.travel.siteCount)",
        "\(problem.rules.count)", result)
    }
    return result
  }

  /// Times the search, and beside it the plain model under HiGHS, for two minutes at the most.
  func compare(
    _ name: String, _ problem: PlacementProblem, limit: Int = 120, scale: Double = 1,
    model: Bool = true
  ) throws {
    run(name, problem, limit: limit, scale: scale)
    guard model, let highs else { return }
    let start = ContinuousClock.now
    let busy = Self.processor
    let outcome = try MixedIntegerSearch(SolveLimits(time: .seconds(120)), highs: highs)
      .solve(problem)
    var result = Result(outcome, seconds: (ContinuousClock.now - start).inSeconds, scale: scale)
    result.processor = Self.processor - busy
    line(
      "the same, HiGHS alone", "\(problem.travel.areaCount) × \(problem.travel.siteCount)",
      "\(problem.rules.count)", result)
  }

  /// Times something else that is asked of a problem.
  ///
  /// - Parameter work: whether all of it is proven, and a value to know it by.
  func time(
    _ name: String, _ problem: PlacementProblem, work: () throws -> (Bool, Double)
  ) throws {
    let start = ContinuousClock.now
    let busy = Self.processor
    let (isProven, value) = try work()
    var result = Result(seconds: (ContinuousClock.now - start).inSeconds)
    result.processor = Self.processor - busy
    result.isProven = isProven
    result.value = value
    line(
      name, "\(problem.travel.areaCount) × \(problem.travel.siteCount)",
      "\(problem.rules.count)", result)
  }

  func line(_ name: String, _ size: String, _ count: String, _ result: Result) {
    let gap = result.isProven ? "0" : String(format: "%.4f", result.gap * 100)
    print(
      "| \(name) | \(size) | \(count) | \(result.isProven ? "proven" : "best found") |"
        + " \(result.text) | \(gap) | \(result.nodes) |"
        + " \(Self.time(result.seconds)) | \(Self.time(result.processor)) |"
        + " \(Self.peak) |")
  }

  static func time(_ seconds: Double) -> String {
    String(format: seconds < 0.01 ? "%.5f" : seconds < 10 ? "%.3f" : "%.1f", seconds)
  }

  /// Processor seconds that this process has used on all cores.
  static var processor: Double {
    var usage = rusage()
    getrusage(0, &usage)
    let whole = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    return whole + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
  }

  /// The most memory that this process has had, in megabytes.
  static var peak: Int {
    // 0 is RUSAGE_SELF, whose type differs between C libraries.
    var usage = rusage()
    getrusage(0, &usage)
    return usage.ru_maxrss / 1024
  }

  /// What one search gave.
  struct Result {
    var isProven = false
    var value = Double.nan
    var gap = 1.0
    var nodes = 0
    var seconds: Double
    var processor = 0.0

    init(seconds: Double) { self.seconds = seconds }

    init(_ outcome: Outcome<RankedPlan>, seconds: Double, scale: Double) {
      self.seconds = seconds
      if case .optimal = outcome { isProven = true }
      guard let solution = outcome.solution else { return }
      value = solution.plans[0].value * scale
      gap = solution.gap
      nodes = solution.nodes ?? 0
    }

    var text: String {
      value == value.rounded() || abs(value) > 1e6
        ? String(format: "%.3f", value) : String(format: "%.6f", value)
    }
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
