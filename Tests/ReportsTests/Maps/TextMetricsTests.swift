import Testing

@testable import Reports

struct TextMetricsTests {
  @Test func `Arial sets its letters as wide as published`() {
    #expect(TextMetrics.width("i", size: 1000) == 222)
    #expect(TextMetrics.width("W", size: 1000) == 944)
    #expect(TextMetrics.width("~", size: 1000) == 584)
    #expect(TextMetrics.width("Tilbury", size: 1000) == 611 + 222 + 222 + 556 + 556 + 333 + 500)
  }

  @Test func `accents stacked on a letter take no room`() {
    #expect(TextMetrics.width("e\u{301}", size: 10) == TextMetrics.width("e", size: 10))
  }

  @Test func `lines break at spaces and keep every word`() {
    let text = "Stanford-le-Hope and Corringham  have\nfurther to walk"
    let lines = TextMetrics.wrap(text, size: 16, limit: 150)
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { TextMetrics.width($0, size: 16) <= 150 })
    #expect(lines.joined(separator: " ").split(separator: " ") == text.split { $0.isWhitespace })
  }

  @Test func `a word that does not fit has a line of its own`() {
    #expect(TextMetrics.wrap("a Llanfairpwllgwyngyll b", size: 16, limit: 40).count == 3)
  }
}
