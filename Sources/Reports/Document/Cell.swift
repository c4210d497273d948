public import Text

/// Something that programs know by its id and people by its name: a site, an area, a scenario.
public struct NamedThing: Hashable, Sendable {
  public let id: String
  public let name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A cell: a value and how people read it.
public enum Cell: Hashable, Sendable {
  case text(String)
  /// A thing, read as its name; what is read where there is none, which is an answer too
  /// ("All", in the row of totals).
  case named(NamedThing?, none: String)
  /// Things, of which any name may hold a comma: read with commas between, and apart in a CSV file;
  /// what is read where the list is empty.
  case names([NamedThing], none: String)
  /// A count, with thousands separators.
  case count(Int)
  /// A place in a ranking, with `=` before it where others share it.
  case rank(Int, isShared: Bool)
  /// A measure, rounded to a number of decimals.
  case measure(Double, decimals: Int)
  /// A signed measure: `+1.2`, `−0.4`, `0.0`.
  case change(Double, decimals: Int)
  /// A share from 0 to 1, shown as a percentage.
  case share(Double, decimals: Int)
  /// Nothing to show, and why ("not printed", "no route"); never empty.
  case absent(String)

  /// A thing, read as its name.
  public static func named(id: String, name: String) -> Cell {
    .named(NamedThing(id: id, name: name))
  }

  /// A thing that is there, read as its name.
  public static func named(_ thing: NamedThing) -> Cell { .named(thing, none: "") }

  /// Whether the number, if it is one, is finite and asks for 0 to 15 decimals.
  var isPrintable: Bool {
    switch self {
    case .text, .named, .names, .count, .rank, .absent: true
    case .measure(let value, let decimals), .change(let value, let decimals),
      .share(let value, let decimals):
      value.isFinite && (0...15).contains(decimals)
    }
  }
}

extension NumberStyle {
  /// A cell as people read it.
  public static func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): text
    case .named(let thing, let none): thing?.name ?? none
    case .names(let things, let none):
      things.isEmpty ? none : things.map(\.name).joined(separator: ", ")
    case .count(let value): count(value)
    case .rank(let rank, let isShared): (isShared ? "=" : "") + count(rank)
    case .measure(let value, let decimals): measure(value, decimals: decimals)
    case .change(let value, let decimals): change(value, decimals: decimals)
    case .share(let value, let decimals): share(value, decimals: decimals)
    case .absent(let reason): reason
    }
  }
}
