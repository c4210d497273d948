import Testing

@testable import Readers

/// Patterns of whole cells, held against Swift's own engine where that can do them.
struct CellPatternTests {
  @Test(arguments: ["^(a+)+$", "(a|aa)+$", "(.*)*x", "((a*)*)*b", "(a?){30}a{30}b"])
  func `no pattern takes for ever`(pattern: String) throws {
    let found = try #require(CellPattern(pattern))
    #expect(!found.matches(String(repeating: "a", count: 2_000) + "!"))
  }

  private static let patterns = [
    "[A-Z][0-9]{8}", "E0[1-9][0-9]+", "a|b|cd", "(ab)*c?", "[^,]+", "\\d{4}-\\d{2}", "x{2,3}",
    "x{2,}",
    "a.c", "(a|b){2}", "[a\\-c]", "\\.\\*", "(?:ab)+", "a+?b", "\\w+\\s\\w+", "", "()",
    "^ab$",
    "\\p{Lu}\\p{L}*", "[\\dA]+", "\\S+",
  ]

  private static let cells = [
    "", "a", "b", "cd", "ab", "abab", "ababc", "c", "E01000001", "E0", "2016-10", "x", "xx", "xxx",
    "xxxx", "abc", "a\u{e9}c", "a-c", "-", "]a", ".*", "aab", "two words", "Ward", "ward", "7A",
    "a,b", "\u{c9}t\u{e9}",
  ]

  @Test(arguments: patterns)
  func `says what a backtracking engine says`(pattern: String) throws {
    let own = try #require(CellPattern(pattern))
    let other = try Regex(pattern).matchingSemantics(.unicodeScalar)
    for cell in Self.cells {
      #expect(
        own.matches(cell) == ((try? other.wholeMatch(in: cell)) != nil), "\(pattern) on \(cell)")
    }
  }

  @Test(arguments: [
    "(", ")", "[", "[a", "a{2", "a{3,2}", "*a", "a**", "(?=a)", "(?<!a)b", "\\1", "(a)\\1",
    "a{9999}",
    "(a{1000}){1000}", "\\p{Greek}", "[z-a]", "\\", "a]",
  ])
  func `what is no such expression, or too long, is refused`(pattern: String) {
    #expect(CellPattern(pattern) == nil)
  }
}
