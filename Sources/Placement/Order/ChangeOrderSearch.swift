/// Finds the order of changes whose worst moment is least bad, and of those orders the one with the
/// least travel over time.
public struct ChangeOrderSearch: Sendable {
  /// As many changes as all subsets of are looked at: 2²⁰ moments.
  public static let exactUpTo = 20

  public struct Answer: Hashable, Sendable {
    public let order: ChangeOrder
    /// No order has a better worst moment than this.
    public let bound: Double
    /// Whether the whole of it, worst moment and travel over time, is proven best.
    public let isExact: Bool
    /// Whether it was told to stop, so that a better order may be left.
    public var isStopped = false

    /// Whether the worst moment at least is proven least.
    public var isWorstProven: Bool { order.worst <= bound * (1 + 1e-12) }
  }

  private let isOver: @Sendable () -> Bool

  /// - Parameter limits: a stop leaves the best order so far.
  public init(_ limits: SolveLimits = SolveLimits()) { isOver = SearchMonitor(limits).isOver }

  /// Nothing where every order leaves somebody without a route at some moment, or costs more than it
  /// may.
  ///
  /// Exact up to ``exactUpTo`` changes, by dynamic programming over subsets in two passes:
  /// W(S) = max(f(S), min W(S ∖ c)) gives the least worst moment w, and then
  /// B(S) = t f(S) + min B(S ∖ c) over subsets with f(S) ≤ w the least travel over time. Between dates
  /// a subset counts for nothing. Complexity: O(2ⁿ (areas + n)) for n changes.
  ///
  /// Beyond that an order is improved by exchanging changes between dates until no exchange helps;
  /// the bound is the last moment, which all orders share.
  public func best(_ sequence: ChangeSequence) -> Answer? {
    search(sequence).answer
  }

  /// The same, and whether it was told to stop, so that having none says nothing of what there is.
  public func search(_ sequence: ChangeSequence) -> (answer: Answer?, isStopped: Bool) {
    var answer: Answer?
    if sequence.count <= Self.exactUpTo {
      do throws(SearchStopped) { answer = try exact(sequence) } catch {
        answer = improved(sequence)
      }
    } else {
      answer = improved(sequence)
    }
    let isStopped = answer?.isStopped ?? false
    return (answer.flatMap { $0.order.worst.isFinite ? $0 : nil }, isStopped)
  }

  /// - Throws: where it was told to stop before the worth of every moment was known.
  private func exact(_ sequence: ChangeSequence) throws(SearchStopped) -> Answer? {
    let n = sequence.count
    let full = (1 << n) - 1
    // The date that ends with a number of changes.
    var date = [Int](repeating: -1, count: n + 1)
    var ends = 0
    for (number, slot) in sequence.slots.enumerated() {
      ends += slot
      date[ends] = number
    }
    let subsets = SubsetWorths(sequence, isCounted: date.map { $0 >= 0 }, isOver: isOver)
    guard !subsets.isStopped else { throw SearchStopped() }
    let worths = subsets.values
    func isMoment(_ set: Int) -> Bool { date[set.nonzeroBitCount] >= 0 && set != 0 }
    var worst = [Double](repeating: -.infinity, count: full + 1)
    for set in 1...max(1, full) where full > 0 {
      var least = Double.infinity
      var rest = set
      while rest != 0 {
        least = min(least, worst[set & ~(rest & -rest)])
        rest &= rest - 1
      }
      worst[set] = isMoment(set) ? max(worths[set], least) : least
    }
    let limit = worst[full]
    guard n > 0, limit.isFinite else { return nil }
    var burden = [Double](repeating: .infinity, count: full + 1)
    var last = [Int8](repeating: -1, count: full + 1)
    burden[0] = 0
    for set in 1...full {
      let number = date[set.nonzeroBitCount]
      if number >= 0, worths[set] > limit { continue }
      var rest = set
      while rest != 0 {
        let change = rest.trailingZeroBitCount
        // Of equals the later change goes last, so that those first in the study go first.
        if burden[set & ~(1 << change)] <= burden[set], burden[set & ~(1 << change)].isFinite {
          burden[set] = burden[set & ~(1 << change)]
          last[set] = Int8(change)
        }
        rest &= rest - 1
      }
      if number >= 0, number < sequence.lengths.count {
        burden[set] += sequence.lengths[number] * worths[set]
      }
    }
    var order: [Int] = []
    var set = full
    while set != 0 {
      order.append(Int(last[set]))
      set &= ~(1 << Int(last[set]))
    }
    return Answer(
      order: sequence.evaluation(of: dates(order.reversed(), sequence)), bound: limit,
      isExact: true)
  }

  /// An order cut into dates.
  private func dates(_ order: [Int], _ sequence: ChangeSequence) -> [[Int]] {
    var rest = order[...]
    return sequence.slots.map { slot in
      defer { rest = rest.dropFirst(slot) }
      return Array(rest.prefix(slot))
    }
  }

  private func improved(_ sequence: ChangeSequence) -> Answer {
    // What opens goes first: then nobody is worse off before the last date than after it.
    let opening = (0..<sequence.count).filter { sequence.after[$0].contains { $0.isFinite } }
    let rest = (0..<sequence.count).filter { !opening.contains($0) }
    var best = sequence.evaluation(of: dates(opening + rest, sequence))
    var isBetter = true
    var isStopped = isOver()
    while isBetter, !isStopped {
      isBetter = false
      for first in best.dates.indices {
        for second in best.dates.indices where second > first {
          isStopped = isStopped || isOver()
          if isStopped { break }
          for a in best.dates[first] {
            for b in best.dates[second] where best.dates[first].contains(a) {
              var other = best.dates
              other[first].removeAll { $0 == a }
              other[second].removeAll { $0 == b }
              other[first].append(b)
              other[second].append(a)
              let found = sequence.evaluation(of: other)
              if (found.worst, found.mean ?? 0) < (best.worst, best.mean ?? 0) {
                best = found
                isBetter = true
              }
            }
          }
        }
      }
    }
    return Answer(
      order: best, bound: sequence.worth(after: Set(0..<sequence.count)), isExact: false,
      isStopped: isStopped)
  }
}
