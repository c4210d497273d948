/// JSON in the order in which it is given, so that the same package is the same bytes.
indirect enum JSONText {
  case string(String)
  case whole(Int)
  case number(Double)
  case bool(Bool)
  case list([JSONText])
  case object([(String, JSONText?)])

  /// Indented by two spaces; members without a value are left out.
  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let value): return Self.quoted(value)
    case .whole(let value): return String(value)
    case .number(let value):
      return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    case .bool(let value): return value ? "true" : "false"
    case .list(let values):
      guard !values.isEmpty else { return "[]" }
      let items = values.map { inner + $0.text(indent: inner) }.joined(separator: ",\n")
      return "[\n\(items)\n\(indent)]"
    case .object(let members):
      let items = members.compactMap { name, value in
        value.map { "\(inner)\(Self.quoted(name)): \($0.text(indent: inner))" }
      }
      return "{\n\(items.joined(separator: ",\n"))\n\(indent)}"
    }
  }

  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
