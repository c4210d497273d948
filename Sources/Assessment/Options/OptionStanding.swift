/// Where an option stands under one question, among the plans of its own number of hubs.
public struct OptionStanding: Sendable {
  /// Why it has no rank.
  public enum Unranked: Hashable, Sendable {
    /// It breaks rules; see ``AppraisedOption/broken``.
    case rules
    /// Somebody who counts has no route.
    case noRoute
    /// There are too many plans of its size to count them all, and it is not among those ranked.
    case uncounted
    /// The count was stopped.
    case stopped
  }

  public let value: Double
  /// 1 + the number of better plans of its size that keep the rules.
  public let rank: Int?
  public let ties: Int
  /// How many plans of its size keep the rules; nothing where they were not counted.
  public let candidates: Int?
  public let unranked: Unranked?
}

/// A question with the best plan of the study's number of hubs.
public struct AppraisedQuestion: Sendable {
  public let question: Question
  /// The value of the best plan; nothing where there is none or it was not searched for.
  public let best: Double?
}
