import Foundation
import Readers
import Synchronization
import TestSupport
import Testing

@testable import Batches

struct BatchRunTests {
  /// Three villages on a line, 10 minutes apart, with 1, 2 and 3 children; a hub may be in each.
  private static let villages = """
    area,weight,west,middle,east
    a,1,0,10,20
    b,2,10,0,10
    c,3,20,10,0

    """

  private struct Stop: Error {}

  /// Lists units about files in a folder, and answers them.
  private static func answers(
    to files: [String: String], hubs: [Int], jobs: Int, isInterrupted: Bool = false,
    before: (URL) throws -> Void = { _ in }
  ) throws -> [BatchRun.Result] {
    try withTemporaryFolder { folder in
      let listing = Listing(version: "1")
      var units: [BatchUnit] = []
      for (name, text) in files.sorted(by: { $0.key < $1.key }) {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        units += try listing.units(
          ofInstance: file.path, format: .csv,
          asking: hubs.map { .init(objective: "p-median", hubs: $0) })
      }
      try before(folder)
      let results = Mutex<[Int: BatchRun.Result]>([:])
      let run = BatchRun(jobs: jobs, isInterrupted: { isInterrupted }) { (_) in fatalError() }
      run.answer(units) { number, result in results.withLock { $0[number] = result } }
      return results.withLock { found in units.indices.compactMap { found[$0] } }
    }
  }

  @Test func `an answer is the best plan, as worked out by hand`() throws {
    let results = try Self.answers(to: ["v.csv": Self.villages], hubs: [1, 2], jobs: 1)
    let answers = try results.map { try $0.answer.get() }
    // One hub: west 2·10 + 3·20 = 80, middle 10 + 30 = 40, east 20 + 20 = 40; the earlier wins.
    #expect(answers[0].plans?.first?.open == ["middle"])
    #expect(answers[0].value == 40)
    // Two: middle and east leave one child 10 minutes away.
    #expect(answers[1].plans?.first?.open == ["middle", "east"])
    #expect(answers[1].value == 10)
    #expect(answers.map(\.status) == [.optimal, .optimal])
    #expect(answers.map(\.weight) == [6, 6])
  }

  @Test func `any number of jobs gives the same lines`() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<6).map {
        ("\($0).csv", Self.villages.replacing("c,3", with: "c,\($0 + 3)"))
      })
    let lines = try [1, 2, 5].map { jobs in
      try Self.answers(to: files, hubs: [1, 2, 3], jobs: jobs).map { try $0.answer.get().line }
    }
    #expect(lines[0].count == 18)
    #expect(lines[1] == lines[0])
    #expect(lines[2] == lines[0])
  }

  @Test func `data and questions that cannot be used are answers, and the others are answered`()
    throws
  {
    let results = try Self.answers(
      to: ["a.csv": "area,weight,x\na,1,far\n", "b.csv": Self.villages], hubs: [2, 9], jobs: 2)
    let answers = try results.map { try $0.answer.get() }
    #expect(answers.map(\.code) == [65, 65, nil, 64])
    #expect(answers[0].error?.contains("row 2 of instance, column x") == true)
    #expect(answers[3].error == "--hubs is 9: expected 1 to 3, the number of sites of instance")
  }

  @Test func `a file that is another, or is gone, is refused and not answered`() throws {
    let results = try Self.answers(
      to: ["a.csv": Self.villages, "b.csv": Self.villages + "\n", "c.csv": "\n" + Self.villages],
      hubs: [1], jobs: 1
    ) { folder in
      try Data("area,weight,x\n".utf8).write(to: folder.appendingPathComponent("a.csv"))
      try FileManager.default.removeItem(at: folder.appendingPathComponent("b.csv"))
    }
    let faults = results.map { result -> String in
      if case .failure(let fault) = result.answer { "\(fault)" } else { "none" }
    }
    #expect(faults[0].contains("another file than the unit was listed for"))
    #expect(faults[1].contains("b.csv: cannot be read"))
    #expect(faults[2] == "none")
  }

  @Test func `a run that is stopped answers nothing more`() throws {
    #expect(
      try Self.answers(to: ["v.csv": Self.villages], hubs: [1], jobs: 2, isInterrupted: true)
        .isEmpty)
  }
}
