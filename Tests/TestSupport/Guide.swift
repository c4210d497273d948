import Foundation

/// A DocC article whose Swift examples are the code of a test, so that neither can drift from the
/// other.
public struct Guide: Sendable {
  /// The fenced Swift of the article, block by block.
  public let examples: [String]

  /// - Parameter path: of the article, in the package's folder.
  public init(_ path: String) throws {
    let article = try String(
      contentsOf: Surroundings.root.appendingPathComponent(path), encoding: .utf8)
    examples = article.matches(of: /```swift\n(.*?)```/.dotMatchesNewlines()).map { String($0.1) }
  }

  /// The examples that are not in a test file as they are in the article: its imports line by line, and
  /// all other code in one piece, as the body of a test.
  public func strangers(to testFile: String) throws -> [String] {
    let code = try String(contentsOf: URL(fileURLWithPath: testFile), encoding: .utf8)
    let lines = Set(code.split(separator: "\n"))
    return examples.filter { example in
      let parts = example.split(separator: "\n", omittingEmptySubsequences: false)
      let imports = parts.prefix { $0.hasPrefix("import ") }
      let body = parts.dropFirst(imports.count).drop(while: \.isEmpty)
        .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
      return !imports.allSatisfy(lines.contains) || !code.contains(body)
    }
  }
}
