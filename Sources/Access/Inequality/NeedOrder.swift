/// People from the most to the least deprived.
struct NeedOrder {
  /// Areas in that order, those equally deprived side by side.
  let order: [Int]
  /// The share of people more deprived than the middle of each area, 0 to 1: its fractional rank.
  /// Areas equally deprived share one.
  let rank: [Double]

  /// - Parameter need: higher is more need.
  init(need: [Double], people: [Double]) {
    let order = need.indices.sorted { need[$0] != need[$1] ? need[$0] > need[$1] : $0 < $1 }
    let total = people.reduce(0, +)
    var rank = [Double](repeating: 0, count: need.count)
    var before = 0.0
    var start = 0
    while start < order.count {
      var end = start
      var together = 0.0
      while end < order.count, need[order[end]] == need[order[start]] {
        together += people[order[end]]
        end += 1
      }
      for index in start..<end {
        rank[order[index]] = total > 0 ? (before + together / 2) / total : 0
      }
      before += together
      start = end
    }
    self.order = order
    self.rank = rank
  }

  /// The mean of the people between two shares of all, in this order; areas equally deprived are
  /// taken in part alike, so that their order among themselves changes nothing.
  func mean(
    of values: [Double], need: [Double], people: [Double], from: Double, to: Double
  ) -> Double? {
    let total = people.reduce(0, +)
    let (least, most) = (from * total, to * total)
    var (before, sum, counted) = (0.0, 0.0, 0.0)
    var start = 0
    while start < order.count {
      var end = start
      var (together, weighted) = (0.0, 0.0)
      while end < order.count, need[order[end]] == need[order[start]] {
        together += people[order[end]]
        weighted += people[order[end]] * values[order[end]]
        end += 1
      }
      let inside = min(before + together, most) - max(before, least)
      if inside > 0, together > 0 {
        sum += weighted * inside / together
        counted += inside
      }
      before += together
      start = end
    }
    return counted > 0 ? sum / counted : nil
  }
}
