import Files
import Foundation
import Testing

@testable import Reports

struct PublisherTests {
  @Test func `a report lands in a new folder, parents and all`() throws {
    try withFolder { root in
      let target = root + "/a/b/report"
      try Publisher(folder: target).publish(report(["index.html": "one", "tables/t.csv": "a"]))
      #expect(try contents(of: target) == ["index.html": "one", "tables/t.csv": "a"])
      #expect(try names(in: root + "/a/b") == ["report"])
    }
  }

  @Test func `a new report replaces the earlier one, its dropped files too`() throws {
    try withFolder { root in
      let target = root + "/report"
      try Publisher(folder: target).publish(report(["index.html": "one", "maps/old.svg": "x"]))
      try Publisher(folder: target + "/").publish(report(["index.html": "two"]))
      #expect(try contents(of: target) == ["index.html": "two"])
      #expect(try names(in: root) == ["report"])
    }
  }

  @Test func `what a person put beside the report stays`() throws {
    try withFolder { root in
      let target = root + "/report"
      try Publisher(folder: target).publish(report(["index.html": "one", "maps/a.svg": "x"]))
      try Data("mine".utf8).write(to: URL(fileURLWithPath: target + "/maps/notes.txt"))
      try Publisher(folder: target).publish(report(["index.html": "two"]))
      #expect(try contents(of: target) == ["index.html": "two", "maps/notes.txt": "mine"])
    }
  }

  @Test func `a person's file is never overwritten`() throws {
    try withFolder { root in
      let target = root + "/report"
      try Publisher(folder: target).publish(report(["index.html": "one"]))
      try Data("mine".utf8).write(to: URL(fileURLWithPath: target + "/Notes.txt"))
      #expect(throws: ReportsError.inTheWay(path: "Notes.txt", folder: target)) {
        try Publisher(folder: target).publish(report(["index.html": "two", "notes.txt": "new"]))
      }
      #expect(try contents(of: target) == ["index.html": "one", "Notes.txt": "mine"])
    }
  }

  @Test func `a manifest that lists somebody's file does not make it ours`() throws {
    try withFolder { root in
      let target = root + "/report"
      try Publisher(folder: target).publish(report(["index.html": "one", "thesis.txt": "x"]))
      try Data("precious".utf8).write(to: URL(fileURLWithPath: target + "/thesis.txt"))
      try Publisher(folder: target).publish(report(["index.html": "two"]))
      #expect(try contents(of: target) == ["index.html": "two", "thesis.txt": "precious"])
    }
  }

  @Test func `a pipe among the notes is carried along and not read`() throws {
    try withFolder { root in
      let target = root + "/report"
      try Publisher(folder: target).publish(report(["index.html": "one", "old": "x"]))
      #expect(unlink(target + "/old") == 0)
      #expect(mkfifo(target + "/old", 0o600) == 0)
      #expect(mkfifo(target + "/pipe", 0o600) == 0)
      try Publisher(folder: target).publish(report(["index.html": "two"]))
      #expect(try names(in: target) == ["index.html", "manifest.json", "old", "pipe"])
    }
  }

  @Test func `a folder that is not a report is left alone`() throws {
    try withFolder { root in
      try Data("mine".utf8).write(to: URL(fileURLWithPath: root + "/thesis.docx"))
      #expect(throws: ReportsError.notAReport(folder: root, holds: "thesis.docx")) {
        try Publisher(folder: root).publish(report(["index.html": "one"]))
      }
      try Data("{}".utf8).write(to: URL(fileURLWithPath: root + "/manifest.json"))
      #expect(throws: ReportsError.badManifest(folder: root)) {
        try Publisher(folder: root).publish(report(["index.html": "one"]))
      }
      #expect(try names(in: root) == ["manifest.json", "thesis.docx"])
    }
  }

  @Test func `an empty folder is used`() throws {
    try withFolder { root in
      let target = root + "/report"
      try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
      try Publisher(folder: target).publish(report(["index.html": "one"]))
      #expect(try contents(of: target) == ["index.html": "one"])
    }
  }

  @Test func `a file in the folder's place is refused`() throws {
    try withFolder { root in
      try Data("mine".utf8).write(to: URL(fileURLWithPath: root + "/report"))
      let path = root + "/report"
      #expect(
        throws: ReportsError.file(.wrongKind(path: path, found: .file, expected: .folder))
      ) {
        try Publisher(folder: root + "/report").publish(report(["index.html": "one"]))
      }
      #expect(throws: ReportsError.self) {
        try Publisher(folder: root + "/report/inner").publish(report(["index.html": "one"]))
      }
      #expect(try String(contentsOfFile: root + "/report", encoding: .utf8) == "mine")
    }
  }

  @Test func `the earlier report survives a failure half-way through the files`() throws {
    try withFolder { root in
      let target = root + "/report"
      try Publisher(folder: target).publish(report(["index.html": "one"]))
      // No file system takes a name of 300 letters.
      let long = String(repeating: "x", count: 300)
      #expect(throws: ReportsError.self) {
        try Publisher(folder: target).publish(report(["index.html": "two", long: "y"]))
      }
      #expect(try contents(of: target) == ["index.html": "one"])
      #expect(try names(in: root) == ["report"])
    }
  }

  @Test func `a link to the folder stays a link`() throws {
    try withFolder { root in
      try Publisher(folder: root + "/v1").publish(report(["index.html": "one"]))
      try FileManager.default.createSymbolicLink(
        atPath: root + "/current", withDestinationPath: root + "/v1")
      try Publisher(folder: root + "/current").publish(report(["index.html": "two"]))
      #expect(try contents(of: root + "/v1") == ["index.html": "two"])
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: root + "/current") == root + "/v1"
      )
    }
  }

  @Test func `a failure is told in one sentence, with the system's own reason`() throws {
    try withFolder { root in
      let error = #expect(throws: ReportsError.self) {
        try Publisher(folder: root + "/report").publish(report(["a": "x", "a/b": "y"]))
      }
      let sentence = try #require(error?.description)
      #expect(sentence.contains(": cannot be written: "))
      #expect(!sentence.contains("NSCocoaErrorDomain"))
      #expect(try names(in: root) == [])
    }
  }
}
