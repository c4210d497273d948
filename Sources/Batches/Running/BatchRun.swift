internal import Dispatch
internal import Foundation
public import Opening
internal import Placement
internal import Synchronization
public import Text

/// Answers units on this machine, several at once.
public struct BatchRun: Sendable {
  /// What became of one unit.
  public struct Result: Sendable {
    public let unit: BatchUnit
    public let answer: Swift.Result<UnitAnswer, UnitFault>
    /// What it took; no part of the answer.
    public let cost: UnitCost
  }

  private let jobs: Int
  private let threads: Int
  private let shelf: SourceShelf
  private let isStopped: @Sendable () -> Bool

  /// - Parameters:
  ///   - jobs: how many units are answered at once, 1 or more.
  ///   - threads: how many cores each of them may use. Answers do not depend on either.
  ///   - files: reads the files of a study from its path.
  public init(
    jobs: Int, threads: Int = 1, isInterrupted: @escaping @Sendable () -> Bool = { false },
    files: @escaping @Sendable (String) throws(DataError) -> StudyFiles
  ) {
    self.jobs = max(1, jobs)
    self.threads = threads
    isStopped = isInterrupted
    shelf = SourceShelf(SourceOpener(files: files))
  }

  /// Hands over every result as it comes, one at a time, with the number of its unit.
  ///
  /// Once it is interrupted no unit is begun, and those under way are handed over as
  /// ``UnitFault/stopped``.
  ///
  /// - Parameter take: an error that it throws ends the run, and is thrown.
  public func answer<Fault: Error>(
    _ units: [BatchUnit], take: @Sendable (Int, Result) throws(Fault) -> Void
  ) throws(Fault) {
    let state = Mutex(State<Fault>())
    DispatchQueue.concurrentPerform(iterations: min(jobs, max(1, units.count))) { _ in
      while !isStopped(), let next = state.withLock({ $0.begin(units.count) }) {
        let result = result(units[next])
        state.withLock { state in
          guard state.fault == nil else { return }
          do throws(Fault) { try take(next, result) } catch { state.fault = error }
        }
      }
    }
    if let fault = state.withLock({ $0.fault }) { throw fault }
  }

  private func result(_ unit: BatchUnit) -> Result {
    let began = ContinuousClock.now
    let answer: Swift.Result<UnitAnswer, UnitFault>
    do throws(UnitFault) {
      let source = try shelf.source(of: unit)
      // Without HiGHS: where it is installed must not make a difference.
      let limits = SolveLimits(threads: threads, isInterrupted: isStopped)
      answer = .success(try UnitSearch(unit: unit, limits: limits).answer(about: source))
    } catch {
      answer = .failure(error)
    }
    return Result(
      unit: unit, answer: answer, cost: UnitCost(unit, seconds: (.now - began) / .seconds(1)))
  }

  private struct State<Fault: Error>: Sendable {
    private var begun = 0
    var fault: Fault?

    /// The number of the next unit; nothing where none is left.
    mutating func begin(_ count: Int) -> Int? {
      guard begun < count, fault == nil else { return nil }
      begun += 1
      return begun - 1
    }
  }
}
