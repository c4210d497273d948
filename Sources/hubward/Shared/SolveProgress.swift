import ArgumentParser
import Files
import Foundation
import Placement
import Reports
import Synchronization
import Text

/// How long a search may take, on how many cores.
struct SolveOptions: ParsableArguments {
  @Option(
    help: "Stop after about this many seconds with the best plan so far and its bound.",
    transform: NumberOption.read)
  var timeLimit: Double?
  @Option(help: "How many cores to use; by default all. The answer is the same.")
  var threads: Int?

  func validate() throws {
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) {
      throw ValidationError("--time-limit is \(timeLimit): expected seconds, above 0 and up to 1e9")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is \(threads): expected 1 to 1024")
    }
  }
}

/// Stands between a search and the person who waits for it: progress on their terminal, Ctrl-C.
///
///     let progress = SolveProgress { NumberStyle.measure($0, decimals: 2) }
///     let search = PlacementSearch(progress.limits(options))
///     let outcome = progress.watching { search.solve(problem) }
final class SolveProgress: Sendable {
  private struct State {
    let began = ContinuousClock.now
    var drawn: ContinuousClock.Instant?
    var latest: SearchProgress?
    /// Which of several questions it is, where there are several.
    var label: String?
    var shown: @Sendable (Double) -> String
  }

  private let state: Mutex<State>

  /// - Parameter shown: a value or bound of the objective as the person reads it.
  init(shown: @escaping @Sendable (Double) -> String) { state = Mutex(State(shown: shown)) }

  /// Goes over to the next of several questions.
  func begin(_ label: String, shown: @escaping @Sendable (Double) -> String) {
    state.withLock { state in
      (state.label, state.latest, state.shown) = (label, nil, shown)
    }
  }

  /// Limits under which a search tells its progress and stops at Ctrl-C.
  ///
  /// - Parameter spent: how much of the time limit has already gone on reading.
  func limits(_ options: SolveOptions, spent: Duration = .zero) -> SolveLimits {
    var limits = SolveLimits(
      threads: options.threads ?? ProcessInfo.processInfo.activeProcessorCount,
      highs: Highs.library, isInterrupted: { Interrupt.isAsked })
    if let seconds = options.timeLimit { limits.time = max(.zero, .seconds(seconds) - spent) }
    if Terminal.showsProgress {
      limits.progress = { progress in self.state.withLock { $0.latest = progress } }
      // A search asks this often, even while it has nothing new to tell.
      limits.isInterrupted = {
        self.draw()
        return Interrupt.isAsked
      }
    }
    return limits
  }

  /// Runs a search: the first Ctrl-C stops it with what it has, a second one ends the program.
  func watching<Answer, Fault>(
    _ search: () throws(Fault) -> Answer
  ) throws(Fault) -> Answer {
    Interrupt.listen()
    defer {
      Interrupt.stopListening()
      if state.withLock({ $0.drawn }) != nil { Terminal.drawOver("") }
    }
    return try search()
  }

  /// Rewrites the line, at most five times a second.
  private func draw() {
    let now = ContinuousClock.now
    let due = state.withLock { state -> State? in
      if let drawn = state.drawn, now - drawn < .milliseconds(200) { return nil }
      state.drawn = now
      return state
    }
    guard let due else { return }
    let parts = [
      due.label,
      due.latest?.best.map { "best \(due.shown($0))" } ?? "searching",
      due.latest?.bound.map { "bound \(due.shown($0))" },
      due.latest?.gap.map { "gap \(NumberStyle.share($0, decimals: 3))" },
      "\(NumberStyle.measure((now - due.began) / .seconds(1), decimals: 1)) s",
    ]
    Terminal.drawOver(parts.compactMap(\.self).joined(separator: ", "))
  }
}

extension Terminal {
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// A message for whoever is there to read it: without a standard error there is nobody to tell.
  ///
  /// Names in it come from files, and steer nothing.
  static func writeError(_ text: String) { try? StandardError.write(SafeText.shown(text)) }

  /// Puts a line in the place of the one that the cursor is on.
  static func drawOver(_ line: String) {
    try? StandardError.write("\r\u{1B}[K" + SafeText.shown(line))
  }
}
