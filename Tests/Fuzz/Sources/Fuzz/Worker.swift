import Foundation

/// Tries a run of seeds on one file, in a process of its own: a crash or a hang ends the process and
/// nothing else.
enum Worker {
  /// Seconds that one damaged file may take before it counts as a hang.
  static let limit: UInt32 = 10

  /// Writes the seed under trial to `status` before each, and a line to standard output for each
  /// wrong answer; ends with the tally.
  static func run(_ trial: Trial, seeds: Range<UInt64>, status: String) {
    let file = open(status, O_CREAT | O_WRONLY, 0o600)
    var tally: [Verdict: Int] = [:]
    for seed in seeds {
      withUnsafeBytes(of: seed) { _ = pwrite(file, $0.baseAddress, 8, 0) }
      alarm(limit)
      let mutant = trial.mutant(seed: seed)
      let (verdict, words) = trial.verdict(of: mutant)
      tally[verdict, default: 0] += 1
      if verdict == .wrong {
        say("WRONG\t\(trial.name)\t\(seed)\t\(mutant.names.joined(separator: ", "))\t\(words)")
      }
      // A crash later on loses nothing of the tally so far.
      if seed % 1000 == 999 { report(&tally) }
    }
    alarm(0)
    report(&tally)
  }

  private static func report(_ tally: inout [Verdict: Int]) {
    let counts = Verdict.allCases.map { String(tally[$0] ?? 0) }
    say("TALLY\t" + counts.joined(separator: "\t"))
    tally = [:]
  }

  /// A line at once, so that nothing is lost in a crash.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
