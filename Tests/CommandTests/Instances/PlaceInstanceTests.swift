import Foundation
import TestSupport
import Testing

/// Three villages on a line at 0, 2 and 10, with sites in each; the last is the largest.
private let line = """
  area,weight,West,Mid,East
  a,1,0,2,10
  b,2,2,0,8
  c,4,10,8,0

  """

struct PlaceInstanceTests {
  private static let answers: [([String], Double, [String])] = [
    (["--hubs", "1"], 26.0, ["East"]), (["--hubs", "2"], 2, ["Mid", "East"]),
    (["--hubs", "1", "--objective", "coverage", "--within", "7"], 4, ["East"]),
    (["--hubs", "1", "--objective", "p-center"], 8, ["Mid"]),
    (["--objective", "set-coverage", "--within", "2"], 2, ["Mid", "East"]),
    (["--objective", "set-coverage", "--within", "2", "--share", "0.5"], 1, ["East"]),
  ]

  @Test(arguments: answers)
  func `each objective gives its value in its own terms`(
    more: [String], value: Double, open: [String]
  ) throws {
    let answer = try Program.answer(line, "csv", more)
    #expect(answer["status"] as? String == "optimal")
    #expect(answer["value"] as? Double == value)
    #expect(answer["bound"] as? Double == value)
    #expect(answer["gap"] as? Double == 0)
    #expect((answer["plans"] as? [[String: Any]])?[0]["open"] as? [String] == open)
  }

  @Test func `equity states the aversion and alpha that its value rests on`() throws {
    let answer = try Program.answer(
      line, "csv", ["--hubs", "1", "--objective", "equity", "--aversion", "2", "--alpha", "0.1"])
    #expect(answer["aversion"] as? Double == 2)
    #expect(answer["alpha"] as? Double == 0.1)
    let east = log((exp(0.2 * 10) + 2 * exp(0.2 * 8) + 4) / 7) / 0.2
    #expect(try abs(#require(answer["value"] as? Double) - east) < 1e-9)
  }

  @Test func `sums too large for a number are refused`() throws {
    let run = try Program.place("area,weight,A\nx,1e200,1e200\n", "csv", ["--hubs", "1"])
    #expect(run.code == 65)
    #expect(run.errors.contains("too large"))
  }

  @Test func `the best exchange is told in the file's own sums`() throws {
    let answer = try Program.answer(
      "area,weight,a,b,c\nx,1,1,2,3\ny,2,3,1,2\nz,1,5,5,1\n", "csv", ["--hubs", "2", "--why"])
    let effects = try #require(answer["effects"] as? [String: Any])
    let swap = try #require(effects["swap"] as? [String: Any])
    // b and c: 2 + 2 + 1 = 5; a and c: 1 + 4 + 1 = 6.
    #expect(answer["value"] as? Int == 5)
    #expect(swap["value"] as? Double == 6 && swap["against"] as? Double == 1)
  }

  @Test func `the answer has the keys of the contract and no others`() throws {
    let answer = try Program.answer(line, "csv", ["--hubs", "2", "--top", "3"])
    #expect(
      Set(answer.keys) == [
        "contract", "study", "objective", "status", "unit", "value", "bound", "gap", "reason",
        "ranks_proven", "plans", "seconds",
      ])
    #expect(answer["ranks_proven"] as? Int == 3)
    // One plan has the same keys as several.
    let one = try Program.answer(line, "csv", ["--hubs", "2"])
    #expect(Set(one.keys) == Set(answer.keys))
    let plans = try #require(answer["plans"] as? [[String: Any]])
    #expect(plans.map { $0["rank"] as? Int } == [1, 2, 3])
    #expect(plans.map { $0["value"] as? Int } == [2, 4, 32])
    #expect(plans.allSatisfy { Set($0.keys) == ["rank", "open", "value"] })
    #expect(try #require(answer["seconds"] as? Double) > 0)
  }

  @Test func `whole-numbered data have whole values, written without a point`() throws {
    let run = try Program.place(line, "csv", ["--hubs", "1", "--format", "json"])
    #expect(run.text.contains("\"value\": 26,"))
    #expect(run.text.contains("\"bound\": 26,"))
  }

  @Test func `sites of OR-Library and TSPLIB are the numbers of their files`() throws {
    let graph = try Program.answer("3 2 1\n1 2 2\n2 3 8\n", "orlib-pmed", [])
    #expect((graph["plans"] as? [[String: Any]])?[0]["open"] as? [Int] == [2])
    #expect(graph["value"] as? Int == 10)
    let plane = try Program.answer(
      """
      DIMENSION : 3
      EDGE_WEIGHT_TYPE : EUC_2D
      NODE_COORD_SECTION
      5 0 0
      6 1 1
      9 5 5
      EOF
      """, "tsplib", ["--hubs", "1"])
    #expect((plane["plans"] as? [[String: Any]])?[0]["open"] as? [Int] == [6])
    #expect(plane["value"] as? Int == 6)
  }

  @Test func `the number of hubs that is asked for goes before the file's`() throws {
    let answer = try Program.answer("3 2 1\n1 2 2\n2 3 8\n", "orlib-pmed", ["--hubs", "2"])
    #expect(answer["value"] as? Int == 2)
  }

  @Test func `no plan is an answer: infeasible, with nulls, and the reason on stderr`() throws {
    let text = "area,weight,x,y\na,1,2,\nb,1,,\n"
    let run = try Program.place(text, "csv", ["--hubs", "1", "--format", "json"])
    #expect(run.code == 0)
    #expect(run.text.contains("\"status\": \"infeasible\""))
    #expect(run.text.contains("\"value\": null"))
    #expect(run.errors.contains("no site can be reached from 1 area with weight, such as b"))
  }

  @Test(arguments: [("text", ", "), ("csv", ";")])
  func `tables have a line for each plan`(format: String, between: String) throws {
    let run = try Program.place(line, "csv", ["--hubs", "2", "--top", "3", "--format", format])
    #expect(run.code == 0)
    #expect(run.text.contains("Mid\(between)East"))
    #expect(run.text.contains("West\(between)East"))
    #expect((run.text + run.errors).contains("optimal: all 3 allowed plans evaluated"))
  }
}

/// What is wrong with a call or a file, and how the program ends.
struct PlaceInstanceErrorTests {
  private static let calls: [([String], String)] = [
    ([], "give --hubs, 1 to 3"),
    (["--hubs", "4"], "--hubs is 4: expected 1 to 3, the number of sites of instance.txt"),
    (["--hubs", "1", "--objective", "coverage"], "--objective coverage needs --within"),
    (
      ["--hubs", "1", "--within", "2"], "--within is only for --objective coverage or set-coverage"
    ),
    (["--hubs", "1", "--share", "0.5"], "--share is only for --objective set-coverage"),
    (
      ["--hubs", "1", "--objective", "coverage", "--within", "2km"],
      "--within of an instance must be a bare number, 0 or more"
    ),
    (["--hubs", "1", "--top", "0"], "--top is 0: expected 1 to 1,000"),
    (["--hubs", "1", "--time-limit", "-1"], "--time-limit"),
    (["--hubs", "1", "--threads", "0"], "--threads is 0: expected 1 to 1024"),
    (["--hubs", "1", "--travel", "walk"], "--travel is only for a study"),
    (["study.yaml", "--hubs", "1"], "give a study or --instance, not both"),
    (["--hubs", "1", "--objective", "p-centre"], "p-centre"),
  ]

  @Test(arguments: calls)
  func `a wrong call ends with 64 and what to do`(more: [String], sentence: String) throws {
    let run = try Program.place(line, "csv", more)
    #expect(run.code == 64)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.text.isEmpty)
  }

  @Test func `neither a study nor an instance ends with 64`() throws {
    let run = try Program.run(["place"])
    #expect(run.code == 64)
    #expect(run.errors.contains("give a study file, or a bare instance with --instance"))
  }

  @Test func `an instance without its format ends with 64`() throws {
    let run = try Program.run(["place", "--instance", "x.txt"])
    #expect(run.code == 64)
    #expect(run.errors.contains("--instance needs --format-of: orlib-pmed"))
  }

  @Test func `a study does not take what only an instance does`() throws {
    let run = try Program.run(["place", Program.thurrock, "--objective", "equity", "--alpha", "1"])
    #expect(run.code == 64)
    #expect(run.errors.contains("--alpha is only for --instance"))
  }

  @Test func `a damaged file ends with 65 and its row`() throws {
    let run = try Program.place("area,weight,x\na,one,2\n", "csv", ["--hubs", "1"])
    #expect(run.code == 65)
    #expect(run.errors.contains("row 2 of instance.txt, column weight: expected a number"))
  }

  @Test func `a file that is not there ends with 65`() throws {
    let run = try Program.run(
      ["place", "--instance", "no/such.csv", "--format-of", "csv", "--hubs", "1"])
    #expect(run.code == 65)
    #expect(run.errors.contains("no/such.csv: cannot be read"))
  }

  @Test(arguments: ["7.2345671", "3.00000000001", "4644.845691362", "6.5", "8"])
  func `the standard that is advised is enough`(needed: String) throws {
    let text = "area,weight,A,B\nx,1,\(needed),9999\ny,2,9999,2.5\n"
    let asked = ["--objective", "set-coverage", "--within"]
    let none = try Program.place(text, "csv", asked + ["2.75"])
    let said = try #require(
      none.text.firstMatch(of: /take ([0-9,.]+) as the standard/)?.output.1)
    let advised = said.filter { $0 != "," }
    #expect(try #require(Double(advised)) - #require(Double(needed)) < 1.1e-6)
    let answer = try Program.answer(text, "csv", asked + [advised])
    #expect(answer["status"] as? String == "optimal", "within \(advised)")
  }

  @Test func `a standard is any number that a cell could be, and nothing else`() throws {
    let text = "area,weight,A,B\nx,3,1,2e13\ny,1,4,2e13\n"
    let asked = ["--objective", "coverage", "--hubs", "1", "--within"]
    for within in ["2e13", "20000000000000", "2.0e13"] {
      #expect(try Program.answer(text, "csv", asked + [within])["value"] as? Int == 4)
    }
    for within in ["0x10", "inf", "nan", "-1", "1_000", "5km", ""] {
      #expect(try Program.place(text, "csv", asked + [within]).code == 64, "\(within)")
    }
    for option in ["--aversion", "--alpha", "--time-limit"] {
      let run = try Program.place(
        text, "csv", ["--objective", "equity", "--hubs", "1", option, "0x1"])
      #expect(run.code == 64 && run.errors.contains("decimal digits"), "\(option)")
    }
  }

  @Test(arguments: ["p-median", "p-center", "equity"])
  func `a standard that a question does not use is refused`(objective: String) throws {
    let asked = ["--objective", objective, "--hubs", "1", "--within", "5"]
    let run = try Program.place(line, "csv", asked)
    #expect(run.code == 64)
    #expect(run.errors.contains("--within is only for"))
  }

  private static let equals: [(String, [String])] = [
    ("area,weight,A,B\na,2,0.7,0.6\nb,50,0.1,0.7\n", ["--objective", "p-center"]),
    (
      "area,weight,A,B\na,2,0.30000000000000004,0.3\nb,50,0,0.3\n", ["--objective", "p-center"]
    ),
    (
      "area,weight,A,B\na,0.6,1,9\nb,0.4,9,1\nc,0.2,9,1\n",
      ["--objective", "coverage", "--within", "5"]
    ),
    ("area,weight,A,B,C\na,1,0.1,0.3,9\nb,2,0.1,0,9\n", []),
  ]

  @Test(arguments: equals)
  func `the first of two is the first of one, and verify agrees`(
    text: String, asked: [String]
  ) throws {
    try withTemporaryFolder { folder in
      var firsts: [[String]] = []
      for top in ["1", "2"] {
        let proof = folder.appendingPathComponent("\(top).cert").path
        let answer = try Program.answer(
          text, "csv", asked + ["--hubs", "1", "--top", top, "--certificate", proof])
        let plans = try #require(answer["plans"] as? [[String: Any]])
        firsts.append(try #require(plans[0]["open"] as? [String]))
        let run = try Program.run("verify", proof)
        #expect(run.code == 0, "\(run.errors)")
      }
      #expect(firsts[0] == firsts[1])
    }
  }

  @Test func `equity by place and by verify is the same where one placeholder is huge`() throws {
    try withTemporaryFolder { folder in
      let text = """
        area,weight,A,B,C,D
        a,16,0.00004,5.3,211,3000000000
        b,4,34.8,6736022690,2.1,42
        c,13,119.6,3,325,0.005
        d,20,15,0.00000002,0.3,134620431935
        """
      let proof = folder.appendingPathComponent("e.cert").path
      let answer = try Program.answer(
        text, "csv",
        ["--objective", "equity", "--hubs", "2", "--aversion", "0.5", "--certificate", proof])
      let value = try #require(answer["value"] as? Double)
      // B and C; as κ d is below a billionth the equivalent is as good as the mean.
      let total: Double = 16 * 5.3 + 4 * 2.1 + 13 * 3
      #expect(abs(value - total / 53) < 1e-7)
      let run = try Program.run("verify", proof, "--format", "json")
      let proven = try #require(
        JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
      #expect(try abs(#require(proven["value"] as? Double) - value) <= 1e-12 * value)
    }
  }
}
