public import Text

/// A cell: a value and how people read it.
public enum Cell: Hashable, Sendable {
  case text(String)
  /// Names, of which any may hold a comma: read with commas between, and apart in a CSV file.
  case names([String])
  /// A count, with thousands separators.
  case count(Int)
  /// A measure, rounded to a number of decimals.
  case measure(Double, decimals: Int)
  /// A signed measure: `+1.2`, `−0.4`, `0.0`.
  case change(Double, decimals: Int)
  /// A share from 0 to 1, shown as a percentage.
  case share(Double, decimals: Int)
  /// Nothing to show, and why ("not printed", "no route"); never empty.
  case absent(String)

  /// Whether the number, if it is one, is finite and asks for 0 to 15 decimals.
  var isPrintable: Bool {
    switch self {
    case .text, .names, .count, .absent: true
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
    case .names(let names): names.joined(separator: ", ")
    case .count(let value): count(value)
    case .measure(let value, let decimals): measure(value, decimals: decimals)
    case .change(let value, let decimals): change(value, decimals: decimals)
    case .share(let value, let decimals): share(value, decimals: decimals)
    case .absent(let reason): reason
    }
  }
}
