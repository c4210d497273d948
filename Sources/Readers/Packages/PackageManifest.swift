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
    let dialect: [String: JSONScalar]?
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
    let minimum: JSONScalar?
    let maximum: JSONScalar?
    let pattern: String?
    let `enum`: [JSONScalar]?
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

  package static let fileName = "datapackage.json"

  /// - Throws: ``DataError/refused(_:)`` naming the key that is missing or of the wrong kind.
  static func parse(_ bytes: [UInt8]) throws(DataError) -> PackageManifest {
    do {
      return try JSONDecoder().decode(PackageManifest.self, from: Data(bytes))
    } catch {
      throw .refused([JSONProblem.diagnostic(error, file: fileName)])
    }
  }
}
