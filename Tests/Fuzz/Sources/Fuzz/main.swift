import Foundation

// fuzz CORPUS [RUNS-A-FILE [FIRST-SEED [NAME]]]: damages every file of the corpus and reads it.
// fuzz --show CORPUS NAME SEED: prints one damaged file, to look into a finding.
let arguments = Array(CommandLine.arguments.dropFirst())

func trial(_ folder: String, _ name: String) throws -> Trial {
  let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
  return try Trial(name: name, bytes: [UInt8](Data(contentsOf: url)))
}

switch arguments.first {
case "--worker":
  let seeds = UInt64(arguments[3])!..<UInt64(arguments[4])!
  Worker.run(try trial(arguments[1], arguments[2]), seeds: seeds, status: arguments[5])
case "--show":
  let trial = try trial(arguments[1], arguments[2])
  let mutant = trial.mutant(seed: UInt64(arguments[3])!)
  FileHandle.standardOutput.write(Data(mutant.bytes))
  let (verdict, words) = trial.verdict(of: mutant)
  FileHandle.standardError.write(Data("\(mutant.names): \(verdict.rawValue) \(words)\n".utf8))
case let folder?:
  let runs = arguments.count > 1 ? Int(arguments[1]) ?? 1000 : 1000
  let start = arguments.count > 2 ? UInt64(arguments[2]) ?? 0 : 0
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    .filter { !$0.hasSuffix(".md") && (arguments.count < 4 || $0 == arguments[3]) }
  Worker.say(
    "| File | Damaged | Read | Refused | Not recognised | Wrong | Crashes | Hangs | Seconds |")
  Worker.say("|---|---|---|---|---|---|---|---|---|")
  var faults = 0
  for name in names {
    let score = try Supervisor(folder: folder, runs: runs, start: start).run(name)
    let count = { (verdict: Verdict) in "\(score.tally[verdict] ?? 0)" }
    let seconds = String(format: "%.0f", score.seconds)
    Worker.say(
      "| \(name) | \(runs) | \(count(.read)) | \(count(.refused)) | \(count(.ignored)) | \(count(.wrong)) | \(score.crashes.count) | \(score.hangs.count) | \(seconds) |"
    )
    faults += score.wrong.count + score.crashes.count + score.hangs.count
    let seeds =
      (score.crashes.map { "crash \(name) \($0)" } + score.hangs.map { "hang \(name) \($0)" })
    for words in (seeds + score.wrong).prefix(3) {
      FileHandle.standardError.write(Data("\(words)\n".utf8))
    }
  }
  exit(faults == 0 ? 0 : 1)
case nil:
  print("usage: fuzz CORPUS [RUNS-A-FILE [FIRST-SEED [NAME]]]")
  exit(2)
}
