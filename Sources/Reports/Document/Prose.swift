/// Running text.
public struct Prose: Hashable, Sendable, ExpressibleByStringInterpolation {
  public let runs: [Run]

  public init(_ runs: [Run]) {
    self.runs = runs
  }

  public init(stringLiteral value: String) {
    runs = [.plain(value)]
  }

  public init(_ text: String) {
    runs = [.plain(text)]
  }
}

/// A stretch of text in one manner.
public enum Run: Hashable, Sendable {
  case plain(String)
  case strong(String)
  case code(String)
  /// `target` is an anchor of this document (`#maps`) or a file beside it (`tables/ranking.csv`).
  case link(String, target: String)
}
