/// How many people a hub is commonly meant for, where nobody says how many it has room for.
public struct PeopleNorm: Hashable, Sendable {
  public let people: Double
  /// Whose norm it is.
  public let source: String?

  public init(people: Double, source: String? = nil) {
    precondition(people > 0 && people.isFinite, "a norm of nobody")
    self.people = people
    self.source = source
  }
}
