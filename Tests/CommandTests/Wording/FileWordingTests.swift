import Foundation
import TestSupport
import Testing

/// What is said of files that are not what they should be: plain words and no system's own.
struct FileWordingTests {
  /// Words of a machine that no message holds.
  private static let foreign = ["NSCocoa", "NSPOSIX", "Error Domain", "operation could not be"]

  private func expect(
    _ arguments: [String], in folder: URL, code: Int32, _ words: String
  ) throws {
    let run = try Program.run(arguments, in: folder)
    #expect(run.code == code, "\(arguments): \(run.errors)")
    #expect((run.errors + run.text).contains(words), "\(arguments): \(run.errors)\(run.text)")
    for word in Self.foreign { #expect(!(run.errors + run.text).contains(word), "\(run.errors)") }
  }

  @Test func `a folder, an empty file and one that is not there are called so`() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("town"), withIntermediateDirectories: true)
      try Data().write(to: folder.appendingPathComponent("empty"))
      let instance = ["place", "--format-of", "csv", "--hubs", "1", "--instance"]
      try expect(instance + ["town"], in: folder, code: 65, "cannot be read: it is a folder")
      try expect(instance + ["none"], in: folder, code: 65, "cannot be read: there is no such file")
      try expect(instance + ["empty"], in: folder, code: 65, "found an empty file")
      try expect(["verify", "town"], in: folder, code: 65, "cannot be read: it is a folder")
      try expect(["verify", "none"], in: folder, code: 65, "there is no such file")
      try expect(["verify", "empty"], in: folder, code: 65, "is empty, and no certificate is")
      try expect(["verify", "/dev/null"], in: folder, code: 65, "is empty, and no certificate is")
      try expect(["place", "town"], in: folder, code: 65, "is a folder; give its study.yaml")
      try expect(["place", "empty"], in: folder, code: 65, "empty")
    }
  }

  @Test func `what cannot be written says why, and ends with 73`() throws {
    try withTemporaryFolder { folder in
      try Data("area,weight,x\na,1,0\n".utf8).write(to: folder.appendingPathComponent("a.csv"))
      try expect(
        [
          "place", "--instance", "a.csv", "--format-of", "csv", "--hubs", "1", "--certificate",
          "no/such/folder/a.cert",
        ], in: folder, code: 73, "the folder it belongs in is not there")
    }
  }

  @Test func `set coverage of a study with outreach says how to leave the outreach out`() throws {
    let study = Surroundings.fixture("made-up-town").appendingPathComponent("study.yaml").path
    let asked = ["place", study, "--objective", "set-coverage", "--within", "40min", "--no-rules"]
    let run = try Program.run(asked)
    #expect(run.code == 64)
    #expect(run.errors.contains("leave the outreach out with --outreach 0"))
    #expect(try Program.run(asked + ["--outreach", "0"]).code == 0)
  }
}
