extension Footpaths {
  /// Every walk along given ones, shortest first, that is within the limit.
  ///
  /// Dijkstra (1959) from each stop. Straight lines at one pace are closed as they are, so that only
  /// a timetable's own rules make this necessary.
  static func closed(
    _ walks: WalkingLegs, _ rules: [[Int32: TimetableFeed.Transfer.Rule]], limit: Int32
  ) -> [[WalkingLegs.Leg]] {
    let count = walks.placeCount
    var rows = (0..<count).map { from in walks[from].filter { $0.stop != from } }
    for (from, others) in rules.enumerated() {
      for (stop, rule) in others where Int(stop) != from {
        guard case .least(let seconds) = rule else { continue }
        rows[from].removeAll { $0.stop == stop }
        rows[from].append(WalkingLegs.Leg(stop: stop, seconds: seconds))
      }
    }
    var best = [Int32](repeating: .max, count: count)
    return (0..<count).map { from in
      var heap = WalkHeap()
      var reached: [Int32] = []
      heap.push(seconds: 0, stop: Int32(from))
      best[from] = 0
      var result: [WalkingLegs.Leg] = []
      while let (seconds, stop) = heap.pop() {
        guard seconds == best[Int(stop)] else { continue }
        reached.append(stop)
        if stop != from { result.append(WalkingLegs.Leg(stop: stop, seconds: seconds)) }
        for leg in rows[Int(stop)] {
          let sum = seconds + leg.seconds
          guard sum <= limit, sum < best[Int(leg.stop)] else { continue }
          best[Int(leg.stop)] = sum
          heap.push(seconds: sum, stop: leg.stop)
        }
      }
      for stop in reached { best[Int(stop)] = .max }
      return result
    }
  }
}

/// Stops by how long the walk to them is, the shortest first.
private struct WalkHeap {
  private var items: [(seconds: Int32, stop: Int32)] = []

  mutating func push(seconds: Int32, stop: Int32) {
    items.append((seconds, stop))
    var child = items.count - 1
    while child > 0, items[child].seconds < items[(child - 1) / 2].seconds {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (seconds: Int32, stop: Int32)? {
    guard let first = items.first else { return nil }
    let last = items.removeLast()
    guard !items.isEmpty else { return first }
    items[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < items.count && items[child].seconds < items[least].seconds {
        least = child
      }
      guard least != parent else { return first }
      items.swapAt(parent, least)
      parent = least
    }
  }
}
