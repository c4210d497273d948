internal import Foundation
import Text

/// Keys of `datapackage.json` that would change what its tables mean, and that Hubward does not read.
///
/// A Frictionless package may hold any keys of its own, which are passed over; those of the standard
/// that say how cells are to be read, and known keys written otherwise, are refused.
enum UnreadKeys {
  /// What a level of the description may hold.
  private struct Level {
    /// Keys that are read.
    let read: Set<String>
    /// Keys that change the meaning, with the values that change nothing.
    let changing: [String: Set<String>]
  }

  private static let resource = Level(
    read: [
      "name", "title", "description", "path", "format", "mediatype", "encoding", "bytes", "hash",
      "edition", "version", "attribution", "licenses", "sources", "dialect", "schema",
    ],
    changing: [
      "data": [], "compression": ["", "no", "none"], "innerpath": [""], "extrapaths": [],
      "control": [], "layout": [], "query": [], "skipRows": ["0"], "headerRow": ["1"],
      "missingValues": [],
    ])

  private static let schema = Level(
    read: ["fields", "primaryKey", "foreignKeys", "missingValues"],
    changing: ["uniqueKeys": [], "fieldsMatch": ["exact"]])

  private static let field = Level(
    read: ["name", "title", "type", "description", "unit", "constraints"],
    changing: [
      "decimalChar": ["."], "groupChar": [","], "bareNumber": ["true"],
      "trueValues": ["true", "True", "TRUE", "1"], "falseValues": ["false", "False", "FALSE", "0"],
      "missingValues": [], "categories": [],
    ])

  private static let constraints = Level(
    read: ["required", "unique", "minimum", "maximum", "pattern", "enum"],
    changing: [
      "minLength": ["0"], "maxLength": [], "exclusiveMinimum": [], "exclusiveMaximum": [],
      "jsonSchema": [],
    ])

  static func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: Data(bytes)) else { return [] }
    var found: [Diagnostic] = []
    for entry in tree.members["resources"]?.items ?? [] {
      let name = "resource '\(entry.members["name"]?.text ?? "")'"
      found += check(entry, resource, name)
      guard let schema = entry.members["schema"] else { continue }
      found += check(schema, Self.schema, "\(name), schema")
      for field in schema.members["fields"]?.items ?? [] {
        let label = "\(name), field '\(field.members["name"]?.text ?? "")'"
        found += check(field, Self.field, label) + format(of: field, label)
        if let constraints = field.members["constraints"] {
          found += check(constraints, Self.constraints, label)
        }
      }
    }
    return found
  }

  private static func check(_ node: JSONTree, _ level: Level, _ place: String) -> [Diagnostic] {
    node.members.sorted { $0.key < $1.key }.compactMap { key, value in
      if level.read.contains(key) { return nil }
      if let harmless = level.changing[key] {
        let items = value.items.map(\.text)
        let isHarmless =
          value.text.map(harmless.contains)
          ?? (isNothing(value)
            || !items.isEmpty && items.allSatisfy { $0.map(harmless.contains) ?? false })
        return isHarmless
          ? nil
          : refusal(
            "\(place): the key '\(key)' would change what the table means, and is not read",
            "write the table so that it needs no such key, and take it out")
      }
      let known = level.read.union(level.changing.keys)
      guard let meant = known.sorted().first(where: { plain($0) == plain(key) }) else { return nil }
      return refusal(
        "\(place): unknown key '\(key)'",
        "did you mean '\(meant)'? A key of your own needs another name")
    }
  }

  /// Days are read as `2016-10-12` and numbers with a point, whatever a format says.
  private static func format(of field: JSONTree, _ place: String) -> [Diagnostic] {
    guard let format = field.members["format"]?.text, let type = field.members["type"]?.text,
      type != "string", !["default", "%Y-%m-%d"].contains(format)
    else { return [] }
    return [
      refusal(
        "\(place): the format '\(format)' would change what the cells mean, and is not read",
        "write days as 2016-10-12, and take the format out")
    ]
  }

  private static func isNothing(_ value: JSONTree) -> Bool {
    switch value {
    case .null: true
    case .object(let members): members.isEmpty
    case .list(let items): items.isEmpty
    case .scalar: false
    }
  }

  /// Without case, signs and a plural's s.
  private static func plain(_ key: String) -> String {
    let letters = key.lowercased().filter { $0.isLetter }
    return letters.hasSuffix("s") ? String(letters.dropLast()) : letters
  }

  private static func refusal(_ message: String, _ whatToDo: String) -> Diagnostic {
    Diagnostic(
      .error, at: .init(file: PackageManifest.fileName), message, whatToDo: whatToDo)
  }
}
