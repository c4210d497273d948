import Foundation
import TestSupport
import Testing

@testable import Batches

struct AnswerFolderTests {
  private static func unit(_ hubs: Int) -> BatchUnit {
    BatchUnit(
      hubward: "1", ask: .place,
      source: BatchUnit.Source(kind: .instance, sha256: "aa", format: "csv"), path: "v.csv",
      bare: BatchUnit.BareQuestion(objective: "p-median", hubs: hubs), top: 1)
  }

  @Test func `what is put is found; what is cut short or of another unit is not`() throws {
    try withTemporaryFolder { folder in
      let answers = AnswerFolder(folder.appendingPathComponent("to").path)
      try answers.make()
      let unit = Self.unit(1)
      #expect(answers.answer(to: unit) == nil)
      var answer = UnitAnswer(unit, .optimal)
      answer.value = 0.1 + 0.2
      try answers.put(answer, to: unit)
      #expect(answers.answer(to: unit) == answer)
      let file = URL(fileURLWithPath: answers.path).appendingPathComponent("\(unit.id).json")
      let bytes = try Data(contentsOf: file)
      for count in 0..<bytes.count {
        try bytes.prefix(count).write(to: file)
        #expect(answers.answer(to: unit) == nil, "cut at \(count) of \(bytes.count)")
      }
      try Data((UnitAnswer(Self.unit(2), .optimal).line + "\n").utf8).write(to: file)
      #expect(answers.answer(to: unit) == nil)
    }
  }

  @Test func `what is gathered has one order, and says what is missing`() {
    let units = (1...5).map(Self.unit)
    let all = { (unit: BatchUnit) in UnitAnswer(unit, .optimal) }
    let one = Gathering(units, answer: all)
    let other = Gathering(units.reversed(), answer: all)
    #expect(one.lines == other.lines)
    #expect(one.answers.map(\.unit.id) == units.map(\.id).sorted())
    #expect(Gathering(units, order: .units, answer: all).answers.map(\.unit) == units)
    let some = Gathering(units, order: .units) { $0 == units[3] ? nil : all($0) }
    #expect(some.missing == [units[3]])
    #expect(one.missing.isEmpty)
  }

  @Test func `an answer steers no terminal and a table no spreadsheet`() {
    let unit = Self.unit(1)
    var answer = UnitAnswer(unit, .error)
    answer.error = "a\u{202E}b\u{1B}[31m"
    #expect(!answer.line.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B })
    #expect(UnitAnswer(answer.line, to: unit) == answer)
  }
}
