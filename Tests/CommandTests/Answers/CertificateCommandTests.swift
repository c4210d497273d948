import Foundation
import TestSupport
import Testing

struct CertificateCommandTests {
  private static let line = "area,weight,West,Mid,East\na,1,0,2,10\nb,2,2,0,8\nc,4,10,8,0\n"

  private static let objectives: [[String]] = [
    [], ["--objective", "coverage", "--within", "15min"], ["--objective", "equity"],
    ["--objective", "p-center"], ["--objective", "set-coverage", "--within", "99min"],
    ["--objective", "set-coverage", "--within", "15min", "--share", "0.4"],
  ]

  private static let town = "Tests/Fixtures/made-up-town/study.yaml"

  /// Thurrock's certificate, in a folder of its own.
  private func withCertificate(
    _ more: [String], _ body: (_ file: URL, _ placed: Run) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert")
      let placed = try Program.run(
        ["place", Program.thurrock, "--certificate", file.path] + more)
      try #require(placed.code == 0, "\(placed.errors)")
      try body(file, placed)
    }
  }

  private func object(_ run: Run) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  @Test(arguments: objectives)
  func `verify confirms the value that place printed, to the last digits`(
    more: [String]
  ) throws {
    try withCertificate(more + ["--format", "json"]) { file, placed in
      let placed = try object(placed)
      let plans = try #require(placed["plans"] as? [[String: Any]])
      let run = try Program.run("verify", file.path, Program.thurrock, "--format", "json")
      #expect(run.code == 0, "\(run.errors)")
      let proof = try object(run)
      #expect(proof["status"] as? String == "optimal")
      #expect(proof["gap"] as? Double == 0)
      let value = try #require(plans[0]["value"] as? Double)
      #expect(abs(try #require(proof["value"] as? Double) - value) < 1e-9 * value)
      #expect(abs(try #require(proof["bound"] as? Double) - value) < 1e-9 * value)
      #expect(proof["objective"] as? String == placed["objective"] as? String)
      #expect(proof["study"] as? String == "thurrock-2016")
      #expect(proof["rules_hold"] as? Bool == true && proof["rules_given"] as? Bool == false)
      let proven = try #require(proof["plans"] as? [[String: Any]])
      #expect(
        Set(try #require(proven[0]["open"] as? [String])) == Set(plans[0]["open"] as! [String]))
    }
  }

  @Test func `the answer is the same with a certificate and without`() throws {
    try withCertificate(["--format", "json"]) { _, placed in
      let plain = try Program.run("place", Program.thurrock, "--format", "json")
      #expect(plain.output == placed.output)
      #expect(placed.errors.contains("check it with hubward verify"))
    }
  }

  @Test func `verify says in words what is proven, with names only from the study`() throws {
    try withCertificate([]) { file, placed in
      #expect(placed.text.contains("Certificate: \(file.path)"))
      let alone = try Program.run("verify", file.path)
      #expect(alone.code == 0)
      #expect(alone.text.contains("which 5 of 9 sites give the least total travel"))
      #expect(alone.text.contains("no allowed plan is better than plan 1"))
      #expect(alone.text.contains("open: sites "))
      #expect(alone.text.contains("shares nothing with the solvers"))
      let named = try Program.run("verify", file.path, Program.thurrock)
      #expect(named.text.contains("Stanford"))
      #expect(named.text.contains("the study's rules hold"))
    }
  }

  @Test func `a certificate that is cut, or has another head or a tail, ends with 65`() throws {
    try withCertificate(["--top", "1"]) { file, _ in
      let whole = try Data(contentsOf: file)
      var headless = whole
      headless[0] ^= 1
      for (bytes, sentence) in [
        (headless, "it does not begin with HUBCERT1"), (whole.dropLast(), "not a certificate"),
        (whole + [0], "bytes follow its end"),
      ] {
        try Data(bytes).write(to: file)
        let run = try Program.run("verify", file.path)
        #expect(run.code == 65)
        #expect(run.errors.contains(sentence), "\(run.errors)")
        #expect(run.text.isEmpty)
      }
    }
  }

  @Test func `a certificate of something else is not taken for the study's`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert")
      let placed = try Program.place(
        Self.line, "csv", ["--hubs", "2", "--certificate", file.path])
      #expect(placed.code == 0, "\(placed.errors)")
      let run = try Program.run("verify", file.path, Program.thurrock)
      #expect(run.code == 65)
      #expect(run.errors.contains("is not of study thurrock-2016"))
    }
  }

  @Test func `an instance's proof has its total and its sites by number`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert")
      let placed = try Program.answer(
        Self.line, "csv", ["--hubs", "2", "--certificate", file.path])
      #expect(placed["value"] as? Int == 2)
      let proof = try object(Program.run("verify", file.path, "--format", "json"))
      #expect(proof["total"] as? Double == 2)
      let plans = try #require(proof["plans"] as? [[String: Any]])
      #expect(plans[0]["open"] as? [Int] == [2, 3])
      #expect(try #require(proof["leaves"] as? Int) >= 1)
    }
  }

  @Test func `a certificate that cannot be written ends with 73 and prints no answer`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("no/such/proof.cert")
      let run = try Program.run("place", Program.thurrock, "--certificate", file.path)
      #expect(run.code == 73)
      #expect(run.text.isEmpty)
      #expect(run.errors.contains("cannot be written"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func `nothing is left beside a certificate, and an earlier one is replaced`() throws {
    try withCertificate([]) { file, _ in
      let first = try Data(contentsOf: file)
      let again = try Program.run(
        "place", Program.thurrock, "--hubs", "4", "--certificate", file.path)
      #expect(again.code == 0)
      #expect(try Data(contentsOf: file) != first)
      let folder = file.deletingLastPathComponent().path
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["proof.cert"])
    }
  }

  @Test(arguments: [
    ["--objective", "least-cost", "--within", "40min"],
    ["--objective", "least-cost", "--within", "25min", "--share", "0.7"],
    ["--objective", "least-cost", "--mean", "25min"], ["--objective", "p-center"], [],
  ])
  func `money and a second tier are in the proof, and matched with the study`(
    more: [String]
  ) throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert").path
      for tiers in [["--outreach", "0"], ["--outreach", "1", "--outreach-share", "0.3"]] {
        let placed = try object(
          Program.run(
            ["place", Self.town, "--certificate", file, "--format", "json"] + tiers + more))
        let run = try Program.run(["verify", file, Self.town, "--format", "json"] + tiers)
        #expect(run.code == 0, "\(run.errors)")
        let proof = try object(run)
        #expect(proof["status"] as? String == placed["status"] as? String)
        #expect(proof["rules_hold"] as? Bool == true && proof["rules_given"] as? Bool == false)
        guard let plan = (placed["plans"] as? [[String: Any]])?.first else {
          // With its outreach the town has no plan for everyone within 40 minutes, which is proven.
          #expect(tiers.count > 2 && proof["status"] as? String == "infeasible")
          continue
        }
        let value = try #require(plan["value"] as? Double)
        #expect(abs(try #require(proof["bound"] as? Double) - value) <= 1e-8 * value)
        if !more.isEmpty { #expect(proof["ties"] as? Bool == true) }
        #expect(proof["ranks_proven"] as? Int == placed["ranks_proven"] as? Int)
      }
    }
  }

  @Test(arguments: ["split", "split:5000"])
  func `room is matched with the study's, with a site over the border`(room: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert").path
      let town = Surroundings.root
        .appendingPathComponent("Tests/Fixtures/made-up-town/study.yaml").path
      _ = try Program.run([
        "place", town, "--no-rules", "--outreach", "0", "--capacity", room, "--certificate", file,
      ])
      let known = try Program.run(["verify", file, town, "--no-rules", "--outreach", "0"])
      #expect(known.code == 0, "\(known.errors)")
      #expect(known.text.contains("the rules are lifted"))
    }
  }

  @Test func `a certificate does not take the place of the study`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("line.csv")
      let line = "area,weight,x,y\na,1,2,3\nb,1,4,1\n"
      try Data(line.utf8).write(to: file)
      let run = try Program.run([
        "place", "--instance", file.path, "--format-of", "csv", "--hubs", "1", "--certificate",
        file.path,
      ])
      #expect(run.code == 73)
      #expect(run.errors.contains("is there and is not such a file"))
      #expect(try String(contentsOf: file, encoding: .utf8) == line)
    }
  }

  @Test func `rules of the command line are matched when they are given again`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert").path
      let rule = ["--rule", "one-of chadwell, tilbury"]
      _ = try Program.run(["place", Program.thurrock, "--certificate", file] + rule)
      let alone = try Program.run(["verify", file, Program.thurrock])
      #expect(alone.code == 65)
      #expect(alone.errors.contains("its rules are not those there; ask with the same --rule"))
      let lifted = try Program.run(["verify", file, Program.thurrock, "--no-rules"] + rule)
      #expect(lifted.code == 65)
      let given = try Program.run(["verify", file, Program.thurrock] + rule)
      #expect(given.text.contains("the study's rules and those given hold"), "\(given.errors)")
      #expect(try Program.run(["verify", file] + rule).code == 64)
    }
  }

  @Test func `room is in the proof, and a gap is said`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert").path
      let placed = try Program.run(
        "place", Program.thurrock, "--capacity", "split:3000", "--certificate", file,
        "--format", "json")
      // Without HiGHS the question is refused.
      guard placed.code == 0 else { return }
      let plans = try #require(object(placed)["plans"] as? [[String: Any]])
      let run = try Program.run("verify", file, Program.thurrock, "--format", "json")
      #expect(run.code == 0, "\(run.errors)")
      let proof = try object(run)
      let value = try #require(plans.first?["value"] as? Double)
      #expect(abs(try #require(proof["value"] as? Double) - value) < 1e-9 * value)
      #expect(try #require(proof["bound"] as? Double) <= value)
      #expect(try #require(proof["gap"] as? Double) < 0.01)
      #expect(try Program.run("verify", file).text.contains("having room for 3,000 each"))
    }
  }

  /// Published radii; `Tests/Scripts/check_certificates.py` does all forty.
  @Test(arguments: [(1, 127.0), (2, 98), (3, 93), (4, 74), (5, 48)])
  func `the published p-center optimum is certified`(file: Int, worst: Double) throws {
    try withTemporaryFolder { folder in
      let proof = folder.appendingPathComponent("proof.cert").path
      let placed = try Program.run(
        "place", "--instance", Surroundings.fixture("published/pmed/pmed\(file).txt").path,
        "--format-of", "orlib-pmed", "--objective", "p-center", "--certificate", proof)
      #expect(placed.code == 0, "\(placed.errors)")
      let found = try object(Program.run("verify", proof, "--format", "json"))
      #expect(found["status"] as? String == "optimal")
      #expect(found["bound"] as? Double == worst)
    }
  }

  /// Written by the program as it was before the third format, of `line` with two hubs.
  @Test func `certificates of the format before are still read`() throws {
    let run = try Program.run(
      "verify", Surroundings.fixture("line-v2.cert").path, "--format", "json")
    #expect(run.code == 0, "\(run.errors)")
    let proof = try object(run)
    #expect(proof["status"] as? String == "optimal")
    #expect(proof["total"] as? Double == 2)
  }

  /// Written by the program as it was before the fourth format, of `line` with two hubs and two plans.
  @Test func `certificates of the third format prove the first plan as before`() throws {
    let run = try Program.run("verify", Surroundings.fixture("line-v3.cert").path)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.text.contains("optimum confirmed"))
    #expect(run.text.contains("which of those as good come first is not part of it."))
  }

  @Test(arguments: [
    (["--objective", "p-center", "--top", "7"], "The 7 are the best 7, in their order"),
    (["--objective", "p-center", "--hubs", "8", "--top", "50"], "No others give that, and the"),
    (
      ["--objective", "set-coverage", "--within", "99min", "--top", "30"],
      "none that is not listed comes before plan 30"
    ),
  ])
  func `of several plans the order is proven and said`(more: [String], words: String) throws {
    try withCertificate(more) { file, _ in
      let run = try Program.run("verify", file.path, Program.thurrock)
      #expect(run.text.contains(words), "\(run.text) \(run.errors)")
      let proof = try object(Program.run("verify", file.path, "--format", "json"))
      let plans = try #require(proof["plans"] as? [[String: Any]])
      #expect(proof["ranks_proven"] as? Int == plans.count)
    }
  }

  @Test func `what no plan can give is proven too`() throws {
    try withCertificate(["--objective", "set-coverage", "--within", "15min"]) { file, _ in
      let run = try Program.run("verify", file.path, Program.thurrock)
      #expect(run.text.contains("no plan gives that under these rules"))
    }
  }

  @Test(arguments: [
    (["--hubs", "2"], "no plan meets these rules and has a site that each area can reach."),
    (["--hubs", "2", "--objective", "coverage"], "no plan meets these rules."),
    (["--hubs", "2", "--objective", "equity"], "no plan meets these rules and has a site"),
    (["--hubs", "2", "--objective", "p-center"], "no plan gives that under these rules."),
    (["--hubs", "2", "--objective", "set-coverage"], "no plan gives that under these rules."),
  ])
  func `that no plan meets the rules is proven, and matched with the study`(
    more: [String], words: String
  ) throws {
    try withCertificate(more) { file, placed in
      #expect(placed.text.contains("infeasible") && placed.text.contains("Certificate: "))
      let run = try Program.run("verify", file.path, Program.thurrock)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.text.contains("Proven: " + words), "\(run.text)")
      #expect(run.text.contains("the study's rules hold"))
      let lifted = try Program.run("verify", file.path, Program.thurrock, "--no-rules")
      #expect(lifted.code == 65)
      #expect(lifted.errors.contains("its rules are not those there"))
      let proof = try object(Program.run("verify", file.path, "--format", "json"))
      #expect(proof["status"] as? String == "infeasible")
      #expect(proof["value"] is NSNull && proof["bound"] is NSNull)
    }
  }

  @Test func `too little room in all is proven where HiGHS is not asked`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert").path
      let placed = try Program.run(
        "place", Program.thurrock, "--capacity", "split:1500", "--certificate", file)
      // Without HiGHS the question is refused.
      guard placed.code == 0 else { return }
      let run = try Program.run("verify", file, Program.thurrock)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.text.contains("that each area can reach and room for everyone."), "\(run.text)")
    }
  }

  @Test func `a search that was stopped is certified as far as it came`() throws {
    var random = SplitMix64(seed: 1)
    let sites = 0..<250
    let rows = sites.map { area in
      "a\(area),1," + sites.map { _ in "\(random.whole(1...1000))" }.joined(separator: ",")
    }
    let text = (["area,weight," + sites.map { "s\($0)" }.joined(separator: ",")] + rows)
      .joined(separator: "\n")
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("proof.cert")
      let placed = try Program.answer(
        text, "csv", ["--hubs", "10", "--time-limit", "1", "--certificate", file.path])
      #expect(placed["status"] as? String == "feasible")
      let proof = try object(Program.run("verify", file.path, "--format", "json"))
      #expect(proof["status"] as? String == "bounded")
      let gap = try #require(placed["gap"] as? Double)
      #expect(try #require(proof["gap"] as? Double) <= gap + 0.01)
      #expect(proof["total"] as? Double == (placed["value"] as? Int).map(Double.init))
      #expect(try Program.run("verify", file.path).text.contains("of that bound"))
    }
  }

  @Test func `the help says what a certificate contains and who checks it`() throws {
    let help = try Program.run("help", "verify").text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(help.contains("Lagrangian multipliers"))
    #expect(help.contains("shares no code with the solvers"))
  }

  @Test func `a proof without the rules is not one of the study, unless that is said`() throws {
    try withCertificate(["--no-rules"]) { file, _ in
      let lifted = try Program.run("verify", file.path, Program.thurrock, "--no-rules")
      #expect(lifted.code == 0, "\(lifted.errors)")
      let run = try Program.run("verify", file.path, Program.thurrock)
      #expect(run.code == 65 && run.errors.contains("rules"))
    }
    try withCertificate([]) { file, _ in
      let own = try Program.run("verify", file.path, Program.thurrock)
      #expect(own.code == 0, "\(own.errors)")
      let lifted = try Program.run("verify", file.path, Program.thurrock, "--no-rules")
      #expect(lifted.code == 65)
    }
  }
}
