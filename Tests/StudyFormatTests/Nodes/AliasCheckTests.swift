import Testing
import Text

@testable import StudyFormat

/// Aliases that would keep the parser busy for weeks are refused, ordinary ones are not.
struct AliasCheckTests {
  /// `a1: &a1 [*a0, *a0]` and so on: 2ⁿ pieces.
  private static let nested =
    "a0: &a0 [x, x]\n" + (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

  @Test(arguments: [
    "? *a40\n: 1\n", "*a40 : 1\n", "*a40: 1\n", "k: {*a40}\n", "k: {*a40 : 1}\n",
    "k: {x: 1, *a40}\n",
    "? [*a40]\n: 1\n", "? - *a40\n: 1\n", "k: {[*a40]: 1}\n", "k: {[*a40]}\n", "[*a40]: 1\n",
    "k: {x: 1, [*a40]}\n", "k: {{x: *a40}}\n", "k: {{x: *a40}: 1}\n", "? x: *a40\n: 1\n",
    "k: { # note\n  *a40}\n", "k: [? *a40]\n", "k: [*a40 : 1]\n", "k: {\n  *a40\n}\n",
    "k: [{*a40}]\n", "k: {{x: {*a40}}}\n", "k: { # note\n  [*a40]\n}\n",
  ])
  func `an alias in a key`(end: String) {
    #expect(throws: DataError.self) {
      try StudyNode(yaml: Self.nested + end, file: "study.yaml")
    }
  }

  @Test func `a flood as a value is still counted`() {
    #expect(throws: DataError.self) {
      try StudyNode(
        yaml: Self.nested.replacing(", *", with: "]\n  - [*") + "k: *a40\n", file: "study.yaml")
    }
  }

  @Test func `a study with many aliases behind its keys is read`() throws {
    let uses = (1...100).map { "s\($0): { open: *base, label: \"2*3: why? [x]\" }\n" }.joined()
    let node = try StudyNode(
      yaml: "base: &base [a, b]\n" + uses + "list:\n" + String(repeating: "  - *base\n", count: 50),
      file: "study.yaml")
    #expect(node["s7"]?["open"]?.items.count == 2)
    #expect(node["list"]?.items.count == 50)
  }

  @Test func `a few aliases may stand anywhere`() throws {
    let node = try StudyNode(yaml: "a: &a x\nb: {*a : 1}\nc: [*a, *a]\n", file: "study.yaml")
    #expect(node["b"]?.string("x") == "1")
  }

  @Test func `brackets without end are refused, however many`() {
    for text in [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
      String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
      (0..<1_500).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ] {
      _ = try? StudyNode(yaml: text, file: "study.yaml")
    }
  }
}
