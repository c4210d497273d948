import Reports
import Text

/// A further answer: a key of the JSON, tables and sentences.
struct AnswerPart: Sendable {
  let key: ContractKey
  let json: JSONValue
  var tables: [Table] = []
  var sentences: [String] = []
}

extension [AnswerPart] {
  /// The parts after the answer itself; empty for JSON, which has them inside.
  ///
  /// - Parameter isFirst: whether no table stands before them.
  func printed(_ rendering: Rendering, isFirst: Bool = false) -> Printed {
    var printed = Printed()
    switch rendering.format {
    case .json: break
    case .csv:
      for (k, table) in flatMap(\.tables).enumerated() {
        if k > 0 || !isFirst { printed.output += "\r\n" }
        printed.output += rendering.tables([table])
      }
      for sentence in flatMap(\.sentences) { printed.remark(sentence) }
    case .text, .markdown:
      for part in self {
        if !part.tables.isEmpty {
          printed.output += "\n" + rendering.tables(part.tables)
          if !part.sentences.isEmpty { printed.output += "\n" }
        }
        for sentence in part.sentences { printed.output += sentence + "\n" }
      }
    }
    return printed
  }
}
