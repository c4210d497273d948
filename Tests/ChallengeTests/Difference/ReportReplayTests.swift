import Challenge
import DocumentSupport
import Reports
import Testing

struct ReportReplayTests {
  private func replay(_ written: [RenderedFile], _ again: Document) throws -> ReportReplay {
    try ReportReplay(
      WrittenReport(written, name: "a"), again: Made.report(again, name: "the run"),
      digest: Made.digest)
  }

  @Test func `the same report is identical`() throws {
    let replay = try replay(Made.files(Made.villages()), Made.villages())
    #expect(replay.isIdentical)
    #expect(
      replay.sentences(limit: 9) == [
        "Identical: run again from 0 inputs, all 3 files have the same bytes."
      ])
  }

  @Test func `another licence in the manifest is not identical, though all bytes are`() throws {
    let input = Made.input("a.csv", sha256: "1")
    let other = Manifest.Input(
      file: "a.csv", edition: "2016", sha256: "1", licence: "", source: "")
    let replay = try ReportReplay(
      Made.report(Made.villages(), inputs: [input]),
      again: Made.report(Made.villages(), inputs: [other]), digest: Made.digest)
    #expect(!replay.isIdentical && replay.differing.isEmpty)
    #expect(
      replay.sentences(limit: 9).last
        == "Input: a.csv is the same file, described otherwise, 2015 then 2016.")
  }

  @Test func `another number is told`() throws {
    let replay = try replay(
      Made.files(Made.villages()), Made.villages([("Ash", 13.25), ("Birch", 20), ("Cedar", 7.5)]))
    #expect(!replay.isIdentical && replay.differing.contains("tables/walks.json"))
    #expect(replay.sentences(limit: 9).contains("  Walk (minutes), Ash: 12.3, then 13.3 (+1.0)"))
  }

  @Test func `a file that somebody edited is told, though the run gives what was written`() throws {
    let files = try Made.files(Made.villages()).map { file in
      file.path == "index.html" ? RenderedFile(path: file.path, bytes: file.bytes + [10]) : file
    }
    let replay = try replay(files, Made.villages())
    #expect(!replay.isIdentical && replay.edited == ["index.html"] && replay.differing.isEmpty)
  }
}
