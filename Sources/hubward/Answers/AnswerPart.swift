import Reports
import Text

/// One more answer: a key of the JSON, tables and sentences.
struct AnswerPart {
  let key: String
  let json: JSONValue
  var tables: [Table] = []
  var sentences: [String] = []
}

extension [AnswerPart] {
  /// The parts after the answer itself; nothing for JSON, which has them inside.
  ///
  /// - Parameter isFirst: whether no table stands before them.
  func show(_ format: Format, isFirst: Bool = false) {
    switch format {
    case .json: break
    case .csv:
      for (k, table) in flatMap(\.tables).enumerated() {
        if k > 0 || !isFirst { print("\r\n", terminator: "") }
        printTables([table], format: .csv)
      }
      for sentence in flatMap(\.sentences) { Terminal.writeError("hubward: \(sentence)\n") }
    case .text:
      for part in self {
        if !part.tables.isEmpty {
          print()
          printTables(part.tables, format: .text)
          if !part.sentences.isEmpty { print() }
        }
        for sentence in part.sentences { print(sentence) }
      }
    }
  }
}

/// An answer with more keys beside its own.
struct Extended<Answer: Encodable>: Encodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let answer: Answer
  let parts: [AnswerPart]

  func encode(to encoder: any Encoder) throws {
    try answer.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    for part in parts { try container.encode(Written(value: part.json), forKey: Key(part.key)) }
  }

  private struct Written: Encodable {
    let value: JSONValue

    func encode(to encoder: any Encoder) throws {
      switch value {
      case .null, .bool, .integer, .number, .string:
        var container = encoder.singleValueContainer()
        switch value {
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        default: try container.encodeNil()
        }
      case .array(let values):
        var container = encoder.unkeyedContainer()
        for value in values { try container.encode(Written(value: value)) }
      case .object(let members):
        var container = encoder.container(keyedBy: Key.self)
        for (key, value) in members {
          try container.encode(Written(value: value), forKey: Key(key))
        }
      }
    }
  }
}
