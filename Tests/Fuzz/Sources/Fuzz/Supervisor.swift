import Foundation

/// Runs workers over the corpus and keeps count.
struct Supervisor {
  struct Score {
    var tally: [Verdict: Int] = [:]
    var crashes: [UInt64] = []
    var hangs: [UInt64] = []
    var wrong: [String] = []
    var seconds = 0.0
  }

  let folder: String
  let runs: Int
  let start: UInt64

  /// One row of the table of results a file.
  func run(_ name: String) throws -> Score {
    var score = Score()
    var next = start
    let end = start + UInt64(runs)
    let clock = ContinuousClock.now
    while next < end {
      let output = Pipe()
      let status = NSTemporaryDirectory() + "fuzz-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: status) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = ["--worker", folder, name, "\(next)", "\(end)", status]
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      for line in words.split(separator: "\n") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        if fields[0] == "TALLY" {
          for (verdict, count) in zip(Verdict.allCases, fields.dropFirst()) {
            score.tally[verdict, default: 0] += Int(count) ?? 0
          }
        } else if fields[0] == "WRONG" {
          score.wrong.append(String(line))
        }
      }
      if process.terminationReason == .exit, process.terminationStatus == 0 { break }
      let seed = try Data(contentsOf: URL(fileURLWithPath: status)).withUnsafeBytes {
        $0.loadUnaligned(as: UInt64.self)
      }
      if process.terminationStatus == SIGALRM {
        score.hangs.append(seed)
      } else {
        score.crashes.append(seed)
      }
      next = seed + 1
    }
    score.seconds = (ContinuousClock.now - clock) / .seconds(1)
    return score
  }
}
