/// A column: what programs and people call it, and how its cells are set.
public struct Column: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Words, left-aligned.
    case text
    /// The words that name the row: its row header.
    case rowHeader
    /// Numbers, right-aligned.
    case number
  }

  /// Its key in JSON: small letters, digits and `_`, the same whatever words a council uses.
  public let id: String
  /// Its heading, for people.
  public let title: String
  public let kind: Kind
  /// What its numbers are in (`km`, `min`, `share`, `GBP a year`); nothing for counts and words.
  public let unit: String?

  public init(_ title: String, id: String, _ kind: Kind = .number, unit: String? = nil) {
    precondition(Self.isKey(id), "column \(title): '\(id)' is no key")
    self.title = title
    self.id = id
    self.kind = kind
    self.unit = unit
  }

  /// Where a column holds things that have ids of their own, its key in JSON holds those, and this one
  /// their names.
  var nameID: String { id + "_name" }

  /// Whether it may be the key of a column; `why` is what JSON says absences under.
  private static func isKey(_ id: String) -> Bool {
    let isSpelled = id.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }
    return isSpelled && !id.isEmpty && id != "why"
  }
}
