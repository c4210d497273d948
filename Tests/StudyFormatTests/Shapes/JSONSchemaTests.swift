import Foundation
import TestSupport
import Testing

@testable import StudyFormat

/// The schema that editors complete study files by is the one that study files are checked by.
struct JSONSchemaTests {
  private static let path = Surroundings.root.appendingPathComponent("data/study.schema.json")

  @Test func `the shipped schema is the one that the program checks by`() throws {
    let today = try Shape.jsonSchema()
    if Surroundings.renews { try Data(today).write(to: Self.path) }
    let shipped = try [UInt8](Data(contentsOf: Self.path))
    let isCurrent = shipped == today
    #expect(
      isCurrent,
      "data/study.schema.json is not current; renew it: HUBWARD_RENEW=1 swift test --filter JSONSchema"
    )
  }

  @Test(
    .enabled(
      if: Python.has("jsonschema", "yaml"), "needs python3 with jsonschema and PyYAML from PyPI"))
  func `another validator accepts our studies by it and refuses what we refuse`() throws {
    let run = try Python.run("check_schema.py")
    #expect(run.code == 0, "\(run.text)\(run.errors)")
  }

  @Test func `every key of the schema says what it means`() throws {
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(Shape.jsonSchema())) as? [String: Any])
    #expect(undescribed(schema, path: "") == [])
  }

  private func undescribed(_ schema: [String: Any], path: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let inner = ["items", "additionalProperties"].compactMap { schema[$0] as? [String: Any] }
    return properties.sorted { $0.key < $1.key }.flatMap { name, value in
      (value["description"] == nil ? [path + name] : [])
        + undescribed(value, path: "\(path)\(name).")
    } + inner.flatMap { undescribed($0, path: path) }
  }
}
