import Reports
import Testing

struct ReportPathTests {
  @Test(arguments: [
    "../index.html", "tables/../../x", "/etc/passwd", "", "a//b", "a/", "./a", "a/.", "..",
    "C:\\x", "c:x", "a\\..\\b", "a\nb", "a\u{0}b",
  ])
  func `paths that could leave the folder are refused before anything is written`(path: String)
    throws
  {
    try withFolder { root throws in
      #expect(throws: ReportsError.badPath(path)) {
        try Publisher(folder: root + "/report").publish(report([path: "x"]))
      }
      #expect(try names(in: root) == [])
    }
  }

  @Test func `dots inside a name are no harm`() throws {
    try withFolder { root throws in
      try Publisher(folder: root + "/r").publish(report(["a..b/..c": "x"]))
      #expect(try contents(of: root + "/r") == ["a..b/..c": "x"])
    }
  }

  @Test func `two files of one name are refused, capitals or not`() throws {
    let files = report(["maps/a.svg": "x", "maps/A.svg": "y"])
    #expect(throws: ReportsError.self) { try Publisher(folder: "/nowhere/at/all").publish(files) }
  }

  @Test func `a manifest that lists other files is refused`() {
    let files = report(["index.html": "x"]) + [RenderedFile(path: "extra.csv", bytes: [])]
    #expect(throws: ReportsError.manifestDisagrees(path: "extra.csv")) {
      try Publisher(folder: "/nowhere/at/all").publish(files)
    }
    #expect(throws: ReportsError.manifestDisagrees(path: "manifest.json")) {
      try Publisher(folder: "/nowhere/at/all").publish([])
    }
  }
}
