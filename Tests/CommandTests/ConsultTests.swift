import Foundation
import StudySupport
import TestSupport
import Testing

struct ConsultTests {
  private static let town = Surroundings.fixture("made-up-town/study.yaml").path

  @Test func `it goes to reports beside the user unless told otherwise`() throws {
    try withTemporaryFolder { folder in
      let run = try Program.run("consult", Self.town, in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.text == "reports/made-up-town-consult/index.html and 3 other files\n")
      #expect(run.errors.isEmpty)
      let there = try contents(of: folder.appendingPathComponent("reports/made-up-town-consult"))
      #expect(Set(there.keys) == ["index.html", "pl.html", "ur.html", "manifest.json"])
    }
  }

  @Test func `what residents will miss is said`() throws {
    try withTemporaryFolder { folder in
      try MiniStudy().write(to: folder)
      let run = try Program.run("consult", "study.yaml", "--out", "pages", in: folder)
      #expect(run.code == 0)
      #expect(run.errors.contains("do not say how to respond"))
      #expect(run.errors.contains("cannot look up a postcode"))
    }
  }

  @Test func `languages are chosen, the first is the main one, and a council adds its own words`()
    throws
  {
    try withTemporaryFolder { folder in
      let own =
        "{ \"language\": \"ur\", \"strings\": {}, \"names\": { \"The redesign\": \"نیا منصوبہ\" } }"
      try Data(own.utf8).write(to: folder.appendingPathComponent("own.json"))
      let run = try Program.run(
        "consult", Self.town, "--out", "pages", "--languages", "ur, en", "--strings", "own.json",
        in: folder)
      #expect(run.code == 0, "\(run.errors)")
      let there = try contents(of: folder.appendingPathComponent("pages"))
      #expect(Set(there.keys) == ["index.html", "en.html", "manifest.json"])
      let page = String(decoding: try #require(there["index.html"]), as: UTF8.self)
      #expect(page.contains("lang=\"ur\""))
      #expect(page.contains("نیا منصوبہ"))
    }
  }

  @Test(arguments: [
    (["--languages", "ro"], 64, "there are no strings in 'ro'; the languages are en, pl, ur"),
    (["--languages", "pl,pl"], 64, "name each language once"),
    (["--strings", "nowhere.json"], 65, "nowhere.json: cannot be read"),
    (["--strings", "bad.json"], 65, "there is no string 'skipp'; did you mean 'skip'?"),
  ])
  func `what cannot be used is refused and nothing is written`(
    options: [String], code: Int32, says: String
  ) throws {
    try withTemporaryFolder { folder in
      let bad = "{ \"language\": \"pl\", \"strings\": { \"skipp\": \"x\" } }"
      try Data(bad.utf8).write(to: folder.appendingPathComponent("bad.json"))
      let run = try Program.run(["consult", Self.town, "--out", "pages"] + options, in: folder)
      #expect(run.code == code)
      #expect(run.errors.contains(says), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/pages"))
    }
  }

  @Test func `the report of the same study is not overwritten, nor overwrites`() throws {
    try withTemporaryFolder { folder in
      try MiniStudy().write(to: folder)
      #expect(try Program.run("report", "study.yaml", "--to", "out", in: folder).code == 0)
      let run = try Program.run("consult", "study.yaml", "--out", "out", in: folder)
      #expect(run.code == 73)
      #expect(try Program.run("consult", "study.yaml", "--out", "pages", in: folder).code == 0)
      #expect(try Program.run("report", "study.yaml", "--to", "pages", in: folder).code == 73)
    }
  }
}
