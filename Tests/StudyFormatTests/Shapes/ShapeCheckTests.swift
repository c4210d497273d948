import Testing
import Text

@testable import StudyFormat

/// Every key of the study file, one after the other: left out, misspelt, filled with nonsense.
struct ShapeCheckTests {
  static let sample = ShapeSample(studyShape)

  private func check(_ lines: [String]) throws -> [Diagnostic] {
    let node = try StudyNode(yaml: ShapeSample.text(lines), file: "study.yaml")
    return studyShape.check(node, path: "", file: "study.yaml")
  }

  @Test func `a file with every key is accepted`() throws {
    #expect(try check(Self.sample.lines).map(\.description) == [])
    #expect(Self.sample.entries.count > 90)
  }

  /// Without its only key a mapping is empty, and is told so on the line of its own key.
  @Test(arguments: sample.entries.filter(\.isAlone))
  func `a mapping without its only key is refused with the keys it has`(
    entry: ShapeSample.Entry
  ) throws {
    var lines = Self.sample.lines
    lines.removeSubrange(entry.lines)
    let found = try check(lines)
    #expect(found.map(\.message) == ["expected the keys \(entry.key.name), found nothing"])
    #expect(found.first?.place?.row == entry.mappingLine)
  }

  @Test(arguments: sample.entries.filter { $0.key.isRequired && !$0.isAlone })
  func `a required key that is missing is named with its line and its meaning`(
    entry: ShapeSample.Entry
  ) throws {
    var lines = Self.sample.lines
    lines.removeSubrange(entry.lines)
    let found = try check(lines)
    #expect(found.count == 1)
    #expect(found.first?.message == "the key '\(entry.key.name)' is missing")
    #expect(found.first?.whatToDo == "add it: \(entry.key.about)")
    #expect(found.first?.place?.row == entry.mappingLine + 1)
    #expect(found.first?.place?.column == (entry.parent.isEmpty ? nil : entry.parent))
  }

  @Test(arguments: sample.entries.filter { !$0.key.isRequired })
  func `an optional key may be left out`(entry: ShapeSample.Entry) throws {
    var lines = Self.sample.lines
    lines.removeSubrange(entry.lines)
    #expect(try check(lines).map(\.description) == [])
  }

  @Test(arguments: sample.entries)
  func `a misspelt key is refused with its line and the key that was meant`(
    entry: ShapeSample.Entry
  ) throws {
    var lines = Self.sample.lines
    let misspelt = entry.key.name + "x"
    lines.insert("\(entry.indent)\(misspelt): 1", at: entry.lines.lowerBound)
    let found = try check(lines)
    #expect(found.count == 1)
    #expect(found.first?.message == "unknown key '\(misspelt)'")
    #expect(found.first?.place?.row == entry.lines.lowerBound + 1)
    #expect(
      found.first?.whatToDo?.hasPrefix("did you mean '\(entry.key.name)'? the keys here are ")
        == true)
  }

  @Test(arguments: sample.entries)
  func `a value of the wrong kind is refused with its line, what it should be and what to do`(
    entry: ShapeSample.Entry
  ) throws {
    var lines = Self.sample.lines
    let wrong = ShapeSample.wrong(entry.key.shape)
    lines.replaceSubrange(entry.lines, with: ["\(entry.indent)\(entry.key.name): \(wrong)"])
    let found = try check(lines)
    #expect(found.count == 1)
    #expect(found.first?.place?.row == entry.lines.lowerBound + 1)
    #expect(found.first?.place?.column == entry.path)
    #expect(found.first?.expected?.isEmpty == false)
    #expect(found.first?.found == (wrong == "[1, 2]" ? "a list" : "'\(wrong)'"))
    #expect(found.first?.whatToDo == "correct it: \(entry.key.about)")
  }

  @Test(arguments: sample.entries)
  func `a key without a value is refused on its line`(entry: ShapeSample.Entry) throws {
    var lines = Self.sample.lines
    lines.replaceSubrange(entry.lines, with: ["\(entry.indent)\(entry.key.name):"])
    let found = try check(lines)
    #expect(found.map(\.found) == ["nothing"])
    #expect(found.first?.place?.row == entry.lines.lowerBound + 1)
  }

  @Test func `every error of a file is said at once`() throws {
    let text = "hubward: 2\nid: Thurrock 2016\ntitl: x\n"
    let node = try StudyNode(yaml: text, file: "study.yaml")
    let found = studyShape.check(node, path: "", file: "study.yaml").map(\.description)
    #expect(found.contains { $0.hasPrefix("line 1 of study.yaml, key hubward: expected 1, ") })
    #expect(
      found.contains {
        $0.hasPrefix("line 2 of study.yaml, key id: expected a short name of small letters")
      })
    #expect(
      found.contains {
        $0.hasPrefix("line 3 of study.yaml: unknown key 'titl'; did you mean 'title'?")
      })
    #expect(found.contains { $0.hasPrefix("line 1 of study.yaml: the key 'areas' is missing") })
  }
}
