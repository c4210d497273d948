import Synchronization

/// Says no so many times, then yes: whoever asks whether to stop is stopped after a while.
public final class Countdown: Sendable {
  private let left: Mutex<Int>

  public init(_ left: Int) { self.left = Mutex(left) }

  public func isOver() -> Bool {
    left.withLock {
      $0 -= 1
      return $0 < 0
    }
  }
}
