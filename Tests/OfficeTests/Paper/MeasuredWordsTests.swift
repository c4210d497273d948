import Testing

@testable import Office

struct MeasuredWordsTests {
  @Test func `lines break between words, and within a word that is wider than a line`() {
    // In Arial at 10 points, "one" is 16.7 points wide and a space 2.8.
    let words = MeasuredWords("one one one", size: 10)
    #expect(words.lines(at: 60) == 1)
    #expect(words.lines(at: 40) == 2)
    #expect(words.lines(at: 20) == 3)
    #expect(words.lines(at: 10) == 6)
    #expect(abs(words.width - (3 * 16.68 + 2 * 2.78)) < 0.01)
  }

  @Test func `no words are one line`() { #expect(MeasuredWords("", size: 9).lines(at: 10) == 1) }
}
