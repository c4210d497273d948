import ArgumentParser
import Foundation

/// How many units are answered at once.
struct JobsOption: ParsableArguments {
  @Option(help: "How many units are answered at once; by default one a core.") var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs is \(jobs): expected 1 to 1024")
    }
  }

  static let cores = ProcessInfo.processInfo.activeProcessorCount

  var count: Int { jobs ?? Self.cores }
}
