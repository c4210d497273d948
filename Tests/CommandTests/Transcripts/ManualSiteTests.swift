import Foundation
import TestSupport
import Testing

/// The documentation tool that comes with Swift, where it is on the path.
private let docc: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .map { URL(fileURLWithPath: "\($0)/docc") }
  .first { FileManager.default.isExecutableFile(atPath: $0.path) }

/// The manual as a web site.
@Suite(.enabled(if: docc != nil, "docc, which comes with Swift, is not on PATH"))
struct ManualSiteTests {
  private static let manual = Surroundings.root.appendingPathComponent(
    "Sources/hubward/hubward.docc")

  @Test func `every link of the manual leads somewhere, and every article is a page`() throws {
    try withTemporaryFolder { folder in
      let site = folder.appendingPathComponent("site")
      let run = try Run(
        try #require(docc),
        [
          "convert", Self.manual.path, "--output-path", site.path,
          "--transform-for-static-hosting", "--warnings-as-errors",
        ])
      #expect(run.code == 0, "\(run.text)\(run.errors)")
      for article in try articles() {
        let page = site.appendingPathComponent("documentation/hubward/\(article.lowercased())")
        #expect(FileManager.default.fileExists(atPath: page.path), "\(article)")
      }
    }
  }

  @Test func `every article is in the manual's contents`() throws {
    let contents = try String(
      contentsOf: Self.manual.appendingPathComponent("hubward.md"), encoding: .utf8)
    for article in try articles() { #expect(contents.contains("- <doc:\(article)>"), "\(article)") }
  }

  private func articles() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.manual.path)
      .filter { $0.hasSuffix(".md") && $0 != "hubward.md" }.map { String($0.dropLast(3)) }
    return try #require(names.isEmpty ? nil : names)
  }
}
