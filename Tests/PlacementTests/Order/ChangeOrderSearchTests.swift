import Placement
import TestSupport
import Testing

struct ChangeOrderSearchTests {
  /// Changes of a made-up borough: travel in eighths up to 30, now and then no route or nothing opened.
  private func sequence(seed: UInt64, count: Int, limit: Bool = false) -> ChangeSequence {
    var random = SplitMix64(seed: seed)
    let areas = random.whole(1...6)
    var slots: [Int] = []
    while slots.reduce(0, +) < count {
      slots.append(random.whole(1...min(3, count - slots.reduce(0, +))))
    }
    func travel() -> [Double] {
      random.eighths(areas, upTo: 30).map { $0 > 28 ? .infinity : $0 }
    }
    let changes = (0..<count).map { _ in
      let kind = random.whole(0...2)
      return ChangeSequence.Change(
        closes: kind == 1 ? nil : travel(), opens: kind == 0 ? nil : travel(),
        costs: (Double(random.whole(0...9)), Double(random.whole(0...9))))
    }
    return ChangeSequence(
      people: random.eighths(areas, upTo: 9), always: random.eighths(areas, upTo: 40),
      changes: changes, slots: slots,
      lengths: slots.dropFirst().map { _ in Double(random.whole(1...300)) },
      cost: 5, costLimit: limit ? Double(5 + 4 * count) : .infinity)
  }

  /// All orders, cut into the dates.
  private func orders(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return orders(count - 1).flatMap { order in
      (0...order.count).map { place in
        var longer = order
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }

  private func cut(_ order: [Int], _ slots: [Int]) -> [[Int]] {
    var rest = order[...]
    return slots.map { slot in
      defer { rest = rest.dropFirst(slot) }
      return Array(rest.prefix(slot))
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no order of all has a better worst moment, or as good a one with less on the way`(
    seed: UInt64
  ) throws {
    let count = Int(seed % 6) + 1
    let sequence = sequence(seed: seed, count: count, limit: seed % 3 == 0)
    let slots = sequence.slots
    let all = orders(count).map { sequence.evaluation(of: cut($0, slots)) }
      .filter { $0.worst.isFinite }
    guard let answer = ChangeOrderSearch().best(sequence) else {
      #expect(all.isEmpty)
      return
    }
    let worst = all.map(\.worst).min()!
    #expect(answer.order.worst == worst)
    #expect(answer.bound == worst)
    let least = all.filter { $0.worst == worst }.compactMap(\.mean).min()
    #expect(
      answer.order.mean.map { abs($0 - least!) <= 1e-9 * max(1, least!) } ?? (least == nil))
    #expect(answer.order.dates.flatMap(\.self).sorted() == Array(0..<count))
  }

  /// 24 closings: every order ends the same, and no moment is worse than the last.
  @Test func `beyond twenty changes the worst moment is proven by the last`() throws {
    var random = SplitMix64(seed: 7)
    let changes = (0..<24).map { _ in
      ChangeSequence.Change(closes: random.eighths(5, upTo: 30), opens: nil)
    }
    let sequence = ChangeSequence(
      people: [1, 2, 3, 4, 5], always: [40, 40, 40, 40, 40], changes: changes,
      slots: [8, 8, 8], lengths: [100, 100])
    let answer = try #require(ChangeOrderSearch().best(sequence))
    #expect(!answer.isExact && answer.isWorstProven)
    #expect(answer.order.worst == 40)
  }

  @Test func `twenty changes are looked at in all their subsets`() throws {
    var random = SplitMix64(seed: 9)
    let changes = (0..<20).map { _ in
      ChangeSequence.Change(
        closes: random.eighths(40, upTo: 30), opens: random.eighths(40, upTo: 30))
    }
    let sequence = ChangeSequence(
      people: [Double](repeating: 1, count: 40), always: [Double](repeating: 60, count: 40),
      changes: changes, slots: [Int](repeating: 1, count: 20),
      lengths: [Double](repeating: 30, count: 19))
    #expect(try #require(ChangeOrderSearch().best(sequence)).isExact)
  }
}
