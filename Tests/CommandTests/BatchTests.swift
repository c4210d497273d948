import Foundation
import TestSupport
import Testing

/// `hubward batch` as a user runs it; what it prints is a transcript.
struct BatchTests {
  @Test func `options that do not fit together are refused`() throws {
    for arguments in [["--list"], ["--run", "--list"], ["--run", "data"], []] {
      let run = try Program.run(["batch"] + arguments)
      #expect(run.code == 64, "\(arguments)")
    }
  }

  @Test func `units of a folder of instances are those of its files`() throws {
    try withTemporaryFolder { folder in
      let names = ["a", "b"]
      for name in names {
        try Data("area,weight,x,y\n\(name),1,2,3\n".utf8)
          .write(to: folder.appendingPathComponent("\(name).csv"))
      }
      let all = try Program.run("batch", "--list", "--instance", folder.path, "--hubs", "1-2")
      let each = try names.map {
        try Program.run(
          "batch", "--list", "--instance", folder.appendingPathComponent("\($0).csv").path,
          "--hubs",
          "1-2")
      }
      #expect(all.text.split(separator: "\n").count == 4)
      #expect(all.text == each.map(\.text).joined())
    }
  }
}
