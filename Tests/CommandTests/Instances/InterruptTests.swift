#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// Stopping a search that would take hours.
  struct InterruptTests {
    /// Random travel has no pattern that a bound could use.
    private static let endless: String = {
      var random = SplitMix64(seed: 1)
      let sites = 250
      let rows = (0..<sites).map { area in
        "a\(area),1," + (0..<sites).map { _ in "\(random.whole(1...1000))" }.joined(separator: ",")
      }
      let header = "area,weight," + (0..<sites).map { "s\($0)" }.joined(separator: ",")
      return ([header] + rows).joined(separator: "\n")
    }()

    @Test func `a time limit gives the best plan and its bound`() throws {
      let answer = try Program.answer(Self.endless, "csv", ["--hubs", "10", "--time-limit", "1"])
      try Self.holds(answer)
    }

    @Test(.timeLimit(.minutes(2)))
    func `Ctrl-C gives the best plan and its bound, and ends with 0`() throws {
      let url = Program.url
      try withTemporaryFolder { folder in
        let file = folder.appendingPathComponent("endless.csv")
        try Data(Self.endless.utf8).write(to: file)
        let process = Process()
        process.executableURL = url
        process.arguments = [
          "place", "--instance", file.path, "--format-of", "csv", "--hubs", "10", "--format",
          "json",
        ]
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        while try process.isRunning && !Self.catchesInterrupt(process.processIdentifier) {
          Thread.sleep(forTimeInterval: 0.05)
        }
        Thread.sleep(forTimeInterval: 0.5)
        process.interrupt()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        // Progress is for terminals.
        #expect(try (errors.fileHandleForReading.readToEnd() ?? Data()).isEmpty)
        let answer = try JSONSerialization.jsonObject(with: text) as? [String: Any] ?? [:]
        try Self.holds(answer)
      }
    }

    private static func holds(_ answer: [String: Any]) throws {
      #expect(answer["status"] as? String == "feasible")
      let value = try #require(answer["value"] as? Int)
      let bound = try #require(answer["bound"] as? Int)
      #expect(bound < value)
      let gap = Double(value - bound) / Double(value)
      #expect(try abs(#require(answer["gap"] as? Double) - gap) < 1e-12)
      #expect(((answer["plans"] as? [[String: Any]])?[0]["open"] as? [String])?.count == 10)
    }

    /// Whether a process handles Ctrl-C itself: signal 2 in its mask of caught ones.
    private static func catchesInterrupt(_ id: Int32) throws -> Bool {
      let status = try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
      let mask = line.flatMap { UInt64($0.dropFirst(7).filter(\.isHexDigit), radix: 16) }
      return (mask ?? 0) & 2 != 0
    }
  }
#endif
