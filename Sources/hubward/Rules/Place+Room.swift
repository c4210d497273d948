import MixedInteger
import Placement
import Studies

extension Place {
  /// Answers a question about hubs that have room for so many.
  func room(_ room: RoomOption, _ question: Question, _ study: Study, top: Int) throws {
    if let stray = answers.first {
      throw Failure(
        "\(stray) is not for --capacity: ask for --top, and see the loads", code: .usage)
    }
    guard question.outreach == nil, study.border.isEmpty else {
      throw Failure(
        "--capacity is of hubs alone: ask with --outreach 0, and without sites over the border",
        code: .usage)
    }
    let places =
      try room.places.map { [Double](repeating: $0, count: study.hubs.count) }
      ?? ruling.ruled { () throws(RuleFault) in try study.places() }
    let progress = SolveProgress { question.words($0) }
    let answer: RoomRanking
    do throws(RoomError) {
      answer = try progress.watching { () throws(RoomError) in
        try study.ranking(
          of: question, places: places, service: room.service,
          limits: progress.limits(solving, top: top))
      }
    } catch {
      var code = Failure.Code.usage
      if case .solver(let fault) = error, case .fault = fault { code = .internalFault }
      throw Failure("\(error)", code: code)
    }
    let note = try certificate.map { path in
      try CertificateNote(
        RoomProof(progress.limits(solving, top: top)).certificate(answer.outcome, to: answer.posed),
        to: path)
    }
    let parts = answer.best.map { AnswerPart.room($0, of: study) } ?? []
    try show(answer.ranking, study, Answers.Found(parts: parts), top: top)
    note?.show(format)
  }
}
