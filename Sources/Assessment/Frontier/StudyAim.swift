public import Placement
import Places
public import Studies

/// One of several things that a plan of a study should be good at.
public struct StudyAim: Hashable, Sendable {
  public let kind: AimKind
  /// The question that the aim alone would ask; of what does not depend on travel, that of the first aim
  /// that does, or of mean travel.
  public let question: Question
  /// Whether the question's demand is the aim's own, not that of the others.
  public let namesDemand: Bool

  /// Whether more is better.
  public var isMaximised: Bool { kind == .coverage }
}

extension AimKind {
  /// The objective that makes it best; nothing for what does not depend on travel.
  var objective: ObjectiveKind? {
    switch self {
    case .mean: .pMedian
    case .coverage: .coverage
    case .longest: .pCenter
    case .kolmPollak: .equity
    case .cost, .hubs: nil
    }
  }
}

/// Why a front or the sureness of an answer cannot be worked out.
public enum AimFault: Error, Sendable {
  case question(QuestionFault)
  /// The running cost of some site is not known.
  case cost(StudyError)
  case placement(PlacementError)
  /// The same aim twice.
  case twice(AimRequest)
  /// So many aims, where as many as these can be set against one another.
  case count(Int, ClosedRange<Int>)
  /// There are too many plans that no bound rules out, and more than one aim adds up everyone's travel.
  case tooManyPlans
  /// No weights are within the ranges that were asked for.
  case weights
  /// Answers are drawn for an objective that ranks plans of one size.
  case choosesCount(ObjectiveKind)
  /// No plan keeps the rules and serves everyone.
  case noPlan
  /// The search for the best plan was stopped before it found any.
  case stopped
}

extension Study {
  /// The aims of a study where none are asked for.
  public var usualAims: [AimRequest] { AimRequest.usual(among: demands) }

  /// Aims with what they are about.
  ///
  /// - Parameter request: demand, travel, standard and number of hubs of all aims that do not name their
  ///   own; its objective is not looked at.
  public func aims(
    _ asked: [AimRequest], _ request: QuestionRequest
  ) throws(AimFault) -> [StudyAim] {
    var aims: [StudyAim] = []
    for (place, aim) in asked.enumerated() {
      if asked[..<place].contains(aim) { throw .twice(aim) }
      var own = request
      own.objective = aim.kind.objective ?? .pMedian
      if let demand = aim.demand { own.demand = demand }
      // The standard says by which travel all of them are.
      if own.travel == nil, let unit = request.standard?.unit {
        own.travel = travels.first { $0.matrix.unit == unit }?.id
      }
      if !own.objective.needsStandard { own.standard = nil }
      do throws(QuestionFault) {
        aims.append(
          StudyAim(kind: aim.kind, question: try question(own), namesDemand: aim.demand != nil))
      } catch {
        throw .question(error)
      }
    }
    return aims
  }

  /// An aim as one of a placement.
  func planAim(_ aim: StudyAim) throws(AimFault) -> PlanAim {
    switch aim.kind {
    case .hubs: return .count
    case .cost:
      do throws(StudyError) { return .cost(try runningCosts()) } catch { throw .cost(error) }
    case .mean, .coverage, .longest, .kolmPollak:
      let problem = try refusable { () throws(PlacementError) in try self.problem(aim.question) }
      return .service(problem.objective, problem.demand, problem.travel)
    }
  }
}
