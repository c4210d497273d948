import ArgumentParser
import Certificates
import Foundation
import MixedInteger
import Placement
import Places
import Readers
import Reports
import Text

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
    if let posed = try question.capacitated(file) {
      return try solve(posed, of: file, began: began, output: output)
    }
    let problem = try question.problem(file)
    let scale = InstanceScale(problem)
    let progress = SolveProgress { NumberStyle.measure(scale.scaled($0), decimals: 1) }
    let search = PlacementSearch(
      progress.limits(limits, top: top, spent: ContinuousClock.now - began))
    let terms = AnswerTerms(problem, of: file)
    let answers = Answers<PlacementError>(
      options: asked, varied: search.varied(problem), terms: terms, top: top,
      most: problem.travel.siteCount,
      explain: { () throws(PlacementError) in
        try search.explain(problem)
      })
    let outcome: Outcome<RankedPlan>
    let proof: Certificate?
    let found: FoundAnswers
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

  /// Solves an instance whose sites have limits.
  private func solve(
    _ posed: CapacitatedProblem, of file: InstanceFile, began: ContinuousClock.Instant,
    output: Format
  ) throws {
    if certificate != nil, !RoomProof.certifies(posed.problem.objective) {
      throw Failure(CertificateNote.notWithRoom, code: .usage)
    }
    let scale = InstanceScale(posed.problem)
    let progress = SolveProgress { NumberStyle.measure(scale.scaled($0), decimals: 1) }
    let search = CapacitySearch(
      progress.limits(limits, top: top, spent: ContinuousClock.now - began))
    let terms = AnswerTerms(posed.problem, of: file, isLimited: true)
    let answers = Answers<MixedIntegerError>(
      options: asked, varied: search.varied(posed), terms: terms, top: top,
      most: posed.chosenFrom,
      explain: { () throws(MixedIntegerError) in
        try search.explain(posed)
      })
    let outcome: Outcome<CapacitatedPlan>
    let found: FoundAnswers
    do throws(MixedIntegerError) {
      (outcome, found) = try progress.watching { () throws(MixedIntegerError) in
        try Highs.check()
        let outcome = try search.solve(posed)
        return (outcome, try answers.found(outcome.map(\.plain)))
      }
    } catch {
      var code = Failure.Code.usage
      if case .fault = error { code = .internalFault }
      throw Failure("\(error)", code: code)
    }
    let answer = InstanceAnswer(
      outcome, to: posed, objective: question.objective, of: file,
      seconds: (ContinuousClock.now - began) / .seconds(1), found: found)
    let note = try certificate.map { path in
      try CertificateNote(
        RoomProof(progress.limits(limits, top: top)).certificate(outcome, to: posed), to: path)
    }
    show(answer, output: output)
    note?.show(output)
  }

  /// The answer, which is the same with a certificate and without.
  private func solved(
    _ problem: PlacementProblem, _ search: PlacementSearch
  ) -> (Outcome<RankedPlan>, Certificate?) {
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
