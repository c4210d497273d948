/// What one site is best used for at given prices: max Σ v(i) x(i) with Σ load(i) x(i) ≤ room.
///
/// Exact by dynamic programming where areas are whole and their people and the room whole numbers of
/// moderate size, O(items × room); otherwise shares are allowed, which is exact where areas may be
/// split and an upper bound where they may not.
struct SiteKnapsack {
  struct Item {
    let pair: Int
    let load: Double
    var worth: Double
  }

  let isWhole: Bool
  let room: Double
  /// The most worth.
  private(set) var total = 0.0
  /// Taken pairs with their share.
  private(set) var taken: [(pair: Int, share: Double)] = []
  /// By room: the most worth that fits into it. Only where `isWhole`.
  private var most: [Double] = []
  /// Of the items in order of worth per load: loads and worths added up. Only where shares are allowed.
  private var loads: [Double] = [0]
  private var worths: [Double] = [0]
  private var free = 0.0

  /// - Parameter items: of worth above zero.
  init(_ items: [Item], room: Double, isWhole: Bool, table: KnapsackTable) {
    self.isWhole = isWhole
    self.room = room
    if isWhole { fillWhole(items, table) } else { fillShares(items) }
  }

  /// At least the most worth that fits into less room.
  func most(in room: Double) -> Double {
    guard room >= 0 else { return -.infinity }
    if isWhole { return most[Int(min(room, Double(most.count - 1)))] }
    var low = 0
    var high = loads.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if loads[middle] <= room { low = middle } else { high = middle - 1 }
    }
    guard low + 1 < loads.count else { return free + worths[low] }
    let part = (room - loads[low]) / (loads[low + 1] - loads[low])
    return free + worths[low] + part * (worths[low + 1] - worths[low])
  }

  private mutating func fillWhole(_ items: [Item], _ table: KnapsackTable) {
    let whole = items.reduce(0) { $0 + $1.load }
    let size = Int(min(room, whole))
    let width = size + 1
    let rows = table.rows(items.count + 1, width: width)
    rows.update(repeating: 0, count: width)
    for (k, item) in items.enumerated() {
      let before = rows + k * width
      let after = before + width
      let load = min(Int(item.load), width)
      after.update(from: before, count: load)
      for used in load..<max(load, width) {
        let with = before[used - load] + item.worth
        let without = before[used]
        after[used] = with > without ? with : without
      }
    }
    let last = rows + items.count * width
    total = last[size]
    most = Array(UnsafeBufferPointer(start: last, count: width))
    var used = size
    for k in items.indices.reversed()
    where rows[(k + 1) * width + used] != rows[k * width + used] {
      taken.append((items[k].pair, 1))
      used -= Int(items[k].load)
    }
  }

  private mutating func fillShares(_ items: [Item]) {
    for item in items where item.load == 0 {
      free += item.worth
      taken.append((item.pair, 1))
    }
    let sorted = items.filter { $0.load > 0 }.sorted {
      ($0.worth / $0.load, $1.pair) > ($1.worth / $1.load, $0.pair)
    }
    var left = room
    for item in sorted {
      loads.append(loads[loads.count - 1] + item.load)
      worths.append(worths[worths.count - 1] + item.worth)
      guard left > 0 else { continue }
      let share = min(1, left / item.load)
      taken.append((item.pair, share))
      left -= item.load
    }
    total = most(in: room)
  }
}

/// Room to work in that knapsacks share, one after the other.
final class KnapsackTable {
  private var row = Buffer<Double>(count: 0, repeating: 0)

  /// A number of rows of equal length, with whatever values they hold.
  func rows(_ count: Int, width: Int) -> UnsafeMutablePointer<Double> {
    if row.count < count * width { row = Buffer(count: 2 * count * width, repeating: 0) }
    return row.base
  }
}
