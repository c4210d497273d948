internal import Places

/// What every site is worth at most at given multipliers when its room is limited: max Σ (λ(i) −
/// c(i, j)) x(i) with Σ p(i) x(i) ≤ places(j).
///
/// Areas that are whole, with whole numbers of people and not too many of them, are packed exactly by
/// dynamic programming; otherwise parts of areas are let in, which is exact where areas may be divided
/// and at least as much where they may not.
struct RoomKnapsack {
  private struct Item {
    let people: Double
    let worth: Double
  }

  private let isPacked: Bool
  private let room: Room
  private var items: [[Item]]

  /// The most steps of dynamic programming that are done for one set of multipliers.
  private static let mostSteps = 1e8

  init(_ room: Room, siteCount: Int) {
    self.room = room
    items = [[Item]](repeating: [], count: siteCount)
    let people = room.people.reduce(0, +)
    let steps = room.places.reduce(0) { $0 + min($1, people) } * Double(room.people.count)
    isPacked =
      room.isWhole && room.people.allSatisfy { $0 == $0.rounded() } && steps <= Self.mostSteps
      && room.places.allSatisfy { min($0, people) <= 1e6 }
  }

  /// - Parameter worth: λ(i) − c(i, j), above zero.
  mutating func add(area: Int, site: Int, worth: Double) {
    items[site].append(Item(people: room.people[area], worth: worth))
  }

  /// The most that each site is worth.
  var worths: [Double] {
    items.indices.map { isPacked ? packed(items[$0], $0) : shared(items[$0], $0) }
  }

  private func packed(_ items: [Item], _ site: Int) -> Double {
    let all = items.reduce(0) { $0 + $1.people }
    let size = Int(min(room.places[site], all))
    var most = [Double](repeating: 0, count: size + 1)
    for item in items where item.people <= Double(size) {
      let people = Int(item.people)
      var used = size
      while used >= people {
        most[used] = max(most[used], most[used - people] + item.worth)
        used -= 1
      }
    }
    return most[size]
  }

  private func shared(_ items: [Item], _ site: Int) -> Double {
    var left = room.places[site]
    var sum = ExactSum()
    // Who takes up no room comes first.
    let order = items.sorted { $0.worth * $1.people > $1.worth * $0.people }
    for item in order where item.people == 0 { sum.add(item.worth) }
    for item in order where item.people > 0 && left > 0 {
      // Whole areas that do not fit at all cannot come.
      if room.isWhole, item.people > room.places[site] { continue }
      let share = min(1, left / item.people)
      sum.add(item.worth * share)
      left -= item.people
    }
    return sum.value
  }
}
