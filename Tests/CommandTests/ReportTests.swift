import Foundation
import StudySupport
import TestSupport
import Testing

struct ReportTests {
  private static let committed = Surroundings.root.appendingPathComponent("reports/thurrock-2016")

  @Test(arguments: ["thurrock-2016", "rutland-2026", "nottingham-2026"])
  func `a committed report is what its study gives today`(study: String) throws {
    try withTemporaryFolder { folder in
      let run = try Program.run(
        "report", "data/\(study)/study.yaml", "--to", folder.path + "/report")
      #expect(run.code == 0, "\(run.errors)")
      let today = try contents(of: folder.appendingPathComponent("report"))
      let committed = try contents(
        of: Surroundings.root.appendingPathComponent("reports/\(study)"))
      #expect(today.count > 20)
      let stale = Set(today.keys).union(committed.keys).sorted()
        .filter { today[$0] != committed[$0] }
      #expect(
        stale == [],
        """
        reports/\(study) is not what the program writes today; renew it: \
        hubward report data/\(study)/study.yaml
        """)
    }
  }

  @Test func `the same study gives the same bytes, whatever was there before`() throws {
    try withTemporaryFolder { folder in
      let target = folder.appendingPathComponent("report")
      var runs: [[String: Data]] = []
      for _ in 1...2 {
        #expect(try Program.run("report", Program.thurrock, "--to", target.path).code == 0)
        runs.append(try contents(of: target))
      }
      #expect(runs[0] == runs[1])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report"])
    }
  }

  @Test func `it goes to reports beside the user unless told otherwise`() throws {
    try withTemporaryFolder { folder in
      let run = try Program.run(
        "report", Surroundings.thurrock.path, in: folder)
      #expect(run.code == 0)
      let page = folder.appendingPathComponent("reports/thurrock-2016/index.html")
      #expect(FileManager.default.fileExists(atPath: page.path))
      #expect(run.text.contains("reports/thurrock-2016/index.html"))
    }
  }

  @Test func `a study that is wrong leaves the earlier report as it was`() throws {
    try withTemporaryFolder { folder in
      let target = folder.appendingPathComponent("report")
      #expect(try Program.run("report", Program.thurrock, "--to", target.path).code == 0)
      let before = try contents(of: target)

      let data = folder.appendingPathComponent("data")
      try FileManager.default.copyItem(
        at: Surroundings.thurrock.deletingLastPathComponent(), to: data)
      let table = data.appendingPathComponent("lsoas.csv")
      let text = try String(contentsOf: table, encoding: .utf8)
      try Data(text.replacingOccurrences(of: ",119,", with: ",120,").utf8).write(to: table)
      let run = try Program.run("report", data.path + "/study.yaml", "--to", target.path)
      #expect(run.code == 65)
      #expect(run.errors.hasPrefix("hubward: lsoas.csv: expected sha256 "))
      #expect(try contents(of: target) == before)
    }
  }

  @Test func `a copied study does not overwrite the report of the one it was copied from`() throws {
    try withTemporaryFolder { folder in
      let mine = folder.appendingPathComponent("mine")
      try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: true)
      let original = folder.appendingPathComponent("mini")
      try MiniStudy().write(to: mine)
      try FileManager.default.copyItem(at: mine, to: original)
      func report(_ study: URL, _ more: String...) throws -> Run {
        try Program.run(["report", study.path + "/study.yaml"] + more, in: folder)
      }
      #expect(try report(original).code == 0)
      let written = folder.appendingPathComponent("reports/mini")
      let before = try contents(of: written)
      #expect(try report(mine).code == 0)
      #expect(try contents(of: written) == before)

      try MiniStudy().replacing("title: ", with: "title: My own ").write(to: mine)
      let refused = try report(mine)
      #expect(refused.code == 73)
      #expect(refused.errors.contains("mini/study.yaml has the short name 'mini' as well"))
      #expect(try contents(of: written) == before)
      #expect(try report(mine, "--to", "other").code == 0)
      #expect(try report(mine, "--replace").code == 0)
      #expect(try contents(of: written) != before)

      let renamed = try Program.run(
        "report", Surroundings.thurrock.path, "--to", written.path, in: folder)
      #expect(renamed.code == 73)
      #expect(renamed.errors.contains("holds the report of another study, 'mini'"))
    }
  }

  @Test func `a file in the way ends with 73 and stays`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("mine.txt")
      try Data("mine".utf8).write(to: file)
      for target in [file.path, file.path + "/report"] {
        let run = try Program.run("report", Program.thurrock, "--to", target)
        #expect(run.code == 73)
        #expect(run.errors.hasPrefix("hubward: "))
        #expect(try contents(of: folder) == ["mine.txt": Data("mine".utf8)])
      }
    }
  }

  @Test func `a folder of somebody else's files ends with 73 and stays`() throws {
    try withTemporaryFolder { folder in
      try Data("mine".utf8).write(to: folder.appendingPathComponent("mine.txt"))
      let run = try Program.run("report", Program.thurrock, "--to", folder.path)
      #expect(run.code == 73)
      #expect(try contents(of: folder) == ["mine.txt": Data("mine".utf8)])
    }
  }

  @Test func `the report needs no network`() throws {
    let page = try String(
      contentsOf: Self.committed.appendingPathComponent("index.html"), encoding: .utf8)
    let foreign = page.matches(of: /(src|href|url\()\s*=?\s*["']?(https?:)?\/\//)
    #expect(foreign.isEmpty)
  }

  @Test func `the committed report holds no remains of a program`() throws {
    // JSON is for programs, whose null is a word of its own.
    for (path, bytes) in try contents(of: Self.committed) where !path.hasSuffix(".json") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Page.remains(in: path.hasSuffix(".csv") ? text : Page.words(text)) == [], "\(path)")
    }
  }

  @Test func `where Typst fails, the report is refused and nothing is written`() throws {
    try withTemporaryFolder { folder in
      let typst = folder.appendingPathComponent("typst")
      try FileManager.default.createDirectory(at: typst, withIntermediateDirectories: true)
      let broken = """
        class TypstError(Exception): pass
        def compile(*_, **__): raise TypstError("no room left")
        """
      try Data(broken.utf8).write(to: typst.appendingPathComponent("__init__.py"))
      let target = folder.appendingPathComponent("report")
      let run = try Run(
        URL(fileURLWithPath: "/usr/bin/env"),
        [
          "HUBWARD_TYPST=" + folder.path, Program.url.path, "report",
          "Tests/Fixtures/made-up-town/study.yaml", "--as", "docx,pdf", "--to", target.path,
        ])
      #expect(run.code == 73)
      #expect(
        run.errors.contains(
          "hubward: PDF cannot be written: Typst says: no room left; nothing was written\n"))
      #expect(!FileManager.default.fileExists(atPath: target.path))
    }
  }
}
