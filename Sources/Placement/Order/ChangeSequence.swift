/// Changes to be made one after another, and what travel is at every moment between.
///
/// With changes *c* and a set *S* of those that are made, area *i* travels
/// d(i, S) = min over what is always open, what each *c* ∈ S opens and what each *c* ∉ S has not yet
/// closed. The worth of a moment is f(S) = Σ a(i) d(i, S) / Σ a(i). The dates are given, with how many
/// changes each has; which changes those are is what is asked.
public struct ChangeSequence: Sendable {
  /// a(i): people or demand, per area.
  let people: [Double]
  /// Travel to what is open throughout.
  let always: [Double]
  /// Per change, travel to what it closes and to what it opens; `.infinity` for neither.
  let before: [[Double]]
  let after: [[Double]]
  /// How many changes each date has.
  public let slots: [Int]
  /// How long the moment after each date lasts, the last one apart.
  let lengths: [Double]
  /// What is open throughout costs, what each change closes and what it opens.
  let costs: (always: Double, before: [Double], after: [Double])
  let costLimit: Double

  /// A change: travel to what it closes and what it opens, per area, and what those cost a year.
  public struct Change: Sendable {
    let closes: [Double]?
    let opens: [Double]?
    let costs: (closes: Double, opens: Double)

    /// - Parameters:
    ///   - closes: travel to what it closes, per area; nothing where it closes nothing.
    public init(
      closes: [Double]?, opens: [Double]?, costs: (closes: Double, opens: Double) = (0, 0)
    ) {
      self.closes = closes
      self.opens = opens
      self.costs = costs
    }
  }

  /// - Parameters:
  ///   - slots: how many changes each date has, which add up to all of them.
  ///   - lengths: one less than dates: how long each moment but the last one lasts.
  ///   - costLimit: what everything open may cost at any moment but the last.
  public init(
    people: [Double], always: [Double], changes: [Change], slots: [Int], lengths: [Double],
    cost: Double = 0, costLimit: Double = .infinity
  ) {
    precondition(slots.reduce(0, +) == changes.count, "dates have other changes than there are")
    precondition(slots.allSatisfy { $0 > 0 } && lengths.count == max(0, slots.count - 1))
    let none = [Double](repeating: .infinity, count: people.count)
    self.people = people
    self.always = always
    before = changes.map { $0.closes ?? none }
    after = changes.map { $0.opens ?? none }
    self.slots = slots
    self.lengths = lengths
    costs = (cost, changes.map(\.costs.closes), changes.map(\.costs.opens))
    self.costLimit = costLimit
  }

  var count: Int { before.count }

  /// The worth of a moment: the mean travel after some changes, `.infinity` where somebody has no
  /// route or, before the last date, everything open costs more than it may.
  public func worth(after made: Set<Int>) -> Double {
    var cost = costs.always
    for change in 0..<count {
      cost += made.contains(change) ? costs.after[change] : costs.before[change]
    }
    guard made.count == count || cost <= costLimit else { return .infinity }
    var total = 0.0
    var sum = 0.0
    for area in people.indices where people[area] > 0 {
      var nearest = always[area]
      for change in 0..<count {
        nearest = min(nearest, made.contains(change) ? after[change][area] : before[change][area])
      }
      total += people[area]
      sum += people[area] * nearest
    }
    return total > 0 ? sum / total : 0
  }

  /// What an order comes to: its moments, the worst of them, and the mean over the moments before the
  /// last, each by how long it lasts.
  ///
  /// - Parameter dates: the changes of each date.
  public func evaluation(of dates: [[Int]]) -> ChangeOrder {
    var made: Set<Int> = []
    let moments = dates.map { changes -> Double in
      made.formUnion(changes)
      return worth(after: made)
    }
    let all = lengths.reduce(0, +)
    let burden = zip(moments, lengths).reduce(0) { $0 + $1.0 * $1.1 }
    return ChangeOrder(
      dates: dates.map { $0.sorted() }, moments: moments, worst: moments.max() ?? 0,
      mean: all > 0 ? burden / all : nil)
  }
}

/// An order of changes.
public struct ChangeOrder: Hashable, Sendable {
  /// The changes of each date.
  public let dates: [[Int]]
  /// The mean travel after each date.
  public let moments: [Double]
  /// The greatest of them.
  public let worst: Double
  /// The mean of them over time, before the last date; nothing where there is one date.
  public let mean: Double?
}
