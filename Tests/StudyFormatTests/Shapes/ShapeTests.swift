import Testing

@testable import StudyFormat

/// Which words a key accepts.
struct ShapeTests {
  @Test(arguments: [
    ("datapackage.json", true), ("a/b.json", true), ("/etc/passwd", false), ("../up.json", false),
    ("a/../../b", false), ("", false),
  ])
  func `a file lies beside the study file`(path: String, isInside: Bool) {
    #expect(TextForm.file.accepts(path) == isInside)
  }

  @Test(arguments: ["council", "status-quo", "a1", "x_y"])
  func `a short name is small letters, digits, hyphen and underscore`(name: String) {
    #expect(TextForm.id.accepts(name))
  }

  @Test(arguments: [
    "Council", "a b", "-a", "", "é", "../x", "a\n", String(repeating: "a", count: 65),
  ])
  func `anything else is no short name`(name: String) {
    #expect(!TextForm.id.accepts(name))
  }
}
