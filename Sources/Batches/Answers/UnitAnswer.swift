/// The answer to a unit: the same bytes wherever and however often it is worked out.
///
/// It holds no time, no path and no name of a machine.
public struct UnitAnswer: Hashable, Sendable, Codable {
  public enum Status: String, Hashable, Sendable, Codable {
    /// The first plan is proven best.
    case optimal
    /// The search gave up before the bound met the first plan.
    case feasible
    /// No plan keeps the rules.
    case infeasible
    /// A scenario was valued.
    case valued
    /// Draws were made.
    case drawn
    /// The data or the question cannot be used: ``code`` and ``error`` say why.
    case error
  }

  public struct Plan: Hashable, Sendable, Codable {
    /// Ids of the open sites.
    public let open: [String]
    public let value: Double?
  }

  /// A plan that was asked about; no value where somebody has no route to it.
  public struct Valued: Hashable, Sendable, Codable {
    public let name: String
    public let value: Double?
  }

  /// How often something was so, in these draws; counts of other draws may be added.
  public struct Draws: Hashable, Sendable, Codable {
    public struct Count: Hashable, Sendable, Codable {
      /// A scenario's id; nothing for a plan that is none.
      public let scenario: String?
      public let open: [String]
      /// In how many draws no plan was better.
      public let first: Int
      /// In how many it was near the best.
      public let near: Int
    }

    public let made: Int
    /// In how many no plan serves everyone.
    public let unserved: Int
    /// Scenarios, then the plans that are best in some draw, most often first.
    public let plans: [Count]
    /// In how many draws each site is in the best plan, by its id.
    public let openings: [String: Int]
  }

  public let id: String
  public let status: Status
  /// The exit code that the program would end with.
  public var code: Int?
  public var error: String?
  /// What values are measured in: `min`, `km`, `share`; nothing where an instance does not say.
  public var unit: String?
  /// Of the first plan, or of the scenario.
  public var value: Double?
  public var bound: Double?
  public var plans: [Plan]?
  public var compared: [Valued]?
  public var draws: Draws?
  /// How many areas and sites there are, and how much all areas count.
  public var areas: Int?
  public var sites: Int?
  public var weight: Double?

  init(_ unit: BatchUnit, _ status: Status) {
    id = unit.id
    self.status = status
  }

  /// Whether nothing came of it.
  public var isFailure: Bool { status == .error }

  /// The answer as one line of JSON, without a line feed.
  public var line: String { JSONLine.text(self) }

  /// What a line says; nothing where it is cut short or is no answer to this unit.
  public init?(_ line: some StringProtocol, to unit: BatchUnit) {
    guard let answer = JSONLine.value(UnitAnswer.self, line), answer.id == unit.id,
      answer.line == line
    else { return nil }
    self = answer
  }
}
