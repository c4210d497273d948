internal import Assessment
internal import Text

/// All answers to a list of units, in one order whoever gave them.
public struct Gathering: Sendable {
  public enum Order: String, CaseIterable, Sendable {
    /// By the units' ids.
    case id
    /// As the units are listed.
    case units
  }

  public let answers: [(unit: BatchUnit, answer: UnitAnswer)]
  /// Units without an answer, in the same order.
  public let missing: [BatchUnit]

  /// - Parameter answer: looks for the answer to a unit.
  public init(
    _ units: [BatchUnit], order: Order = .id, answer: (BatchUnit) -> UnitAnswer?
  ) {
    let sorted = order == .id ? units.sorted { $0.id < $1.id } : units
    let found = sorted.map { (unit: $0, answer: answer($0)) }
    answers = found.compactMap { pair in pair.answer.map { (pair.unit, $0) } }
    missing = found.filter { $0.answer == nil }.map(\.unit)
  }

  /// How many answers say that nothing came of a unit.
  public var failures: Int { answers.count { $0.answer.isFailure } }

  /// The answers, one line each.
  public var lines: String { answers.map { $0.answer.line + "\n" }.joined() }
}
