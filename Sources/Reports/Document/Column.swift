/// A column: its heading and how its cells are set.
public struct Column: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Words, left-aligned.
    case text
    /// The words that name the row: its row header.
    case rowHeader
    /// Numbers, right-aligned.
    case number
  }

  public let title: String
  public let kind: Kind

  public init(_ title: String, _ kind: Kind = .number) {
    self.title = title
    self.kind = kind
  }
}
