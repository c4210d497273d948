public import Places
public import Studies

/// A question about a study as it is asked: by names, and whatever is not said is the study's own.
public struct QuestionRequest: Hashable, Sendable {
  public var objective: ObjectiveKind
  /// A demand of the study; its first unless given.
  public var demand: String?
  /// A travel of the study; its first unless given, or the first in the unit of the standard.
  public var travel: String?
  /// The standard, or the longest mean where that is the promise; the study's own unless given.
  public var standard: Standard?
  public var promise: Question.Promise
  /// The fewest and the most hubs; the study's own unless given.
  public var hubs: ClosedRange<Int>?
  public var rulesLifted: Bool
  public var share: Double
  public var aversion: Double

  public init(
    objective: ObjectiveKind = .pMedian, demand: String? = nil, travel: String? = nil,
    standard: Standard? = nil, promise: Question.Promise = .share, hubs: ClosedRange<Int>? = nil,
    rulesLifted: Bool = false, share: Double = 1, aversion: Double = 1
  ) {
    self.objective = objective
    self.demand = demand
    self.travel = travel
    self.standard = standard
    self.promise = promise
    self.hubs = hubs
    self.rulesLifted = rulesLifted
    self.share = share
    self.aversion = aversion
  }
}

/// Why a question cannot be asked of a study.
public enum QuestionFault: Error, Sendable {
  /// More or fewer hubs than there are.
  case hubs(ClosedRange<Int>, of: Int)
  /// The objective counts sites, and whether an outreach site counts as much as a hub is not said.
  case countsOutreach
  case unknown(UnknownName)
  /// No travel of the study is in the standard's unit.
  case noTravel(in: TravelUnit, Asked)
  /// Neither the question nor the study has a standard in the travel's unit.
  case noStandard(travel: String, in: TravelUnit)
  /// The standard is in another unit than the travel.
  case otherUnit(Standard, travel: String, in: TravelUnit, Asked)

  /// What a standard was given as.
  public enum Asked: Sendable {
    case standard, mean, outreach
  }
}

/// A name that a study does not have.
public struct UnknownName: Error, Hashable, Sendable {
  public enum Kind: String, Sendable {
    case demand, travel, scenario, grouping, index, service, group
  }

  public let kind: Kind
  public let name: String
  /// The names that it has.
  public let known: [String]
}

extension Study {
  /// The question that is asked: the mean travel of the study's first demand, where nothing is
  /// said.
  ///
  /// - Throws: ``QuestionFault`` when the study has no such name, number of hubs or unit.
  public func question(_ request: QuestionRequest = QuestionRequest()) throws(QuestionFault)
    -> Question
  {
    let objective = request.objective
    if let hubs = request.hubs, hubs.lowerBound < 1 || hubs.upperBound > sites.hubs.count {
      throw .hubs(hubs, of: sites.hubs.count)
    }
    if objective == .setCoverage, rules.outreach != nil { throw .countsOutreach }
    let given = request.promise == .mean ? QuestionFault.Asked.mean : .standard
    // Objectives without a standard do not look at the one that is given.
    let asked = objective.needsStandard ? request.standard : nil
    let fitting =
      request.travel == nil && asked != nil
      ? travels.filter { $0.matrix.unit == asked?.unit } : travels
    if let asked, fitting.isEmpty { throw .noTravel(in: asked.unit, given) }
    let demand: StudyDemand
    let travel: StudyTravel
    do throws(UnknownName) {
      demand = try choose(request.demand, .demand, among: demands, id: \.id)
      travel = try choose(request.travel, .travel, among: fitting, id: \.id)
    } catch {
      throw .unknown(error)
    }
    guard let standard = asked ?? standard(for: travel) else {
      throw .noStandard(travel: travel.id, in: travel.matrix.unit)
    }
    guard standard.unit == travel.matrix.unit else {
      throw .otherUnit(standard, travel: travel.id, in: travel.matrix.unit, given)
    }
    return Question(
      demand: demand, travel: travel, objective: objective, standard: standard,
      hubs: request.hubs ?? hubs(for: objective),
      rulesLifted: request.rulesLifted, share: request.share, promise: request.promise,
      aversion: request.aversion, outreach: rules.outreach)
  }

  /// How many hubs may open where nothing else is asked: as the study says; but one number, where the
  /// objective looks for the number, would say what is to be found, so that any may.
  package func hubs(for objective: ObjectiveKind) -> ClosedRange<Int> {
    objective.choosesCount && rules.hubs.count == 1 ? 1...sites.hubs.count : rules.hubs
  }

  /// The one of that name, or the first where no name is given.
  package func choose<Item>(
    _ name: String?, _ kind: UnknownName.Kind, among items: [Item], id: (Item) -> String
  ) throws(UnknownName) -> Item {
    guard let name else { return items[0] }
    guard let item = items.first(where: { id($0) == name }) else {
      throw UnknownName(kind: kind, name: name, known: items.map(id))
    }
    return item
  }
}
