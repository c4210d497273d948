import MixedInteger
import Placement
import Studies
import StudyFormat

extension Place {
  /// Answers a question about hubs that have room for so many.
  func room(_ room: RoomOption, _ question: Question, _ study: Study, top: Int) throws {
    if certificate != nil, let posed = try? study.problem(question),
      !RoomProof.certifies(posed.objective)
    {
      throw Failure(CertificateNote.notWithRoom, code: .usage)
    }
    let places = try ruling.ruled { () throws(RuleFault) in
      try study.room(room.service, places: room.places)
    }
    let progress = SolveProgress { question.words($0) }
    let answer: RoomRanking
    let found: FoundAnswers
    do throws(RoomError) {
      (answer, found) = try progress.watching { () throws(RoomError) in
        let limits = progress.limits(solving, top: top)
        let answer = try study.ranking(of: question, room: places, by: CapacitySearch(limits))
        return (answer, try self.found(answer, places, study, limits: limits))
      }
    } catch {
      var code = Failure.Code.usage
      if case .solver(let fault) = error, case .fault = fault { code = .internalFault }
      throw Failure("\(error)", code: code)
    }
    let note = try certificate.map { path in
      try CertificateNote(
        RoomProof(progress.limits(solving, top: top)).certificate(answer.solved, to: answer.posed),
        to: path)
    }
    let parts = answer.best.map { AnswerPart.room($0, of: study, answer) } ?? []
    try show(
      answer.ranking, study, FoundAnswers(plans: found.plans, parts: parts + found.parts), top: top)
    note?.show(format)
  }

  /// What is asked beside the ranking.
  private func found(
    _ answer: RoomRanking, _ room: StudyRoom, _ study: Study, limits: SolveLimits
  ) throws(RoomError) -> FoundAnswers {
    let search = CapacitySearch(limits)
    let ranking = answer.ranking
    let terms = AnswerTerms(ranking, of: study)
    let answers = Answers<MixedIntegerError>(
      options: answers, varied: answer.varied(of: study, room: room, by: search), terms: terms,
      top: top ?? 10, most: study.hubs.count, named: named(ranking, study),
      explain: { () throws(MixedIntegerError) in
        try search.explain(answer.posed) { study.roomName($0, in: answer.posed) }
      },
      looser: { () throws(MixedIntegerError) in
        try looser(ranking.question, answer.posed, study, by: search)
      })
    do throws(MixedIntegerError) {
      return try answers.found(ranking.outcome)
    } catch {
      throw .solver(error)
    }
  }

  /// The study's rules that could be loosened, all rooms held.
  private func looser(
    _ question: Question, _ posed: CapacitatedProblem, _ study: Study, by search: CapacitySearch
  ) throws(MixedIntegerError) -> [LooserRule] {
    var fault: MixedIntegerError?
    let rules = try? study.looserRules(for: question, limits: search.limits) { problem in
      do throws(MixedIntegerError) {
        return try search.hasPlan(posed.holding(problem.rules)) ?? false
      } catch {
        fault = error
        return false
      }
    }
    if let fault { throw fault }
    return rules ?? []
  }
}
