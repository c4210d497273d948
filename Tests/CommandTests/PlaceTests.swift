import Foundation
import TestSupport
import Testing

struct PlaceTests {
  static let sites = [
    "aveley", "beacon", "chadwell", "east_tilbury", "ockendon", "purfleet", "stanford",
    "thameside", "tilbury",
  ]

  @Test func `the JSON says what was asked and how far it is proven`() throws {
    let answer = try Program.place("--hubs", "5", "--objective", "p-median")
    #expect(answer.study == "thurrock-2016")
    #expect(answer.objective == "p-median")
    #expect(answer.demand == "under5")
    #expect(answer.travel == "walk")
    #expect(answer.unit == "min")
    #expect(answer.hubs == 5)
    #expect(answer.status == "optimal")
    #expect(answer.gap == 0)
    #expect(answer.bound == answer.plans.first?.value)
    #expect(answer.plans.count == 10)
  }

  @Test func `there are 126 ways to keep five of nine, 98 with one in every locality`() throws {
    #expect(try Program.place("--hubs", "5", "--no-rules").candidates == 126)
    #expect(try Program.place("--hubs", "5").candidates == 98)
  }

  @Test func `plans and scenarios list their sites in order, and scenarios are all there`() throws {
    let answer = try Program.place("--hubs", "5", "--no-rules", "--top", "126")
    #expect(answer.plans.count == 126)
    for open in answer.plans.map(\.open) + answer.scenarios.map(\.open) {
      #expect(open == open.sorted() && Set(open).isSubset(of: Self.sites))
    }
    #expect(answer.plans.allSatisfy { $0.open.count == 5 })
    #expect(Set(answer.plans.map(\.open)).count == 126)
    #expect(answer.plans.map(\.rank) == answer.plans.map(\.rank).sorted())
    #expect(answer.scenarios.map(\.scenario) == ["status-quo", "council"])
    #expect(answer.scenarios[0].open == Self.sites)
    #expect(
      answer.scenarios[1].open == ["chadwell", "ockendon", "purfleet", "thameside", "tilbury"])
  }

  @Test func `a scenario of another size has a value and a rank of null, never no rank`() throws {
    let run = try Program.run("place", Program.thurrock, "--format", "json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let today = try #require((object["scenarios"] as? [[String: Any]])?.first)
    #expect(today["scenario"] as? String == "status-quo")
    #expect(today["rank"] is NSNull)
    #expect(today["value"] is Double)
  }

  @Test(arguments: 1...9)
  func `any number of hubs from one to nine has its plans`(hubs: Int) throws {
    let answer = try Program.place("--hubs", "\(hubs)", "--no-rules")
    // C(9, p).
    #expect(answer.candidates == [9, 36, 84, 126, 126, 84, 36, 9, 1][hubs - 1])
    #expect(answer.hubs == hubs)
    #expect(answer.plans.allSatisfy { $0.open.count == hubs })
  }

  @Test func `more hubs never lengthen the mean`() throws {
    let means = try (1...9).map {
      try Program.place("--hubs", "\($0)", "--no-rules").plans[0].value
    }
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test(arguments: [("p-median", "km"), ("coverage", "share"), ("p-center", "km")])
  func `every objective has its unit`(objective: String, unit: String) throws {
    let answer = try Program.place("--objective", objective, "--travel", "straight-line")
    #expect(answer.unit == unit)
    #expect(answer.objective == objective)
    if unit == "share" { #expect(answer.plans.allSatisfy { (0...1).contains($0.value) }) }
  }

  @Test func `a standard in kilometres asks for the travel in kilometres`() throws {
    let answer = try Program.place("--objective", "coverage", "--within", "1.609km")
    #expect(answer.travel == "straight-line")
    let minutes = try Program.place("--objective", "coverage", "--within", "20min")
    #expect(minutes.travel == "walk")
  }

  @Test func `other people can count`() throws {
    let answer = try Program.place("--demand", "under5-idaci-1-3", "--no-rules")
    #expect(answer.demand == "under5-idaci-1-3")
  }

  @Test func `top says how many plans are listed`() throws {
    #expect(try Program.place("--top", "1").plans.count == 1)
    #expect(try Program.place("--top", "20").plans.count == 20)
    #expect(try Program.place("--top", "1000").plans.count == 98)
  }

  @Test func `rules that nothing meets are an answer, not an error`() throws {
    // One in each of three localities cannot be two.
    let run = try Program.run(
      "place", Program.thurrock, "--hubs", "2", "--format", "json")
    #expect(run.code == 0)
    let answer = try JSONDecoder().decode(PlaceJSON.self, from: Data(run.output))
    #expect(answer.status == "infeasible")
    #expect(answer.plans.isEmpty)
    #expect(answer.bound == nil)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let reason = try #require(object["reason"] as? String)
    #expect(reason.contains("Central") && reason.contains("East") && reason.contains("West"))
    let text = try Program.run("place", Program.thurrock, "--hubs", "2")
    #expect(text.code == 0)
    #expect(text.text.hasPrefix("infeasible: "))
  }

  @Test(arguments: [
    ["--hubs", "0"], ["--hubs", "10"], ["--hubs", "five"], ["--top", "0"],
    ["--objective", "fairness"], ["--format", "xml"], ["--within", "15"],
    ["--within", "15 hours"], ["--within", "0min"], ["--within", "nankm"],
    ["--objective", "coverage", "--travel", "straight-line", "--within", "15min"],
    ["--objective", "set-coverage", "--travel", "walk", "--within", "1km"],
    ["--share", "0.5"], ["--objective", "set-coverage", "--share", "1.5"],
  ])
  func `a question that cannot be asked ends with 64 and what was expected`(
    arguments: [String]
  ) throws {
    let run = try Program.run(["place", Program.thurrock] + arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.contains("expected") || run.errors.contains("Please provide")
        || run.errors.contains("invalid") || run.errors.contains("is only for --objective")
        || run.errors.contains("must be") || run.errors.contains("use the same unit"))
  }

  @Test(arguments: [
    ("--demand", "under-5", "under5, under5-idaci, under5-idaci-1-3"),
    ("--travel", "drive", "walk, straight-line"),
  ])
  func `an unknown name ends with 64 and what there is`(
    option: String, name: String, there: String
  ) throws {
    let run = try Program.run("place", Program.thurrock, option, name)
    #expect(run.code == 64)
    #expect(run.errors.contains("'\(name)'"))
    #expect(run.errors.contains(there))
  }

  @Test func `text shows the plans and the proof`() throws {
    let run = try Program.run("place", Program.thurrock, "--top", "3")
    #expect(run.code == 0)
    #expect(run.text.contains("Rank"))
    #expect(run.text.contains("all 98 allowed plans evaluated"))
    #expect(!run.text.contains("\u{1B}["), "colours only for a terminal")
  }

  @Test func `CSV is a table from its first line`() throws {
    let run = try Program.run("place", Program.thurrock, "--format", "csv", "--top", "3")
    let lines = run.text.components(separatedBy: "\r\n")
    #expect(lines[0].hasPrefix("Rank,"))
    #expect(lines[1].hasPrefix("1,"))
  }

  @Test func `the answer is the same however many cores work on it`() throws {
    let runs = try ["1", "2", "3"].map {
      try Program.run(
        "place", Program.thurrock, "--objective", "p-center", "--threads", $0, "--format", "json")
    }
    #expect(runs[0].output == runs[1].output && runs[1].output == runs[2].output)
  }

  @Test(arguments: [
    ["--within", "15min"], ["--objective", "p-center", "--within", "15min"],
    ["--objective", "equity", "--within", "1 mile"],
    ["--outreach", "1", "--outreach-share", "0.4", "--outreach-standard", "10min"],
  ])
  func `an option that a question does not use is refused`(asked: [String]) throws {
    let run = try Program.run(["place", Program.thurrock] + asked)
    #expect(run.code == 64)
    #expect(run.errors.contains("is only for --objective"))
  }

  @Test func `outreach by another measure than travel is refused, not left out`() throws {
    let run = try Program.run(
      "place", Program.thurrock, "--objective", "coverage", "--outreach", "1", "--outreach-share",
      "0.4", "--within", "15min", "--outreach-standard", "1km")
    #expect(run.code == 64)
    #expect(run.errors.contains("--outreach-standard is in km"))
  }
}
