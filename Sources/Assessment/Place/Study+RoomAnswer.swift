import MixedInteger
import Placement
public import Studies

extension Study {
  /// Answers a question where sites have limited room.
  func answer(
    _ question: Question, asking: Asking, _ room: StudyRoom, limits: SolveLimits
  ) throws(RoomError) -> PlaceResult {
    let search = CapacitySearch(limits)
    let answer = try ranking(of: question, room: room, by: search)
    let further = FurtherSearch<MixedIntegerError>(
      asking: asking, varied: answer.varied(of: self, room: room, by: search),
      counts: 1...sites.hubs.count,
      scenarios: scenarios(of: answer.ranking),
      explain: { () throws(MixedIntegerError) in
        try search.explain(answer.posed)
      },
      looser: { () throws(MixedIntegerError) in
        try looser(question, answer.posed, by: search)
      })
    do throws(MixedIntegerError) {
      return PlaceResult(
        asking: asking, ranking: answer.ranking, room: answer,
        further: try further.found(answer.ranking.outcome),
        certificate: asking.certificate
          ? RoomProof(limits).certificate(answer.solved, to: answer.posed) : nil)
    } catch {
      throw .solver(error)
    }
  }

  /// Whether the answer to a question where sites have limited room can have a certificate.
  public func certifiesRoom(of question: Question) -> Bool {
    (try? problem(question)).map { RoomProof.certifies($0.objective) } ?? true
  }

  /// The study's rules that could be loosened, with the room of every site kept.
  private func looser(
    _ question: Question, _ posed: CapacitatedProblem, by search: CapacitySearch
  ) throws(MixedIntegerError) -> [LooserRule] {
    var fault: MixedIntegerError?
    let rules = try? looserRules(for: question, limits: search.limits) { problem in
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
