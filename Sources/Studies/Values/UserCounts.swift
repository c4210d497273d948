public import Disclosure

/// Counts of users in one column of a table, as they may be shown.
public struct UserCounts: Hashable, Sendable {
  /// Counts added up by one grouping.
  public struct Margin: Hashable, Sendable {
    public let grouping: String
    public let groups: [String]
    /// One per group; nothing where it is withheld.
    public let counts: [Int?]

    public init(grouping: String, groups: [String], counts: [Int?]) {
      self.grouping = grouping
      self.groups = groups
      self.counts = counts
    }
  }

  public let file: String
  public let column: String
  public let rule: DisclosureRule
  /// Whose rule it is.
  public let source: String?
  public let margins: [Margin]
  public let total: Int?
  /// How many rows there are, and how many are withheld.
  public let rows: Int
  public let withheld: Int

  public init(
    file: String, column: String, rule: DisclosureRule, source: String?, margins: [Margin],
    total: Int?, rows: Int, withheld: Int
  ) {
    self.file = file
    self.column = column
    self.rule = rule
    self.source = source
    self.margins = margins
    self.total = total
    self.rows = rows
    self.withheld = withheld
  }
}
