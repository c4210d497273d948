/// How values are read, and how messages describe what was expected.
extension ColumnReader {
  static func bool(_ cell: ArraySlice<UInt8>) -> Bool? {
    switch String(decoding: cell, as: UTF8.self).lowercased() {
    case "true", "yes", "1": true
    case "false", "no", "0": false
    default: nil
    }
  }

  static func quoted(_ cell: ArraySlice<UInt8>) -> String {
    cell.isEmpty ? "an empty cell" : "'\(String(decoding: cell, as: UTF8.self))'"
  }

  static func within<Value: Comparable>(_ from: Value?, _ to: Value?, _ value: Value)
    -> Value?
  {
    if let from, value < from { return nil }
    if let to, value > to { return nil }
    return value
  }

  static func bounds<Value>(_ from: Value?, _ to: Value?) -> String {
    switch (from, to) {
    case (let from?, let to?): " from \(plain(from)) to \(plain(to))"
    case (let from?, nil): " of \(plain(from)) or more"
    case (nil, let to?): " of \(plain(to)) or less"
    case (nil, nil): ""
    }
  }

  /// `0.0` reads as `0`.
  static func plain<Value>(_ value: Value) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type
  ) -> String {
    "one of " + type.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}
