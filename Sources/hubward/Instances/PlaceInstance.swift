import ArgumentParser
import Foundation
import Placement
import Readers
import Reports

/// Solves a bare instance and prints the answer.
struct PlaceInstance {
  let path: String
  let format: InstanceFormat
  let question: InstanceQuestion
  let top: Int
  let limits: SolveOptions

  func run(output: Format) throws {
    let began = ContinuousClock.now
    let file: InstanceFile
    do {
      file = try InstanceFile.open(path, format: format)
    } catch {
      throw Failure("\(error)", code: .data)
    }
    let problem = try question.problem(file)
    let scale = InstanceScale(problem)
    let progress = SolveProgress { NumberStyle.measure(scale.scaled($0), decimals: 1) }
    let search = PlacementSearch(
      progress.limits(limits, top: top, spent: ContinuousClock.now - began))
    let outcome = progress.watching { search.solve(problem) }
    let answer = InstanceAnswer(
      outcome, to: problem, objective: question.objective, of: file,
      seconds: (ContinuousClock.now - began) / .seconds(1))
    show(answer, output: output)
  }

  private func show(_ answer: InstanceAnswer, output: Format) {
    switch output {
    case .json:
      print(answer.json.text, terminator: "")
      if answer.plans.isEmpty { Terminal.writeError("hubward: \(answer.sentence)\n") }
    case .csv:
      printTables([answer.table], format: .csv)
      Terminal.writeError("hubward: \(answer.sentence)\n")
    case .text:
      if !answer.plans.isEmpty { printTables([answer.table], format: .text) }
      print((answer.plans.isEmpty ? "" : "\n") + answer.sentence)
    }
  }
}
