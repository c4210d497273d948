import Foundation
import TestSupport
import Testing

/// What a newcomer reads first is complete.
struct MapTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Surroundings.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `the map of CONTRIBUTING names every target, in the manifest's order`() throws {
    let targets = try text("Package.swift")
      .matches(of: /(?:\blayer\(\s*|\.(?:executableT|t)arget\(\s*name: )"(?!\w*Support")(\w+)"/).map
    { String($0.1) }
    let rows = try text("CONTRIBUTING.md").matches(of: /\n\| (\w+) \| [^|]+ \| [^|]+ \|/)
      .map { String($0.1) }.filter { $0 != "Target" }
    #expect(rows == targets)
  }
}
