import ArgumentParser
import Certificates
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
  /// Where the proof is written to, where one is asked for.
  let certificate: String?

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
    let (outcome, proof) = progress.watching { () -> (Outcome, Certificate?) in
      guard certificate != nil else { return (search.solve(problem), nil) }
      let (outcome, proof) = search.certified(problem)
      // The answer is the one that is given without a certificate.
      return (PlacementSearch.evaluatesAll(problem) ? search.solve(problem) : outcome, proof)
    }
    let answer = InstanceAnswer(
      outcome, to: problem, objective: question.objective, of: file,
      seconds: (ContinuousClock.now - began) / .seconds(1))
    let note = try certificate.map { try CertificateNote(proof, to: $0) }
    show(answer, output: output)
    note?.show(output)
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
