import Foundation
import MixedInteger
import TestSupport
import Testing

/// Four nodes on a line at 0, 2, 4 and 10 that take up 3, 3, 3 and 2; two sites with 6 places.
private let line = "1 4\n4 2 6\n1 0 0 3\n2 2 0 3\n3 4 0 3\n4 10 0 2\n"

struct CapacityCommandTests {
  static let isThere = (try? HighsLibrary.find()) != nil
  static let reason: Comment = "needs HiGHS, which Tests/install installs, in HUBWARD_HIGHS"

  /// Without capacities sites 2 and 4 would do at 4; with them nodes 1 and 2 share a site, at 2, and 3
  /// and 4 another, at 6.
  @Test(.enabled(if: isThere, reason))
  func `a capacitated instance by hand, with who goes where`() throws {
    let answer = try Program.answer(line, "orlib-pmedcap", [])
    #expect(
      Set(answer.keys) == [
        "contract", "study", "objective", "status", "unit", "value", "bound", "gap", "reason",
        "ranks_proven", "plans", "seconds", "assignment",
      ])
    #expect(answer["status"] as? String == "optimal")
    #expect(answer["value"] as? Int == 8)
    #expect(answer["bound"] as? Int == 8)
    #expect(answer["gap"] as? Double == 0)
    let parts = try #require(answer["assignment"] as? [[String: Int]])
    #expect(parts.map { $0["area"] } == [1, 2, 3, 4])
    #expect(parts[0]["site"] == parts[1]["site"] && parts[2]["site"] == parts[3]["site"])
    #expect(parts[0]["site"] != parts[2]["site"])
    #expect(parts.map { $0["people"] } == [3, 3, 3, 2])
  }

  @Test(.enabled(if: isThere, reason), arguments: ["text", "csv"])
  func `tables list the plans and what each site takes on`(format: String) throws {
    let run = try Program.place(line, "orlib-pmedcap", ["--top", "3", "--format", format])
    #expect(run.code == 0)
    #expect(run.text.contains("Capacity"))
    #expect((run.text + run.errors).contains("optimal: Lagrangian"))
  }

  @Test(.enabled(if: isThere, reason))
  func `too little room is an answer with its reason`() throws {
    let tight = line.replacingOccurrences(of: "4 2 6", with: "4 2 5")
    let run = try Program.place(tight, "orlib-pmedcap", ["--format", "json"])
    #expect(run.code == 0)
    #expect(run.text.contains("\"status\": \"infeasible\""))
    #expect(run.errors.contains("the 2 roomiest sites have 10 places for 11"))
  }

  @Test func `a solver that is named and not there ends with 64 and the command`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("line.txt")
      try Data(line.utf8).write(to: file)
      let run = try Run(
        URL(fileURLWithPath: "/usr/bin/env"),
        [
          "HUBWARD_HIGHS=no/libhighs.so", Program.url.path, "place", "--instance", file.path,
          "--format-of", "orlib-pmedcap",
        ])
      #expect(run.code == 64)
      #expect(run.text.isEmpty)
      #expect(run.errors.contains("no/libhighs.so") && run.errors.contains("pip install"))
    }
  }

  /// Nodes at 0, 2, 4 and 10 taking up 3, 3, 3 and 2: a site has room for two of them.
  @Test(.enabled(if: isThere, reason))
  func `why, curve and diverse mind the room, by hand`() throws {
    let answer = try Program.answer(line, "orlib-pmedcap", ["--why", "--curve"])
    let curve = try #require(answer["curve"] as? [String: Any])
    let points = try #require(curve["points"] as? [[String: Any]])
    // One site has room for 6 of 11; with three only nodes 1 and 2, or 2 and 3, share one.
    #expect(points.map { $0["value"] as? Int } == [nil, 8, 2, 0])
    #expect(points.allSatisfy { $0["proven"] as? Bool == true })
    let effects = try #require(answer["effects"] as? [String: Any])
    #expect((effects["sites"] as? [[String: Any]])?.count == 4)
    let swap = try #require(effects["swap"] as? [String: Any])
    #expect(swap["proven"] as? Bool == true)
    #expect(try #require(swap["value"] as? Int) >= 8)
    let diverse = try Program.answer(
      line, "orlib-pmedcap", ["--diverse", "2:100%", "--top", "3"])
    let plans = try #require(diverse["plans"] as? [[String: Any]])
    let sets = plans.compactMap { ($0["open"] as? [Int]).map(Set.init) }
    #expect(sets.count == plans.count && sets.count > 1)
    #expect(sets[0].isDisjoint(with: sets[1]))
  }

  /// The farthest that anyone goes is 6, from node 3 or to it: a site takes two nodes.
  @Test(
    .enabled(if: isThere, reason),
    arguments: [
      (["--objective", "p-center"], 6), (["--objective", "set-coverage", "--within", "2"], 3),
      (["--objective", "set-coverage", "--within", "6"], 2),
    ])
  func `other objectives mind the room, by hand`(more: [String], value: Int) throws {
    let answer = try Program.answer(line, "orlib-pmedcap", more)
    #expect(answer["status"] as? String == "optimal")
    #expect(answer["value"] as? Int == value)
  }

  @Test(.enabled(if: isThere, reason))
  func `what room is short is explained, with what would do`() throws {
    let tight = line.replacingOccurrences(of: "4 2 6", with: "4 2 5")
    let run = try Program.place(tight, "orlib-pmedcap", [])
    #expect(run.text.contains("have 10 places for 11: 1 too few"))
    #expect(run.text.contains("At the best, 3 have no place"))
    #expect(run.text.contains("open 3 hubs; or give every hub that has a limit 1 more place."))
  }

  @Test func `what capacities do not take ends with 64`() throws {
    let run = try Program.place(
      line, "orlib-pmedcap", ["--objective", "p-center", "--certificate", "proof.json"])
    #expect(run.code == 64)
    #expect(run.errors.contains("--certificate with limited room is for p-median, coverage"))
  }
}
