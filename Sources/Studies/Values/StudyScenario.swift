/// A named set of open hubs, with the outreach sites that are open beside them: today's, the
/// council's proposal, anything a user adds.
public struct StudyScenario: Hashable, Sendable {
  /// Its key in the study file and in every table (`council`).
  public let id: String
  /// Its name for people (`The council's proposal`).
  public let name: String
  /// Indices of the open hubs, ascending.
  public let open: [Int]
  /// Indices of outreach sites.
  public let outreach: [Int]
  /// Who proposed it and where it is written.
  public let source: String?

  public init(
    id: String, name: String? = nil, open: [Int], outreach: [Int] = [], source: String? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.open = open.sorted()
    self.outreach = outreach
    self.source = source
  }
}

/// A scenario that asks for the best plan by an objective, before it is answered.
public struct WantedScenario: Hashable, Sendable {
  public let id: String
  public let name: String
  public let objective: ObjectiveKind
  /// Outreach sites that are open beside it, unless the study places them with the hubs.
  public let outreach: [Int]
  public let source: String?
  /// Where it stands in the study's list of scenarios once it is answered.
  public let position: Int

  public init(
    id: String, name: String, objective: ObjectiveKind, outreach: [Int] = [],
    source: String? = nil, position: Int
  ) {
    self.id = id
    self.name = name
    self.objective = objective
    self.outreach = outreach
    self.source = source
    self.position = position
  }

  /// The scenario that it becomes.
  ///
  /// - Parameter outreach: the outreach sites that were placed with the hubs; its own where none
  ///   were.
  package func answered(open: [Int], outreach placed: [Int]) -> StudyScenario {
    StudyScenario(
      id: id, name: name, open: open, outreach: placed.isEmpty ? outreach : placed, source: source)
  }
}
