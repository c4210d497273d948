import Foundation
import Placement
import Places

func seconds(_ d: Duration) -> Double {
  Double(d.components.seconds) + Double(d.components.attoseconds) * 1e-18
}
let arguments = CommandLine.arguments
let env = ProcessInfo.processInfo.environment
let verbose = env["VERBOSE"] != nil
var limits = SolveLimits(top: Int(env["TOP"] ?? "1")!, time: .seconds(Int(env["TIME"] ?? "60")!), threads: Int(env["THREADS"] ?? "2")!)
if verbose { limits.progress = { print($0.best ?? 0, $0.bound ?? 0, ($0.gap ?? 1) * 100, $0.nodes, $0.elapsed) } }
@MainActor func show(_ name: String, _ problem: PlacementProblem, _ scale: Double, _ expected: Double? = nil) {
  let start = ContinuousClock.now
  let outcome = PlacementSearch(limits).solve(problem)
  let time = seconds(ContinuousClock.now - start)
  guard let s = outcome.solution else { print(name, outcome); return }
  let value = s.plans[0].value * scale
  let isOptimal = if case .optimal = outcome { true } else { false }
  print(name, value, isOptimal ? "proven" : "OPEN gap \(s.gap * 100)%", s.plans.count, s.nodes ?? 0, String(format: "%.3f", time), expected.map { abs(value - $0) < 1e-6 * abs($0) ? "" : "DIFFERENT \($0)" } ?? "")
}
if arguments[1] == "pmed" {
let folder = arguments[2]
let which = arguments.count > 3 ? arguments[3...].compactMap { Int($0) } : Array(1...40)
let table = try String(contentsOfFile: folder + "/optima_pmed.tsv", encoding: .utf8).split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
let start = ContinuousClock.now
let center = env["CENTER"] != nil
for k in which {
  let pmed = try Pmed(folder + "/pmed/pmed\(k).txt")
  let problem = try pmed.problem(center ? .pCenter : .pMedian)
  show("pmed\(k)", problem, center ? 1 : problem.demand.total, Double(table[k - 1][center ? 5 : 4]))
}
print("total", seconds(ContinuousClock.now - start))
} else {
  let planar = try Planar(arguments[2])
  let k = Int(env["NEAREST"] ?? "0")!
  let start = ContinuousClock.now
  let travel: TravelTable = k > 0 ? .sparse(try planar.nearest(k)) : .matrix(try planar.matrix())
  print("travel", seconds(ContinuousClock.now - start))
  let total = planar.weights.reduce(0, +)
  for p in arguments[3].split(separator: ",").compactMap({ Int($0) }) {
    if arguments[1] == "median" {
      show("p-median \(p)", try planar.problem(.pMedian, places: p, travel: travel), total)
    } else if arguments[1] == "coverage" {
      show("coverage \(p)", try planar.problem(.maximalCoverage(within: Double(arguments[4])!), places: p, travel: travel), total)
    } else if arguments[1] == "equity" {
      show("equity \(p)", try planar.problem(.equity(aversion: 1, alpha: Double(arguments[4])!), places: p, travel: travel), 1)
    } else {
      show("center \(p)", try planar.problem(.pCenter, places: p, travel: travel), 1)
    }
  }
}
