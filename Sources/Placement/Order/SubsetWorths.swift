/// The worth of the moment after every set of changes, where that many are made by some date.
///
/// One walk through the tree of decisions, made or not, keeps the nearest travel so far at each level,
/// so that each set takes one pass over the areas.
struct SubsetWorths {
  /// By set, as bits; 0 where its size is not counted.
  private(set) var values: [Double]

  private let sequence: ChangeSequence
  private let isCounted: [Bool]
  private let people: Double
  private let levels: Buffer<Double>
  private let areas: Int
  private var watch: WalkWatch

  /// - Parameters:
  ///   - isCounted: by size of the set.
  ///   - isOver: whether to stop, with sets whose worth is not known.
  init(
    _ sequence: ChangeSequence, isCounted: [Bool],
    isOver: @escaping @Sendable () -> Bool = { false }
  ) {
    self.sequence = sequence
    watch = WalkWatch(isOver)
    self.isCounted = isCounted
    people = sequence.people.reduce(0, +)
    areas = sequence.people.count
    values = [Double](repeating: 0, count: 1 << sequence.count)
    levels = Buffer(count: (sequence.count + 1) * areas, repeating: 0)
    // Areas without people have no part in any mean, and none that is infinite.
    for area in 0..<areas {
      levels[area] = sequence.people[area] > 0 ? sequence.always[area] : 0
    }
    walk(0, made: 0, cost: sequence.costs.always)
  }

  /// Whether it was told to stop.
  var isStopped: Bool { watch.isStopped }

  private mutating func walk(_ change: Int, made: Int, cost: Double) {
    guard watch.mayGoOn() else { return }
    guard change < sequence.count else {
      let size = made.nonzeroBitCount
      guard isCounted[size] else { return }
      values[made] =
        size < sequence.count && cost > sequence.costLimit ? .infinity : mean(change)
      return
    }
    descend(change, sequence.before[change])
    walk(change + 1, made: made, cost: cost + sequence.costs.before[change])
    descend(change, sequence.after[change])
    walk(change + 1, made: made | 1 << change, cost: cost + sequence.costs.after[change])
  }

  /// The next level: what was nearest, or this where it is nearer.
  private func descend(_ level: Int, _ travel: [Double]) {
    let from = levels.base + level * areas
    let to = from + areas
    travel.withUnsafeBufferPointer { travel in
      for area in 0..<areas { to[area] = min(from[area], travel[area]) }
    }
  }

  private func mean(_ level: Int) -> Double {
    guard people > 0 else { return 0 }
    let nearest = levels.base + level * areas
    var sum = 0.0
    sequence.people.withUnsafeBufferPointer { people in
      for area in 0..<areas { if people[area] > 0 { sum += people[area] * nearest[area] } }
    }
    return sum / people
  }
}
