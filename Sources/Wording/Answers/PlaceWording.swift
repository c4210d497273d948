package import Assessment
import Foundation
import Placement
import Reports
package import Studies
import Text

/// The answer of `hubward place` about a study, in words, as JSON or as CSV.
package struct PlaceWording {
  private let result: PlaceResult
  private let study: Study
  private let parts: [AnswerPart]

  package init(_ result: PlaceResult, of study: Study) {
    self.result = result
    self.study = study
    let room = result.room.flatMap { answer in
      answer.best.map { AnswerPart.room($0, of: study, answer) }
    }
    let terms = AnswerTerms(result.ranking, of: study)
    parts = (room ?? []) + terms.parts(result.further, asking: result.asking)
  }

  package func printed(_ rendering: Rendering) throws -> Printed {
    let answer = PlaceAnswer(
      result.ranking, of: study, top: result.asking.top, listed: result.further.diverse?.plans)
    if rendering.format == .json { return Printed(output: try json(answer)) }
    let ranking = study.table(result.ranking, id: "ranking", shown: result.asking.top)
    var printed = Printed()
    guard !result.ranking.plans.isEmpty else {
      let words = "\(answer.status.rawValue): \(answer.reason)\n"
      if rendering.format == .csv {
        // A file of plans stays a file of plans, with none in it.
        printed = Printed(output: rendering.tables([ranking]), remarks: words)
      } else {
        printed.output = words
      }
      printed += parts.printed(rendering)
      return printed
    }
    let isListedApart = result.further.diverse != nil
    if !isListedApart { printed.output = rendering.tables([ranking]) }
    if rendering.format == .text {
      printed.output += "\(isListedApart ? "" : "\n")Proof: \(answer.reason).\n"
    }
    printed += parts.printed(rendering, isFirst: isListedApart)
    return printed
  }

  private func json(_ answer: PlaceAnswer) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Extended(answer: answer, parts: parts))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// An answer with more keys beside its own.
private struct Extended<Answer: Encodable>: Encodable {
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
