import Foundation
import TestSupport
import Testing

/// How a bare instance is spoken of: it names no unit, and its sites may be called anything.
struct InstanceWordingTests {
  private static let line = "area,weight,West,Mid,East\na,1,0,2,10\nb,2,2,0,8\nc,4,10,8,0\n"

  @Test(arguments: [
    ["--objective", "coverage", "--hubs", "1", "--within", "2"],
    ["--objective", "p-center", "--hubs", "1"],
    ["--objective", "equity", "--hubs", "1"],
    ["--objective", "set-coverage", "--within", "2"],
    ["--objective", "set-coverage", "--within", "1", "--hubs", "2"],
  ])
  func `no unit is made up for it, neither by place nor by verify`(asked: [String]) throws {
    try withTemporaryFolder { folder in
      let proof = folder.appendingPathComponent("a.cert").path
      let run = try Program.place(Self.line, "csv", asked + ["--certificate", proof])
      #expect(run.code == 0)
      let verified = try Program.run("verify", proof)
      for text in [run.text, run.errors, verified.text] {
        #expect(!text.contains("km") && !text.contains(" min"), "\(text)")
      }
      #expect(verified.code == 0)
      #expect(verified.text.contains(", for 3 areas."))
      #expect(
        try Program.run("verify", proof, "--format", "json").text.contains("\"travel_unit\": null"))
    }
  }

  @Test func `open sites in csv can be told apart whatever they are called`() throws {
    let run = try Program.place(
      "area,weight,\"St Mary, old\",A B,\"x;y\",=F\na,1,0,9,9,9\nb,1,9,0,9,9\nc,1,9,9,0,9\nd,1,9,9,9,0\n",
      "csv", ["--hubs", "4", "--format", "csv"])
    #expect(run.text == "Rank,Value,Open\r\n1,0,\"St Mary, old;A B;\"\"x;y\"\";'=F\"\r\n")
  }

  @Test(arguments: ["0.5", "50%", "50 %"])
  func `a share is a number or a percentage`(share: String) throws {
    let answer = try Program.answer(
      Self.line, "csv", ["--objective", "set-coverage", "--within", "2", "--share", share])
    // East has 4 of 7.
    let plans = try #require(answer["plans"] as? [[String: Any]])
    #expect(plans.map { $0["open"] as? [String] } == [["East"]])
  }

  @Test(arguments: [
    ("50", "for 50 in a hundred write 50%"), ("0", "a share above 0 and up to 1"),
    ("101%", "a share above 0 and up to 1"), ("half", "such as 0.8 or 80%"),
    ("nan", "such as 0.8 or 80%"),
  ])
  func `what is no share is refused with how it is written`(share: String, words: String) throws {
    let run = try Program.place(
      Self.line, "csv", ["--objective", "set-coverage", "--within", "2", "--share", share])
    #expect(run.code == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `a standard of zero is only what is at the door`() throws {
    let covered = try Program.answer(
      Self.line, "csv", ["--objective", "coverage", "--within", "0", "--hubs", "2"])
    #expect(covered["value"] as? Int == 6)
    let plans = try #require(covered["plans"] as? [[String: Any]])
    #expect(plans.map { $0["open"] as? [String] } == [["Mid", "East"]])
    let all = try Program.answer(
      Self.line, "csv", ["--objective", "set-coverage", "--within", "0"])
    #expect(all["value"] as? Int == 3)
    let run = try Program.place(
      Self.line, "csv", ["--objective", "coverage", "--within", "-1", "--hubs", "2"])
    #expect(run.code == 64)
  }

  @Test func `where nobody travels equity is zero`() throws {
    let answer = try Program.answer(
      "area,weight,x,y\na,1,0,0\nb,2,0,0\n", "csv", ["--hubs", "1", "--objective", "equity"])
    #expect(answer["value"] as? Double == 0)
    #expect(answer["alpha"] as? Double == 1)
  }

  @Test func `one of a thing is not many`() throws {
    let run = try Program.place("area,weight,x\na,1,3\n", "csv", ["--hubs", "1"])
    #expect(run.text.contains("1 area, 1 site\n"))
    #expect(run.text.contains("the only allowed plan evaluated"))
  }

  @Test func `a clash with the standard names what is needed for it and no more`() throws {
    // One site covers two villages at the most; all the sites together cover everyone.
    let one = try Program.answer(
      Self.line, "csv", ["--objective", "set-coverage", "--within", "2", "--hubs", "1"])
    let clash = try #require(one["conflict"] as? [String: Any])
    #expect(clash["rules"] as? [String] == ["1 site open", "everyone within 2"])
    // Nothing at all is within 1 of the third village.
    let none = try Program.answer(
      "area,weight,x,y\na,1,0,1\nb,1,1,0\nc,1,9,9\n", "csv",
      ["--objective", "set-coverage", "--within", "1", "--hubs", "1"])
    let far = try #require(none["conflict"] as? [String: Any])
    #expect(far["rules"] as? [String] == ["everyone within 1"])
    #expect(far["areas"] as? [[String: String]] == [["area": "c"]])
  }
}
