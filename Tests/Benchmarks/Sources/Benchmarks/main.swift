import Foundation
import Placement
import Places

func seconds(_ d: Duration) -> Double {
  Double(d.components.seconds) + Double(d.components.attoseconds) * 1e-18
}
let folder = CommandLine.arguments[1]
let which = CommandLine.arguments.count > 2 ? CommandLine.arguments[2...].compactMap { Int($0) } : Array(1...40)
let table = try String(contentsOfFile: folder + "/optima_pmed.tsv", encoding: .utf8).split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
var total = 0.0
for k in which {
  let pmed = try Pmed(folder + "/pmed/pmed\(k).txt")
  let problem = try pmed.problem(.pMedian)
  let start = ContinuousClock.now
  let verbose = ProcessInfo.processInfo.environment["VERBOSE"] != nil
  var limits = SolveLimits(time: .seconds(60), threads: 1)
  if verbose { limits.progress = { print($0.best ?? 0, $0.bound ?? 0, $0.nodes, $0.elapsed) } }
  let outcome = PlacementSearch(limits).solve(problem)
  let time = seconds(ContinuousClock.now - start)
  total += time
  let s = outcome.solution!
  let value = s.plans[0].value * problem.demand.total
  let isOptimal = if case .optimal = outcome { true } else { false }
  print("pmed\(k)", value.rounded(), table[k-1][4], isOptimal ? "proven" : "OPEN", s.nodes!, String(format: "%.3f", time), abs(value - Double(table[k-1][4])!) < 0.5 ? "" : "DIFFERENT")
}
print("total", total)
