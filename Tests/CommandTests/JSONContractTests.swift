import Foundation
import TestSupport
import Testing

/// Every answer as JSON, held against the article that documents the contract.
struct JSONContractTests {
  static let answers = [
    ["check", Program.thurrock], ["need", Program.thurrock],
    ["need", Program.thurrock, "--by", "ward"],
    ["need", Program.thurrock, "--index", "table-3", "--audit"],
    ["access", Program.thurrock], ["access", Program.thurrock, "--by", "ward"],
    ["gap", Program.thurrock], ["score", Program.thurrock], ["compare", Program.thurrock],
    ["compare", Program.thurrock, "--by", "area"], ["compare", Program.thurrock, "--all"],
    ["compare", Program.thurrock, "--by", "ward"], ["place", Program.thurrock],
    ["place", Program.thurrock, "--why", "--curve", "--top", "1"],
    ["place", Program.thurrock, "--diverse", "2:5%"],
    ["place", Program.thurrock, "--capacity", "split:2500", "--top", "1"],
    ["place", Program.thurrock, "--outreach", "3", "--outreach-share", "0.4"],
    ["place", Program.thurrock, "--objective", "set-coverage", "--within", "5min"],
    [
      "place", "--instance", "Tests/Fixtures/instances/pmed1.txt", "--format-of", "orlib-pmed",
    ],
  ].filter { $0[1] != "--instance" || FileManager.default.fileExists(atPath: $0[2]) }

  @Test(arguments: answers)
  func `an answer names its contract first, and the article has every key`(
    arguments: [String]
  ) throws {
    let run = try Program.run(arguments + ["--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.text.hasPrefix("{\n  \"contract\": \"hubward/1\",\n  \"study\": "))
    let object = try JSONSerialization.jsonObject(with: Data(run.output))
    let unknown = Self.keys(object).filter { !Self.isDocumented($0) }
    #expect(unknown.sorted() == [])
  }

  @Test(arguments: answers)
  func `every key is small letters, digits and underscores`(arguments: [String]) throws {
    let run = try Program.run(arguments + ["--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(run.output))
    let odd = Self.keys(object).filter { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) == nil }
    #expect(odd.sorted() == [])
  }

  private static let article = Result {
    try String(
      contentsOf: Surroundings.root.appendingPathComponent(
        "Sources/hubward/hubward.docc/JSON.md"), encoding: .utf8)
  }

  private static func keys(_ value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.values.reduce(Set(object.keys)) { $0.union(keys($1)) }
    }
    return (value as? [Any] ?? []).reduce([]) { $0.union(keys($1)) }
  }

  /// Whether the article has a key between backquotes, or the form of one that is built from an id of
  /// the study.
  private static func isDocumented(_ key: String) -> Bool {
    guard let article = try? article.get() else { return false }
    let forms = [
      "demand_": "demand_<id>", "group_": "group_<grouping>",
      "share_within_": "share_within_<standard>", "status_quo_": "<scenario>_",
      "council_": "<scenario>_", "part_": "part_<indicator>", "indicator_": "indicator_<id>",
      "change_": "change_<id>", "beyond_": "beyond_<standard>",
      "share_beyond_": "share_beyond_<standard>", "evidence_": "evidence_<criterion>",
      "option_": "option_<option>",
    ]
    let form = forms.first { key.hasPrefix($0.key) }?.value
    return article.contains("`\(key)`") || form.map(article.contains) ?? false
      || key.hasSuffix("_name") && article.contains("`\(key.dropLast(5))`")
  }
}
