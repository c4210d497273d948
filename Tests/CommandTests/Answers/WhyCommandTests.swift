import Foundation
import TestSupport
import Testing

/// --why and --curve, against every plan evaluated.
struct WhyCommandTests {
  @Test func `the cost of each decision is what all plans together say`() throws {
    let all = try Program.everyPlan()
    let best = try #require(all.min { $0.value < $1.value })
    let answer = try Program.object(["--why"])
    let effects = try #require(answer["effects"] as? [String: Any])
    let sites = try #require(effects["sites"] as? [[String: Any]])
    #expect(sites.map { $0["site"] as? String ?? "" }.sorted() == PlaceTests.sites)
    for site in sites {
      let id = try #require(site["site"] as? String)
      let isOpen = best.key.contains(id)
      #expect(site["is_open"] as? Bool == isOpen)
      let other = try #require(all.filter { $0.key.contains(id) != isOpen }.values.min())
      #expect(abs(try #require(site["otherwise"] as? Double) - other) < 1e-9)
      #expect(abs(try #require(site["cost"] as? Double) - (other - best.value)) < 1e-9)
      #expect(site["proven"] as? Bool == true)
    }
  }

  @Test func `a scenario's decisions are priced against the best plan and against itself`() throws {
    let all = try Program.everyPlan()
    let best = try #require(all.values.min())
    let answer = try Program.object(["--why"])
    let effects = try #require(answer["effects"] as? [String: Any])
    let named = try #require(effects["scenarios"] as? [[String: Any]])
    // Today's nine are no plan of five.
    #expect(named.map { $0["scenario"] as? String } == ["council"])
    let council: Set = ["chadwell", "ockendon", "purfleet", "thameside", "tilbury"]
    let value = try #require(all[council])
    for site in try #require(named[0]["sites"] as? [[String: Any]]) {
      let id = try #require(site["site"] as? String)
      let isOpen = council.contains(id)
      let same = try #require(all.filter { $0.key.contains(id) == isOpen }.values.min())
      let other = try #require(all.filter { $0.key.contains(id) != isOpen }.values.min())
      #expect(abs(try #require(site["cost"] as? Double) - (same - best)) < 1e-9)
      #expect(abs(try #require(site["against"] as? Double) - (other - value)) < 1e-9)
    }
  }

  @Test(arguments: ["coverage", "p-center", "equity", "set-coverage"])
  func `no decision otherwise is better than the best plan`(objective: String) throws {
    let answer = try Program.object(
      ["--why", "--objective", objective, "--hubs", "9", "--no-rules", "--share", "0.3"]
        .filter { objective == "set-coverage" || !["--share", "0.3"].contains($0) })
    let effects = try #require(answer["effects"] as? [String: Any])
    let sites = try #require(effects["sites"] as? [[String: Any]])
    #expect(sites.count == 9)
    #expect(sites.allSatisfy { ($0["cost"] as? Double ?? 0) >= 0 })
  }

  @Test func `the curve has the best plan of every number of hubs, and its knee`() throws {
    let answer = try Program.object(["--curve", "--no-rules"])
    let curve = try #require(answer["curve"] as? [String: Any])
    let points = try #require(curve["points"] as? [[String: Any]])
    #expect(points.map { $0["hubs"] as? Int } == Array(1...9))
    for (k, point) in points.enumerated() {
      let best = try Program.place("--hubs", "\(k + 1)", "--no-rules").plans[0]
      #expect(abs(try #require(point["value"] as? Double) - best.value) < 1e-9)
      #expect(point["open"] as? [String] == best.open)
      #expect(point["proven"] as? Bool == true)
    }
    let knee = try #require(curve["knee"] as? Int)
    #expect((2...8).contains(knee))
  }

  @Test func `a number of hubs that the rules leave no plan for is null on the curve`() throws {
    let answer = try Program.object(["--curve"])
    let curve = try #require(answer["curve"] as? [String: Any])
    let points = try #require(curve["points"] as? [[String: Any]])
    #expect(
      points.map { $0["value"] is NSNull } == [true, true] + Array(repeating: false, count: 7))
  }

  @Test func `text and CSV have a table for each`() throws {
    let text = try Program.run("place", Program.thurrock, "--why", "--curve", "--top", "1").text
    #expect(text.contains("What deciding one children's centre otherwise than the best plan costs"))
    #expect(text.contains("What each decision of the council's proposal costs"))
    #expect(text.contains("Knee: "))
    let csv = try Program.run(
      "place", Program.thurrock, "--why", "--curve", "--top", "1", "--format", "csv"
    ).text
    let heads = csv.components(separatedBy: "\r\n\r\n").map { $0.prefix { $0 != "," } }
    #expect(
      heads == [
        "Rank", "Scenario", "Children's centre", "Plan", "Children's centre", "Children's centres",
      ])
  }

  @Test func `an instance is answered in its own totals`() throws {
    let answer = try Program.answer(
      "area,weight,West,Mid,East\na,1,0,2,10\nb,2,2,0,8\nc,4,10,8,0\n", "csv",
      ["--hubs", "1", "--why", "--curve"])
    let effects = try #require(answer["effects"] as? [String: Any])
    let sites = try #require(effects["sites"] as? [[String: Any]])
    #expect(sites.map { $0["cost"] as? Int } == [18, 8, 8])
    let curve = try #require(answer["curve"] as? [String: Any])
    let points = try #require(curve["points"] as? [[String: Any]])
    #expect(points.map { $0["value"] as? Int } == [26, 2, 0])
  }

  @Test func `without them the answer has no more keys than before`() throws {
    #expect(Set(try Program.object([]).keys).isDisjoint(with: ["effects", "curve", "diverse"]))
  }
}
