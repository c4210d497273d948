/// A limit on how many sites of one group are open.
public struct GroupRule: Hashable, Sendable {
  /// Which rule of the caller's it is.
  public let tag: RuleTag
  /// Site indices.
  public let members: [Int]
  public let atLeast: Int
  public let atMost: Int

  public init(
    _ tag: RuleTag = .unnamed, members: [Int], atLeast: Int = 0, atMost: Int = .max
  ) {
    self.tag = tag
    self.members = members
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// The same limit as another rule of the caller's.
  public func tagged(_ tag: RuleTag) -> GroupRule {
    GroupRule(tag, members: members, atLeast: atLeast, atMost: atMost)
  }
}
