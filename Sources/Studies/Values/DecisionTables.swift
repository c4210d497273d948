public import Text

/// Tables that come with the decision, in the council's own words and under its own headings.
public struct DecisionTables: Sendable {
  /// A table as the council has it.
  public struct Sheet: Hashable, Sendable {
    public let file: String
    public let headings: [String]
    /// Nothing where a cell is empty.
    public let rows: [[String?]]

    public init(file: String, headings: [String], rows: [[String?]]) {
      self.file = file
      self.headings = headings
      self.rows = rows
    }
  }

  /// What people said when they were asked.
  public struct Responses: Hashable, Sendable {
    public let sheet: Sheet
    /// Per row the site's column; nothing for a row about no site.
    public let sites: [Int?]?
    public let themes: [String?]?
    /// The grouping of areas, and per row the group.
    public let places: Places?
    /// How many responses each row stands for.
    public let counts: [Int]

    public struct Places: Hashable, Sendable {
      public let grouping: String
      public let groups: [String?]

      public init(grouping: String, groups: [String?]) {
        self.grouping = grouping
        self.groups = groups
      }
    }

    public init(
      sheet: Sheet, sites: [Int?]? = nil, themes: [String?]? = nil, places: Places? = nil,
      counts: [Int]? = nil
    ) {
      self.sheet = sheet
      self.sites = sites
      self.themes = themes
      self.places = places
      self.counts = counts ?? sheet.rows.map { _ in 1 }
    }
  }

  public struct Milestones: Hashable, Sendable {
    public let sheet: Sheet
    /// The column of `sheet` that holds the days, and each row's.
    public let column: Int
    public let days: [CalendarDay]

    public init(sheet: Sheet, column: Int, days: [CalendarDay]) {
      self.sheet = sheet
      self.column = column
      self.days = days
    }
  }

  /// What will be watched afterwards.
  public struct Monitoring: Hashable, Sendable {
    /// What a measure is where it can be worked out from the study: of today for the baseline.
    public enum Measure: String, CaseIterable, Sendable {
      case mean, longest, within, beyond, fullest
    }

    public let sheet: Sheet
    /// Per row what it is; nothing for a measure of the council's own.
    public let measures: [Measure?]
    /// Per row the baseline that the council gives.
    public let baselines: [Double?]

    public init(sheet: Sheet, measures: [Measure?], baselines: [Double?]) {
      self.sheet = sheet
      self.measures = measures
      self.baselines = baselines
    }
  }

  public let risks: Sheet?
  public let responses: Responses?
  public let milestones: Milestones?
  public let monitoring: Monitoring?

  public init(
    risks: Sheet? = nil, responses: Responses? = nil, milestones: Milestones? = nil,
    monitoring: Monitoring? = nil
  ) {
    self.risks = risks
    self.responses = responses
    self.milestones = milestones
    self.monitoring = monitoring
  }
}
