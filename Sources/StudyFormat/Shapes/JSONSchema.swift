import Foundation

extension Shape {
  /// This shape in JSON Schema's words.
  private var schema: [String: Any] {
    switch self {
    case .text(let form): ["type": "string", "pattern": form.pattern]
    case .number(let least, let most):
      ["type": "number", "exclusiveMinimum": least].merging(
        most.isFinite ? ["maximum": most] : [:]
      ) { a, _ in a }
    case .share: ["type": "number", "minimum": 0, "maximum": 1]
    case .whole(let range):
      ["type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound]
    case .choice(let choices): ["type": "string", "enum": choices]
    case .list(let element, let least):
      ["type": "array", "items": element.schema, "minItems": least]
    case .keys(let keys):
      [
        "type": "object", "additionalProperties": false,
        "properties": Dictionary(
          uniqueKeysWithValues: keys.map { key in
            (key.name, key.shape.schema.merging(["description": key.about]) { a, _ in a })
          }),
        "required": keys.filter(\.isRequired).map(\.name),
      ]
    case .either(let scalar, let keys):
      ["anyOf": [scalar.schema, Shape.keys(keys).schema]]
    case .named(let form, let shape):
      [
        "type": "object", "additionalProperties": shape.schema, "minProperties": 1,
        "propertyNames": ["pattern": form.pattern],
      ]
    }
  }

  /// A JSON Schema (draft 2020-12) of documents that have this shape.
  func jsonSchema(title: String) throws -> [UInt8] {
    var schema = schema
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = title
    let data = try JSONSerialization.data(
      withJSONObject: schema, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return Array(data) + [0x0A]
  }
}
