public import Text

/// The dated steps by which today's sites become those of a scenario.
public struct StudyPhases: Hashable, Sendable {
  /// What changes on one day.
  public struct Step: Hashable, Sendable {
    public let day: CalendarDay
    public let label: String?
    public let changes: [Change]
    /// Who says so, and where.
    public let source: String?

    public init(day: CalendarDay, label: String? = nil, changes: [Change], source: String? = nil) {
      self.day = day
      self.label = label
      self.changes = changes
      self.source = source
    }
  }

  /// What changes at once: a site that closes, one that opens, or one that takes the place of
  /// another.
  public struct Change: Hashable, Sendable {
    /// Columns: hubs, then outreach sites.
    public let closes: Int?
    public let opens: Int?

    public init(closes: Int? = nil, opens: Int? = nil) {
      self.closes = closes
      self.opens = opens
    }
  }

  /// The id of the scenario.
  public let scenario: String
  /// In the order of their days.
  public let steps: [Step]

  public init(scenario: String, steps: [Step]) {
    self.scenario = scenario
    self.steps = steps
  }
}

/// How today's sites become another scenario's, as the study says.
public struct PhasePlans: Sendable {
  public let all: [StudyPhases]
  /// What the open sites may cost a year at any moment; nothing where the study sets no limit.
  public let runningAtMost: Double?

  public init(_ all: [StudyPhases] = [], runningAtMost: Double? = nil) {
    self.all = all
    self.runningAtMost = runningAtMost
  }

  /// Those of a scenario; nothing where the study has none.
  public func of(_ scenario: String) -> StudyPhases? { all.first { $0.scenario == scenario } }
}
