import Foundation
import TestSupport
import Testing

struct ConflictCommandTests {
  @Test func `rules that clash are named with the smallest way out of each kind`() throws {
    let answer = try Program.object(["--hubs", "2"])
    let conflict = try #require(answer["conflict"] as? [String: Any])
    #expect(
      conflict["rules"] as? [String] == [
        "locality Central: at least 1", "locality East: at least 1", "locality West: at least 1",
        "2 sites open",
      ])
    #expect((conflict["areas"] as? [Any])?.isEmpty == true)
    let ways = try #require(conflict["relaxations"] as? [[String: Any]])
    #expect(ways.compactMap { $0["hubs"] as? Int } == [3])
    #expect(
      ways.compactMap { $0["drop"] as? String } == [
        "locality Central: at least 1", "locality East: at least 1", "locality West: at least 1",
      ])
  }

  @Test func `the way out leads out`() throws {
    #expect(try Program.place("--hubs", "3").status == "optimal")
  }

  @Test func `sites in rules have their names`() throws {
    try withTemporaryFolder { folder in
      let copy = folder.appendingPathComponent("study")
      try FileManager.default.copyItem(
        at: Surroundings.root.appendingPathComponent("data/thurrock-2016"), to: copy)
      let file = copy.appendingPathComponent("study.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
        .replacingOccurrences(of: "  # keep: [tilbury] ", with: "  keep: [tilbury] ")
      try Data(text.utf8).write(to: file)
      let answer = try Program.object(["--hubs", "2"], study: file.path)
      let conflict = try #require(answer["conflict"] as? [String: Any])
      #expect(
        conflict["rules"] as? [String] == [
          "locality Central: at least 1", "locality West: at least 1", "Tilbury kept open",
          "2 sites open",
        ])
    }
  }

  @Test func `areas that nothing serves have their names, and the nearest standard works`() throws {
    let asked = ["--objective", "set-coverage", "--hubs", "3"]
    let answer = try Program.object(asked + ["--within", "5min"])
    let conflict = try #require(answer["conflict"] as? [String: Any])
    let areas = try #require(conflict["areas"] as? [[String: String]])
    #expect(areas.count == 88)
    #expect(areas.allSatisfy { $0["area"]?.hasPrefix("E010") == true })
    #expect(areas.allSatisfy { $0["area_name"]?.hasPrefix("Thurrock 0") == true })
    let ways = try #require(conflict["relaxations"] as? [[String: Any]])
    let standard = try #require(ways.compactMap { $0["within"] as? Double }.first)
    let longer = try Program.object(asked + ["--within", "\(standard)min"])
    #expect(longer["status"] as? String == "optimal")
    let shorter = try Program.object(asked + ["--within", "\(standard - 0.01)min"])
    #expect(shorter["status"] as? String == "infeasible")
  }

  @Test func `a share out of reach comes with a share and a standard that are not`() throws {
    let asked = ["--objective", "set-coverage"]
    let answer = try Program.object(asked + ["--within", "15min", "--share", "0.8"])
    let conflict = try #require(answer["conflict"] as? [String: Any])
    let ways = try #require(conflict["relaxations"] as? [[String: Any]])
    let share = try #require(ways.compactMap { $0["share"] as? Double }.first)
    let standard = try #require(ways.compactMap { $0["within"] as? Double }.first)
    for way in [
      ["--within", "15min", "--share", "\(share)"],
      ["--within", "\(standard)min", "--share", "0.8"],
    ] {
      #expect(try Program.object(asked + way)["status"] as? String == "optimal")
    }
    for way in [
      ["--within", "15min", "--share", "\(share + 0.001)"],
      ["--within", "\(standard - 0.01)min", "--share", "0.8"],
    ] {
      #expect(try Program.object(asked + way)["status"] as? String == "infeasible")
    }
  }

  @Test func `text says it in sentences, with a standard that is rounded up`() throws {
    let clash = try Program.run("place", Program.thurrock, "--hubs", "2").text
    #expect(clash.contains("Clash: these cannot all hold"))
    #expect(
      clash.contains(
        "open 3 children's centres; or leave out the rule 'locality Central: at least 1'"))
    let areas = try Program.run(
      "place", Program.thurrock, "--objective", "set-coverage", "--hubs", "3", "--within", "5min"
    ).text
    #expect(areas.contains("88 areas have no site within 5 minutes that may open: Thurrock 015A"))
    #expect(areas.contains("take 98.6 minutes as the standard"))
  }

  @Test func `an instance names its areas as its file does`() throws {
    let answer = try Program.answer("area,weight,x,y\na,1,2,\nb,1,,\n", "csv", ["--hubs", "1"])
    let conflict = try #require(answer["conflict"] as? [String: Any])
    #expect(conflict["areas"] as? [[String: String]] == [["area": "b"]])
    #expect((conflict["relaxations"] as? [Any])?.isEmpty == true)
  }

  @Test func `a question with a plan has no conflict`() throws {
    #expect(try Program.object([])["conflict"] == nil)
  }
}
