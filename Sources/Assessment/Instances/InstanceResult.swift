public import Certificates
import MixedInteger
public import Placement
import Places

/// A question about an instance, ready to be solved.
public struct PosedInstance: Sendable {
  public let question: InstanceQuestion
  public let problem: PlacementProblem
  /// The same with the room of the sites; nothing where every site takes everyone.
  let limited: CapacitatedProblem?

  /// What values mean in the instance's own terms.
  public var scale: InstanceScale { InstanceScale(problem) }

  /// - Throws: ``InstanceFault`` where this cannot be asked of the instance.
  public init(
    _ question: InstanceQuestion, of instance: BareInstance
  ) throws(InstanceFault) {
    self.question = question
    let problem = try question.problem(instance)
    self.problem = problem
    do throws(PlacementError) {
      limited = try instance.limits.map { (limits) throws(PlacementError) in
        try CapacitatedProblem(
          problem: problem,
          capacity: Capacity(
            places: [Double](repeating: limits.places, count: instance.siteCount),
            people: limits.people, service: .whole))
      }
    } catch {
      throw .limits(error)
    }
  }
}

/// The answer to a question about an instance.
public struct InstanceResult: Sendable {
  /// How the search ended: with everyone at the nearest open site, or each given a place.
  public enum Outcome: Sendable {
    case nearest(Placement.Outcome<RankedPlan>)
    case assigned(Placement.Outcome<CapacitatedPlan>)
  }

  public let posed: PosedInstance
  public let asking: Asking
  public let outcome: Outcome
  public let further: FurtherAnswers
  /// Nothing where none was asked for, or where there is neither a plan nor a proof that there is none.
  public let certificate: Certificate?
}

extension PosedInstance {
  /// The best plans in their order, and what else is asked about them.
  ///
  /// - Parameters:
  ///   - limits: time, cores and whoever may interrupt; `limits.top` is taken from `asking`.
  public func answer(
    _ asking: Asking, limits: SolveLimits
  ) throws(InstanceFault) -> InstanceResult {
    var limits = limits
    limits.top = asking.top
    if let limited {
      return try assigned(asking, limited, limits: limits)
    }
    let search = PlacementSearch(limits)
    let (outcome, certificate) =
      asking.certificate ? certified(search) : (search.solve(problem), nil)
    let further = FurtherSearch<PlacementError>(
      asking: asking, varied: search.varied(problem), counts: 1...problem.travel.siteCount,
      explain: { () throws(PlacementError) in try search.explain(problem) })
    do throws(PlacementError) {
      return InstanceResult(
        posed: self, asking: asking, outcome: .nearest(outcome),
        further: try further.found(outcome), certificate: certificate)
    } catch {
      throw .placement(error)
    }
  }

  /// The answer, which is the same with a certificate and without.
  private func certified(_ search: PlacementSearch) -> (Placement.Outcome<RankedPlan>, Certificate?)
  {
    let (outcome, proof) = search.certified(problem)
    return (PlacementSearch.evaluatesAll(problem) ? search.solve(problem) : outcome, proof)
  }

  private func assigned(
    _ asking: Asking, _ posed: CapacitatedProblem, limits: SolveLimits
  ) throws(InstanceFault) -> InstanceResult {
    if asking.certificate, !RoomProof.certifies(problem.objective) { throw .noCertificate }
    let search = CapacitySearch(limits)
    let further = FurtherSearch<MixedIntegerError>(
      asking: asking, varied: search.varied(posed), counts: 1...posed.chosenFrom,
      explain: { () throws(MixedIntegerError) in try search.explain(posed) })
    do throws(MixedIntegerError) {
      let outcome = try search.solve(posed)
      return InstanceResult(
        posed: self, asking: asking, outcome: .assigned(outcome),
        further: try further.found(outcome.map(\.plain)),
        certificate: asking.certificate
          ? RoomProof(limits).certificate(outcome, to: posed) : nil)
    } catch {
      throw .solver(error)
    }
  }
}
