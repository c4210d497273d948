internal import Foundation
import Text

/// `datapackage.json` as written (Frictionless Data Package), before it is checked.
package struct PackageManifest: Decodable {
  let name: String
  let title: String?
  let description: String?
  let version: String?
  let attribution: String?
  let licenses: [Licence]?
  let sources: [Source]?
  let resources: [ResourceEntry]

  struct ResourceEntry: Decodable {
    let name: String
    let title: String?
    let description: String?
    let path: OneOrMany
    let encoding: String?
    let hash: String?
    let bytes: Int?
    let edition: String?
    let version: String?
    let attribution: String?
    let licenses: [Licence]?
    let sources: [Source]?
    let dialect: [String: Scalar]?
    let schema: SchemaEntry?
  }

  struct SchemaEntry: Decodable {
    let fields: [FieldEntry]
    let primaryKey: OneOrMany?
    let foreignKeys: [ForeignKeyEntry]?
    let missingValues: [String]?
  }

  struct FieldEntry: Decodable {
    let name: String
    let title: String?
    let type: String?
    let description: String?
    let unit: String?
    let constraints: ConstraintsEntry?
  }

  struct ConstraintsEntry: Decodable {
    let required: Bool?
    let unique: Bool?
    let minimum: Scalar?
    let maximum: Scalar?
    let pattern: String?
    let `enum`: [Scalar]?
  }

  struct ForeignKeyEntry: Decodable {
    let fields: OneOrMany
    let reference: Reference

    struct Reference: Decodable {
      let resource: String?
      let fields: OneOrMany
    }
  }

  /// `"a"` or `["a", "b"]`.
  struct OneOrMany: Decodable {
    let values: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(String.self) {
        values = [value]
      } else {
        values = try container.decode([String].self)
      }
    }
  }

  /// A string, a number or a boolean, as text.
  struct Scalar: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Bool.self) {
        text = value ? "true" : "false"
      } else if let value = try? container.decode(Int.self) {
        text = String(value)
      } else if let value = try? container.decode(Double.self) {
        text = String(value)
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  package static let fileName = "datapackage.json"

  /// - Throws: ``DataError/refused(_:)`` naming the key that is missing or of the wrong kind.
  static func decode(_ bytes: [UInt8]) throws(DataError) -> PackageManifest {
    do {
      return try JSONDecoder().decode(PackageManifest.self, from: Data(bytes))
    } catch {
      throw .refused([JSONProblem.diagnostic(error, file: fileName)])
    }
  }
}

/// What `JSONDecoder` says, as a sentence.
enum JSONProblem {
  static func diagnostic(_ error: any Error, file: String) -> Diagnostic {
    let place = Diagnostic.Place(file: file)
    switch error as? DecodingError {
    case .keyNotFound(let key, let context)?:
      return Diagnostic(
        .error, at: place, "\(path(context.codingPath + [key])) is missing",
        whatToDo: "add it")
    case .typeMismatch(let type, let context)?, .valueNotFound(let type, let context)?:
      return Diagnostic(
        .error, at: place, "\(path(context.codingPath)) is not \(kind(type))",
        whatToDo: "correct the value")
    case .dataCorrupted(let context)?:
      let there = context.codingPath.isEmpty ? "" : " at \(path(context.codingPath))"
      return Diagnostic(
        .error, at: place, "is not valid JSON\(there)",
        whatToDo: "look for a bracket, comma or quotation mark that is missing or too many; an"
          + " editor for JSON shows the line")
    default:
      return Diagnostic(
        .error, at: place, "cannot be read as JSON", whatToDo: "export it again, or correct it")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    var text = ""
    for key in keys {
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return text.isEmpty ? "the document" : text
  }

  private static func kind(_ type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list"
    default: "\(type)".hasPrefix("Array") ? "a list" : "an object"
    }
  }
}
