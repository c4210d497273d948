import Testing

@testable import Text

/// Names that try to steer what they stand in.
struct SafeTextTests {
  @Test func `what turns text or moves a cursor is replaced, marks of direction are left out`() {
    #expect(SafeText.shown("a\u{202E}b\u{2066}c\u{2069}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
    #expect(
      SafeText.shown("\u{1B}]0;x\u{7}\u{9B}2J\u{7F}") == "\u{FFFD}]0;x\u{FFFD}\u{FFFD}2J\u{FFFD}")
    #expect(SafeText.shown("St\u{200E} Ann\u{200F}'s\u{61C}") == "St Ann's")
    #expect(SafeText.shown("two\nlines\tand \u{E9}") == "two\nlines\tand \u{E9}")
    #expect(SafeText.shown("a\u{2028}b\u{2029}\u{E0041}") == "a\u{FFFD}b\u{FFFD}\u{FFFD}")
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@a", "\t=1", "\u{FEFF}=1", "\u{200B}=1", "\u{200E}\u{AD}=1", "\u{A0}=1",
    " =1", "\u{2060}@x", "\u{FF1D}1", "\u{2800}=1", "\u{180E}+1", "\u{FE0F}=1", "\u{E0020}=1",
    "\u{3164}=1", "\u{301}=1", "\u{0}=1", "\n",
  ])
  func `a formula is one behind whatever cannot be seen`(words: String) {
    #expect(SafeText.isFormula(words))
  }

  @Test(arguments: ["", "a=1", "7-9 High Street", "\u{200B}Ward", "'=1", "\u{2212}1"])
  func `other words are none`(words: String) { #expect(!SafeText.isFormula(words)) }
}
