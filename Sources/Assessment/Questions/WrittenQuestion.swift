import Places
public import Studies

/// A question by the names of its parts, so that it can be written down and asked of the same study
/// on another machine or another day.
public struct WrittenQuestion: Hashable, Sendable, Codable {
  /// Ids of the study's demand and travel.
  public var demand: String
  public var travel: String
  /// As study files have it: `p-median`.
  public var objective: String
  /// In the travel's unit.
  public var standard: Double
  public var fewest: Int
  public var most: Int
  public var rulesLifted: Bool
  public var share: Double
  public var promise: Question.Promise
  public var aversion: Double
  public var outreach: Outreach?

  public struct Outreach: Hashable, Sendable, Codable {
    public var count: Int
    public var share: Double
    public var within: Distance?
    public var standard: Distance?
  }

  /// A standard by its number and the name of its unit.
  public struct Distance: Hashable, Sendable, Codable {
    public var value: Double
    public var unit: String
  }

  public init(_ question: Question) {
    demand = question.demand.id
    travel = question.travel.id
    objective = question.objective.rawValue
    standard = question.standard.value
    fewest = question.fewest
    most = question.most
    rulesLifted = question.rulesLifted
    share = question.share
    promise = question.promise
    aversion = question.aversion
    outreach = question.outreach.map {
      Outreach(
        count: $0.count, share: $0.share, within: $0.within.map(Distance.init),
        standard: $0.standard.map(Distance.init))
    }
  }
}

extension WrittenQuestion.Distance {
  fileprivate init(_ standard: Standard) {
    value = standard.value
    unit = standard.unit.rawValue
  }

  fileprivate var standard: Standard? {
    TravelUnit(rawValue: unit).map { Standard(value: value, unit: $0) }
  }
}

extension Study {
  /// The question that was written down; nothing where this study has no such demand or travel, or
  /// there is no such objective or number of hubs.
  public func question(_ written: WrittenQuestion) -> Question? {
    guard let demand = demands.first(where: { $0.id == written.demand }),
      let travel = travels.first(where: { $0.id == written.travel }),
      let objective = ObjectiveKind(rawValue: written.objective), written.fewest <= written.most
    else { return nil }
    let unit = travel.matrix.unit
    // A standard that is one of the study's own keeps its source.
    let standard =
      standards.first { $0.unit == unit && $0.value == written.standard }
      ?? Standard(value: written.standard, unit: unit)
    return Question(
      demand: demand, travel: travel, objective: objective, standard: standard,
      hubs: written.fewest...written.most, rulesLifted: written.rulesLifted, share: written.share,
      promise: written.promise, aversion: written.aversion,
      outreach: written.outreach.map {
        OutreachTier(
          count: $0.count, share: $0.share, within: $0.within?.standard,
          standard: $0.standard?.standard)
      })
  }
}
