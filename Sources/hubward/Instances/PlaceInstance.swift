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
  let asked: AnswerOptions

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
    let answers = Answers(
      options: asked, search: search, terms: AnswerTerms(problem, of: file), top: top)
    let outcome: Outcome
    let proof: Certificate?
    let found: Answers.Found
    do throws(PlacementError) {
      (outcome, proof, found) = try progress.watching { () throws(PlacementError) in
        let (outcome, proof) = solved(problem, search)
        return (outcome, proof, try answers.found(outcome))
      }
    } catch {
      throw Failure("\(error)", code: .usage)
    }
    let answer = InstanceAnswer(
      outcome, to: problem, objective: question.objective, of: file,
      seconds: (ContinuousClock.now - began) / .seconds(1), found: found)
    let note = try certificate.map { try CertificateNote(proof, to: $0) }
    show(answer, output: output)
    note?.show(output)
  }

  /// The answer, which is the same with a certificate and without.
  private func solved(
    _ problem: PlacementProblem, _ search: PlacementSearch
  ) -> (Outcome, Certificate?) {
    guard certificate != nil else { return (search.solve(problem), nil) }
    let (outcome, proof) = search.certified(problem)
    return (PlacementSearch.evaluatesAll(problem) ? search.solve(problem) : outcome, proof)
  }

  private func show(_ answer: InstanceAnswer, output: Format) {
    switch output {
    case .json:
      print(answer.json.text, terminator: "")
      if answer.plans.isEmpty { Terminal.writeError("hubward: \(answer.sentence)\n") }
    case .csv:
      if !answer.isListedApart { printTables([answer.table], format: .csv) }
      Terminal.writeError("hubward: \(answer.sentence)\n")
    case .text:
      if !answer.plans.isEmpty, !answer.isListedApart {
        printTables([answer.table], format: .text)
      }
      print((answer.plans.isEmpty ? "" : "\n") + answer.sentence)
    }
    answer.parts.show(output, isFirst: answer.isListedApart)
  }
}
