import Foundation
import TestSupport
import Testing

struct DiverseCommandTests {
  @Test func `each plan is the best that differs enough from those before it`() throws {
    let answer = try Program.place("--diverse", "2:20%")
    let all = try Program.everyPlan()
    var expected: [Set<String>] = []
    let best = try #require(all.values.min())
    for (open, value) in all.sorted(by: { $0.value < $1.value })
    where value <= best * 1.2 && expected.allSatisfy({ open.subtracting($0).count >= 2 }) {
      expected.append(open)
    }
    #expect(expected.count >= 3)
    #expect(answer.plans.map { Set($0.open) } == Array(expected.prefix(10)))
    #expect(answer.plans.map(\.rank) == Array(1...answer.plans.count))
  }

  @Test func `the contract's keys stay, and the proof is beside them`() throws {
    let plain = try Program.object([])
    let answer = try Program.object(["--diverse", "2:5%"])
    #expect(Set(answer.keys).subtracting(plain.keys) == ["diverse"])
    #expect(answer["bound"] as? Double == plain["bound"] as? Double)
    let proof = try #require(answer["diverse"] as? [String: Any])
    #expect(proof["differ"] as? Int == 2)
    #expect(proof["within_share"] as? Double == 0.05)
    #expect(proof["proven"] as? Bool == true)
    #expect(proof["complete"] as? Bool == true)
  }

  @Test func `a list that --top ends is not called complete`() throws {
    let answer = try Program.object(["--diverse", "1:1000%", "--top", "3"])
    #expect((answer["plans"] as? [Any])?.count == 3)
    #expect((answer["diverse"] as? [String: Any])?["complete"] as? Bool == false)
  }

  @Test func `text lists what each opens instead, and says the proof`() throws {
    let run = try Program.run("place", Program.thurrock, "--diverse", "2:5%")
    #expect(run.text.contains("at least 2 children's centres, within 5.0% of the best"))
    #expect(run.text.contains("each plan is proven the best"))
    #expect(run.text.contains("no further plan differs enough and is good enough"))
    #expect(!run.text.contains("Rank"))
  }

  @Test func `CSV is the list of those plans`() throws {
    let run = try Program.run(
      "place", Program.thurrock, "--diverse", "2:5%", "--format", "csv")
    let lines = run.text.components(separatedBy: "\r\n")
    #expect(lines[0].hasPrefix("Plan,"))
    #expect(lines[1].hasPrefix("1,"))
  }

  @Test func `an instance lists them too`() throws {
    let answer = try Program.answer(
      "area,weight,West,Mid,East\na,1,0,2,10\nb,2,2,0,8\nc,4,10,8,0\n", "csv",
      ["--hubs", "1", "--diverse", "1:50%", "--top", "5"])
    let plans = try #require(answer["plans"] as? [[String: Any]])
    #expect(plans.map { $0["value"] as? Int } == [26, 34])
  }

  @Test(arguments: ["2", "2:5", "0:5%", "2:-1%", "x:5%", "2:nan%", "2:5%:1%"])
  func `what is not m:x% ends with 64`(text: String) throws {
    let run = try Program.run("place", Program.thurrock, "--diverse=\(text)")
    #expect(run.code == 64)
    #expect(run.text.isEmpty)
  }

  @Test(arguments: [["--diverse", "2:5%"], ["--curve"]])
  func `set-coverage has no fixed number of hubs, and 64 says so`(more: [String]) throws {
    let run = try Program.run(
      ["place", Program.thurrock, "--objective", "set-coverage"] + more)
    #expect(run.code == 64)
    #expect(run.errors.contains("needs a fixed number of hubs"))
  }
}
