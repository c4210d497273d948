import Foundation
import TestSupport
import Testing

/// Rules, money and tiers as a planner asks for them.
struct RuleCommandTests {
  static let town = "Tests/Fixtures/made-up-town/study.yaml"

  private func json(_ arguments: String...) throws -> [String: Any] {
    let run = try Program.run(["place"] + arguments + ["--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  @Test func `a rule in one line narrows the plans and is told under them`() throws {
    let answer = try json(
      Program.thurrock, "--rule", "reach 100min all", "--rule", "keep thameside")
    #expect(answer["status"] as? String == "optimal")
    // By Tests/Scripts/reference_rules.py 47 plans reach everyone within 100 minutes.
    #expect(try #require(answer["candidates"] as? Int) < 47)
    let plans = try #require(answer["plans"] as? [[String: Any]])
    #expect(plans.allSatisfy { ($0["open"] as? [String])?.contains("thameside") == true })
    let text = try Program.run("place", Program.thurrock, "--rule", "reach 100min all")
    #expect(text.text.contains("nobody farther than 100 minutes (walk)"))
  }

  @Test func `a scenario that breaks a rule has no rank and says which`() throws {
    let answer = try json(Program.thurrock, "--rule", "one-of chadwell, tilbury")
    let council = try #require((answer["scenarios"] as? [[String: Any]])?.last)
    #expect(council["rank"] is NSNull)
    #expect(
      council["breaks"] as? [String] == ["at most one of Chadwell St Mary and Tilbury open"])
  }

  @Test func `no plan at all is an answer with the areas and the least change`() throws {
    let answer = try json(Program.thurrock, "--rule", "reach 30min all")
    #expect(answer["status"] as? String == "infeasible")
    let conflict = try #require(answer["conflict"] as? [String: Any])
    let rules = try #require(conflict["rules"] as? [String])
    #expect(rules.count == 1 && rules[0].contains("Thurrock 015C"))
    let ways = try #require(conflict["relaxations"] as? [[String: Any]])
    #expect(
      ways.compactMap { $0["instead"] as? String }
        == ["nobody farther than 98.6 minutes (walk) from an open children's centre"])
    let text = try Program.run("place", Program.thurrock, "--rule", "reach 30min all")
    #expect(text.code == 0)
    #expect(text.text.contains("Way out, the smallest change of each kind: ask for 'nobody"))
  }

  @Test(arguments: [
    (["--rule", "gep 1km"], "'gap'"), (["--rule", "gap far"], "'gap DISTANCE'"),
    (["--rule", "keep becon"], "did you mean 'beacon'?"),
    (["--budget", "900000"], "name the column as sites.running-cost"),
    (["--budget", "£900k"], "'budget running POUNDS'"), (["--hubs", "6-3"], "--hubs"),
    (["--outreach", "3"], "--outreach-share"),
    (["--outreach", "6", "--outreach-share", "0.4"], "there are 5 with a known location"),
    (["--outreach-share", "0.4"], "--outreach"),
    (["--outreach", "2", "--outreach-share", "1.4"], "up to 1"),
    (["--outreach", "2", "--outreach-share", "0.4", "--outreach-within", "far"], "1.6km"),
    (["--objective", "least-cost"], "name the column as sites.running-cost"),
    (["--mean", "20min"], "least-cost"), (["--capacity", "half"], "--capacity"),
    (["--capacity", "split"], "name the column as sites.capacity"),
    (
      ["--capacity", "split:500", "--objective", "p-center", "--certificate", "proof.json"],
      "--certificate"
    ),
  ])
  func `what cannot be asked ends with 64 and what to do`(arguments: [String], says: String) throws
  {
    let run = try Program.run(["place", Program.thurrock] + arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test func `--no-rules lifts the study's rules and keeps those of the command line`() throws {
    #expect(try json(Program.thurrock, "--no-rules")["candidates"] as? Int == 126)
    // C(7, 5) without both and 2 C(7, 4) with one of them.
    let asked = try json(Program.thurrock, "--no-rules", "--rule", "one-of chadwell, tilbury")
    #expect(asked["candidates"] as? Int == 91)
  }

  @Test func `a range of hubs ranks plans of every size in it`() throws {
    let answer = try json(Program.thurrock, "--hubs", "3-6", "--no-rules", "--top", "1000")
    // C(9, 3) + C(9, 4) + C(9, 5) + C(9, 6).
    #expect(answer["candidates"] as? Int == 84 + 126 + 126 + 84)
    #expect(answer["hubs"] as? Int == 6)
    #expect(answer["fewest"] as? Int == 3)
  }

  @Test func `money shows beside each plan, and a budget keeps to it`() throws {
    let answer = try json(Self.town, "--no-rules", "--outreach", "0", "--budget", "£600,000")
    let plans = try #require(answer["plans"] as? [[String: Any]])
    let running = plans.compactMap { ($0["costs"] as? [String: Any])?["running"] as? Double }
    #expect(running.count == plans.count && !plans.isEmpty)
    #expect(running.allSatisfy { $0 <= 600_000 })
    let text = try Program.run("place", Self.town, "--outreach", "0")
    #expect(text.text.contains("Running cost"))
    let csv = try Program.run("place", Self.town, "--outreach", "0", "--format", "csv")
    #expect(csv.text.hasPrefix("Rank,"))
    #expect(csv.text.contains("Saving (£ a year)"))
  }

  @Test func `least cost is what a promise takes`() throws {
    let answer = try json(
      Self.town, "--no-rules", "--outreach", "0", "--objective", "least-cost", "--share", "0.8",
      "--within", "20min", "--hubs", "6")
    #expect(answer["unit"] as? String == "GBP a year")
    let best = try #require((answer["plans"] as? [[String: Any]])?.first)
    #expect(
      best["open"] as? [String] == ["fields", "harbour", "mill", "northfield", "quarry"])
    // 130,000 + 210,000 + 160,000 + 180,000 + 120,000.
    #expect(best["value"] as? Double == 800_000)
  }

  @Test func `both tiers are placed together and outreach is listed`() throws {
    let answer = try json(
      Program.thurrock, "--outreach", "3", "--outreach-share", "0.4", "--outreach-within", "4km")
    // By Tests/Scripts/reference_tiers.py.
    #expect(answer["candidates"] as? Int == 548)
    let best = try #require((answer["plans"] as? [[String: Any]])?.first)
    #expect(best["outreach"] as? [String] == ["abbots_hall", "blackshots", "west_thurrock"])
    let tier = try #require(answer["outreach_tier"] as? [String: Any])
    #expect((tier["within"] as? [String: Any])?["value"] as? Double == 4)
    let text = try Program.run(
      "place", Program.thurrock, "--outreach", "3", "--outreach-share", "0.4", "--why", "--top", "1"
    )
    #expect(text.code == 0)
    #expect(text.text.contains("West Thurrock"))
  }

  @Test func `why, diverse and the curve keep the rules`() throws {
    let answer = try json(
      Program.thurrock, "--rule", "one-of thameside, beacon", "--why", "--curve", "--diverse",
      "2:20%", "--top", "3")
    for plan in try #require(answer["plans"] as? [[String: Any]]) {
      let open = try #require(plan["open"] as? [String])
      #expect(!(open.contains("thameside") && open.contains("beacon")))
    }
    let curve = try #require(
      (answer["curve"] as? [String: Any])?["points"] as? [[String: Any]])
    // All nine cannot be open, and eight only without one of the two.
    #expect((curve[8]["open"] as? [String])?.isEmpty == true)
    #expect((curve[7]["open"] as? [String])?.count == 8)
  }

  @Test func `a folder is not a study`() throws {
    let run = try Program.run("place", "data/thurrock-2016")
    #expect(run.code == 65)
    #expect(run.errors == "hubward: data/thurrock-2016: is a folder; give its study.yaml\n")
  }

  @Test func `a grouping in other capitals is suggested`() throws {
    let run = try Program.run("need", Program.thurrock, "--by", "Ward")
    #expect(run.code == 64)
    #expect(run.errors.contains("did you mean 'ward'?"))
  }
}

/// `hubward check --renew-hashes`.
struct RenewHashesTests {
  @Test func `an edited table is renewed in place and nothing else changes`() throws {
    try withTemporaryFolder { folder in
      let town = Surroundings.fixture("made-up-town")
      let copy = folder.appendingPathComponent("town")
      try FileManager.default.copyItem(at: town, to: copy)
      let study = copy.appendingPathComponent("study.yaml").path
      let package = copy.appendingPathComponent("datapackage.json")
      let before = try Data(contentsOf: package)
      let same = try Program.run("check", "--renew-hashes", study)
      #expect(same.errors.contains("every hash is current"))
      #expect(try Data(contentsOf: package) == before)

      let table = copy.appendingPathComponent("areas.csv")
      let text = try String(contentsOf: table, encoding: .utf8)
      try Data(text.replacingOccurrences(of: ",210,", with: ",211,").utf8).write(to: table)
      #expect(try Program.run("place", study).errors.contains("hubward check --renew-hashes"))
      let run = try Program.run("check", "--renew-hashes", study)
      #expect(run.errors.contains("hashes renewed in "))
      #expect(try Program.run("place", study).code == 0)
      let after = try String(contentsOf: package, encoding: .utf8)
      let lines = zip(
        String(decoding: before, as: UTF8.self).split(separator: "\n"), after.split(separator: "\n")
      )
      #expect(lines.count { $0 != $1 } == 1)
    }
  }
}
