import Assessment
import Foundation
import Opening
import Reports
import Studies
import TestSupport
import Testing

@testable import Wording

/// How hard the report's first page is to read, by the grade of Kincaid and others (1975): 0.39 words a
/// sentence + 11.8 syllables a word − 15.59, a year of school in the United States. Grade 9 is an age of
/// 14 to 15.
struct PlainEnglishTests {
  /// Text without what is in brackets, and lists of names after a colon, which nobody reads as a sentence.
  private func prose(_ text: String) -> String {
    text.replacing(/\s*\([^()]*\)/, with: "").replacing(/:\s(?=[A-Z])[^.]*/, with: "")
  }

  /// Groups of vowels, a silent e at the end left out; a number is one.
  private func syllables(_ word: Substring) -> Int {
    let letters = word.lowercased().filter { ("a"..."z").contains($0) }
    let groups = letters.matches(of: /[aeiouy]+/).count
    let isSilent =
      letters.hasSuffix("e") && !letters.hasSuffix("le")
      || letters.hasSuffix("ed") && !letters.hasSuffix("ted") && !letters.hasSuffix("ded")
    return max(1, groups - (isSilent && groups > 1 ? 1 : 0))
  }

  private func grade(_ texts: [String]) -> Double {
    let text = texts.map { prose($0).replacing(/(\d)[.,](\d)/) { "\($0.1)\($0.2)" } }
    let sentences = text.flatMap { $0.split(whereSeparator: { ".!?".contains($0) }) }
      .filter { $0.contains(where: \.isLetter) }
    let words = sentences.flatMap {
      $0.split { !$0.isLetter && !$0.isNumber && !"’'-".contains($0) }
    }
    .filter { $0.contains { $0.isLetter || $0.isNumber } }
    let all = words.reduce(0) { $0 + syllables($1) }
    return 0.39 * Double(words.count) / Double(sentences.count) + 11.8 * Double(all)
      / Double(words.count) - 15.59
  }

  @Test func `the grade of a text is what its words and sentences give by hand`() {
    // 6 words in 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45.
    #expect(abs(grade(["The cat sat on the mat."]) + 1.45) < 1e-9)
    // 9 words in 2 sentences; children's and under have 2 syllables, the others 1: 11.
    let given = grade(["He used the children's bus (a 7). It went under it."])
    #expect(abs(given - (0.39 * 4.5 + 11.8 * 11 / 9 - 15.59)) < 1e-9)
  }

  @Test func `Thurrock's first page is read by a person of fifteen`() throws {
    let result = try StudyResult(Study.open(Surroundings.thurrock.path))
    let findings = try result.document().summary.flatMap { block -> [Prose] in
      if case .list(let items) = block { items } else { [] }
    }
    let texts = findings.map { prose in
      prose.runs.map { run in
        switch run {
        case .plain(let text), .strong(let text), .code(let text), .link(let text, _): text
        }
      }
      .joined()
    }
    #expect(texts.count >= 6)
    let grade = grade(texts)
    #expect(grade <= 9, "\(grade)")
  }
}
