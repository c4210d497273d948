/// A JSON text to be written: objects keep the order they were given.
///
/// Two spaces of indentation, UTF-8, slashes not escaped: the same value is the same bytes on every
/// machine.
public indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A finite number, written with the fewest digits that read back as itself.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// An object of the members that have a value.
  public static func object(given members: [(key: String, value: JSONValue?)]) -> JSONValue {
    .object(members.compactMap { member in member.value.map { (member.key, $0) } })
  }

  /// The text, ending in a line feed.
  public var text: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    let deeper = indent + "  "
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .number(let value):
      precondition(value.isFinite, "JSON has no infinity: say null and why")
      return PlainNumber.text(value)
    case .string(let text): return Self.quoted(text)
    case .array(let values):
      return Self.lines(values.map { $0.written(indent: deeper) }, "[", "]", indent)
    case .object(let members):
      return Self.lines(
        members.map { Self.quoted($0.key) + ": " + $0.value.written(indent: deeper) },
        "{", "}", indent)
    }
  }

  /// The same on one line, without spaces, and without what would end or begin a tag where it stands in a
  /// page.
  public var inPage: String {
    switch self {
    case .null, .bool, .integer, .number: written(indent: "")
    case .string(let text):
      Self.quoted(text).replacing("&", with: "\\u0026").replacing("<", with: "\\u003c")
        .replacing(">", with: "\\u003e")
    case .array(let values): "[" + values.map(\.inPage).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { JSONValue.string($0.key).inPage + ":" + $0.value.inPage }
        .joined(separator: ",") + "}"
    }
  }

  private static func lines(
    _ items: [String], _ open: String, _ close: String, _ indent: String
  ) -> String {
    if items.isEmpty { return open + close }
    return open + "\n" + items.map { indent + "  " + $0 }.joined(separator: ",\n")
      + "\n" + indent + close
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        // Line and paragraph separators would end a line of JavaScript, others steer a terminal.
        if let escape = SafeText.jsonEscape(scalar) {
          result += escape
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
