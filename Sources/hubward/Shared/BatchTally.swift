import Batches
import Files
import Synchronization
import Text

/// Puts answers where they belong as they come, and keeps count of what went wrong.
final class BatchTally: Sendable {
  private struct Counts {
    var answered = 0
    var failed = 0
    var refused = 0
    /// Why units were refused, as far as it was said.
    var reasons: Set<UnitFault> = []
    /// The number of the next answer to print, and those that wait for earlier ones.
    var next = 0
    var waiting: [Int: BatchRun.Result] = [:]

    /// What may be printed now that one more is known.
    mutating func printable(_ number: Int, _ result: BatchRun.Result) -> [BatchRun.Result] {
      waiting[number] = result
      var results: [BatchRun.Result] = []
      while let result = waiting.removeValue(forKey: next) {
        results.append(result)
        next += 1
      }
      return results
    }
  }

  private let folder: AnswerFolder?
  private let record: String?
  private let counts = Mutex(Counts())

  init(folder: AnswerFolder?, record: String?) {
    self.folder = folder
    self.record = record
  }

  /// Puts an answer in its file at once, or prints it once those of all units before it are printed.
  func take(_ number: Int, _ result: BatchRun.Result) throws(FileError) {
    if let record, (try? result.answer.get()) != nil {
      try AppendedFile.add(result.cost.line + "\n", to: record)
    }
    guard let folder else {
      for result in counts.withLock({ $0.printable(number, result) }) {
        if let answer = try? result.answer.get() { try StandardOutput.write(answer.line + "\n") }
        tell(result)
      }
      return
    }
    if let answer = try? result.answer.get() { try folder.put(answer, to: result.unit) }
    tell(result)
  }

  /// Counts a result, and says what went wrong: of units that a file keeps back, the reason once.
  private func tell(_ result: BatchRun.Result) {
    switch result.answer {
    case .success(let answer):
      counts.withLock { counts in
        counts.answered += 1
        if answer.isFailure { counts.failed += 1 }
      }
      if let error = answer.error { Terminal.remark("unit \(result.unit.id): \(error)") }
    case .failure(.stopped): break
    case .failure(let fault):
      let isNew = counts.withLock { counts in
        counts.refused += 1
        return counts.reasons.insert(fault).inserted
      }
      if isNew { Terminal.remark(fault.description) }
    }
  }

  /// - Parameter failed: how many units of the folder have answers that say that nothing came of them.
  /// - Throws: ``Failure`` where not all were answered.
  func end(of units: Int, failed: Int) throws {
    let counts = counts.withLock { $0 }
    let left = units - counts.answered - counts.refused
    if left > 0 {
      throw Failure(
        "stopped: \(NumberStyle.count(left, "unit")) of \(NumberStyle.count(units)) not answered; the same command goes on",
        code: .cannotWrite)
    }
    let failed = max(failed, counts.failed)
    var said: [String] = []
    if failed > 0 {
      said.append(
        NumberStyle.count(failed, "unit") + " could not be answered: "
          + (failed == 1 ? "the answer says why" : "their answers say why"))
    }
    if counts.refused > 0 {
      said.append(
        NumberStyle.count(counts.refused, "unit")
          + (counts.refused == 1
            ? " has no answer: its source is" : " have no answer: their sources are")
          + " not here")
    }
    guard said.isEmpty else { throw Failure(said.joined(separator: "; "), code: .data) }
  }
}
