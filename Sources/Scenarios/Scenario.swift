/// A named set of open hubs: today's, the council's proposal, anything a user adds.
public struct Scenario: Hashable, Sendable {
  /// Its key in the study file and in every table (`council`).
  public let id: String
  /// Its name for people ("The council's proposal").
  public let name: String
  /// Indices of the open hubs, ascending.
  public let open: [Int]
  /// Who proposed it and where it is written.
  public let source: String?

  public init(id: String, name: String, open: [Int], source: String? = nil) {
    self.id = id
    self.name = name
    self.open = open.sorted()
    self.source = source
  }
}
