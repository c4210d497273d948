/// Asks now and then whether a walk through many plans should end.
struct WalkWatch {
  /// How many times it goes on unasked.
  private static let patience = 64

  private let isOver: @Sendable () -> Bool
  private var unasked = 0
  /// Whether it was told to end.
  private(set) var isStopped = false

  /// - Parameter grace: how many times it goes on before anyone is asked at all.
  init(_ isOver: @escaping @Sendable () -> Bool, grace: Int = 0) {
    self.isOver = isOver
    unasked = grace
  }

  /// Whether to go on. Once false it stays false.
  mutating func mayGoOn() -> Bool {
    if isStopped { return false }
    guard unasked == 0 else {
      unasked -= 1
      return true
    }
    unasked = Self.patience
    isStopped = isOver()
    return !isStopped
  }
}

/// A search was stopped before it had an answer.
public struct SearchStopped: Error, Hashable, Sendable {
  public init() {}
}
