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
      try expect(["verify", "/dev/null"], in: folder, code: 65, "cannot be read: it is a device")
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

  @Test func `a table with semicolons says so once, with what to do`() throws {
    try withTemporaryFolder { folder in
      let town = folder.appendingPathComponent("town")
      try FileManager.default.copyItem(at: Surroundings.fixture("made-up-town"), to: town)
      let areas = town.appendingPathComponent("areas.csv")
      let text = try String(contentsOf: areas, encoding: .utf8)
      try Data(("\u{FEFF}" + text.replacing(",", with: ";").replacing("\n", with: "\r\n")).utf8)
        .write(to: areas)
      _ = try Program.run(["check", "--renew-hashes", "town/study.yaml"], in: folder)
      let run = try Program.run(["place", "town/study.yaml"], in: folder)
      #expect(run.code == 65)
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(run.errors.contains("row 1 of areas.csv: the columns look as if a semicolon stood"))
      #expect(run.errors.contains("\"dialect\": {\"delimiter\": \";\"}"))
    }
  }

  @Test(arguments: [("0", 64), ("0-3", 64), ("7", 64), ("4-9", 64), ("6", 0)])
  func `hubs are 1 to as many as the study has, with outreach too`(
    hubs: String, code: Int32
  ) throws {
    let study = Surroundings.fixture("made-up-town").appendingPathComponent("study.yaml").path
    let run = try Program.run("place", study, "--hubs", hubs)
    #expect(run.code == code)
    if code != 0 { #expect(run.errors.contains("--hubs is \(hubs): expected 1 to 6")) }
  }

  @Test func `a range of hubs is a fewest for set coverage, too`() throws {
    let asked = ["--objective", "set-coverage", "--within", "100min"]
    func hubs(_ range: String) throws -> Double? {
      let run = try Program.run(
        ["place", Program.thurrock, "--hubs", range, "--format", "json"] + asked)
      return try JSONDecoder().decode(PlaceJSON.self, from: Data(run.output)).plans.first?.value
    }
    #expect(try hubs("6") == 3)
    #expect(try hubs("4-6") == 4)
  }
}
