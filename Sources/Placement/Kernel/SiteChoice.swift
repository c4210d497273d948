/// How many sites may be picked, in all and from each of some disjoint groups: the kernel's view of
/// the siting rules, over the sites that are still free.
///
/// The sets it allows are the bases of a matroid, so the cheapest one is found greedily and forcing a
/// site in or out costs one exchange.
struct SiteChoice {
  /// How many sites are picked.
  let places: Int
  /// Group of each site, −1 for none.
  let group: [Int32]
  let least: [Int]
  let most: [Int]

  var isFree: Bool { least.isEmpty }

  /// Whether any set of sites is allowed.
  var isPossible: Bool {
    var size = [Int](repeating: 0, count: least.count)
    var free = 0
    for g in group {
      if g >= 0 { size[Int(g)] += 1 } else { free += 1 }
    }
    var sure = 0
    var extra = free
    for g in least.indices {
      guard least[g] <= min(most[g], size[g]), most[g] >= 0 else { return false }
      sure += max(least[g], 0)
      extra += min(most[g], size[g]) - max(least[g], 0)
    }
    return sure <= places && places <= sure + extra
  }
}

/// The cheapest allowed set of sites at given site prices, and what each exchange would cost.
final class CheapestChoice {
  let choice: SiteChoice
  let count: Int
  let order: Row<Int32>
  let isPicked: Row<UInt8>
  private var inGroup: [Int]
  /// Dearest picked site that may leave and cheapest other that may come, overall and per group.
  private var dearest = -Double.infinity
  private var cheapest = Double.infinity
  private var dearestIn: [Double]
  private var cheapestOut: [Double]

  init(_ choice: SiteChoice) {
    self.choice = choice
    count = choice.group.count
    order = Row((0..<Int32(count)).map { $0 }, or: 0)
    isPicked = Row(count: count, repeating: 0)
    inGroup = choice.least.map { _ in 0 }
    dearestIn = choice.least.map { _ in 0 }
    cheapestOut = choice.least.map { _ in 0 }
  }

  /// Picks the cheapest allowed set. Ties go to the earlier site.
  ///
  /// - Returns: its total price.
  func pick(_ price: Row<Double>) -> Double {
    choice.isFree ? pickFree(price.base) : pickInGroups(price.base)
  }

  /// What the total would rise by if this site, not picked, were forced in.
  func costOfOpening(_ site: Int, at price: Row<Double>) -> Double {
    guard !choice.isFree, choice.group[site] >= 0 else { return price[site] - dearest }
    let g = Int(choice.group[site])
    let leaving =
      inGroup[g] >= choice.most[g] ? dearestIn[g] : max(dearest, dearestIn[g])
    return price[site] - leaving
  }

  /// What the total would rise by if this site, picked, were forced out.
  func costOfClosing(_ site: Int, at price: Row<Double>) -> Double {
    guard !choice.isFree, choice.group[site] >= 0 else { return cheapest - price[site] }
    let g = Int(choice.group[site])
    let coming =
      inGroup[g] <= choice.least[g] ? cheapestOut[g] : min(cheapest, cheapestOut[g])
    return coming - price[site]
  }

  private func pickFree(_ price: UnsafeMutablePointer<Double>) -> Double {
    let places = choice.places
    if places > 0, places < count { select(price, rank: places) }
    var total = 0.0
    dearest = -.infinity
    cheapest = .infinity
    for k in 0..<count {
      let site = Int(order[k])
      if k < places {
        isPicked[site] = 1
        total += price[site]
        dearest = max(dearest, price[site])
      } else {
        isPicked[site] = 0
        cheapest = min(cheapest, price[site])
      }
    }
    return total
  }

  /// Moves the `rank` cheapest sites to the front of `order`.
  private func select(_ price: UnsafeMutablePointer<Double>, rank: Int) {
    var low = 0
    var high = count - 1
    let order = order.base
    func precedes(_ a: Int32, _ b: Int32) -> Bool {
      let x = price[Int(a)]
      let y = price[Int(b)]
      return x != y ? x < y : a < b
    }
    while low < high {
      let pivot = order[(low + high) / 2]
      var i = low
      var j = high
      while i <= j {
        while precedes(order[i], pivot) { i += 1 }
        while precedes(pivot, order[j]) { j -= 1 }
        if i <= j {
          let swapped = order[i]
          order[i] = order[j]
          order[j] = swapped
          i += 1
          j -= 1
        }
      }
      if rank <= j { high = j } else if rank >= i { low = i } else { return }
    }
  }

  private func pickInGroups(_ price: UnsafeMutablePointer<Double>) -> Double {
    let sorted = order.array.sorted {
      let x = price[Int($0)]
      let y = price[Int($1)]
      return x != y ? x < y : $0 < $1
    }
    isPicked.fill(0)
    for g in inGroup.indices { inGroup[g] = 0 }
    var picked = 0
    for site in sorted {
      let g = Int(choice.group[Int(site)])
      guard g >= 0, inGroup[g] < choice.least[g] else { continue }
      isPicked[Int(site)] = 1
      inGroup[g] += 1
      picked += 1
    }
    for site in sorted where picked < choice.places && isPicked[Int(site)] == 0 {
      let g = Int(choice.group[Int(site)])
      if g >= 0 {
        if inGroup[g] >= choice.most[g] { continue }
        inGroup[g] += 1
      }
      isPicked[Int(site)] = 1
      picked += 1
    }
    return weighGroups(price)
  }

  private func weighGroups(_ price: UnsafeMutablePointer<Double>) -> Double {
    dearest = -.infinity
    cheapest = .infinity
    for g in inGroup.indices {
      dearestIn[g] = -.infinity
      cheapestOut[g] = .infinity
    }
    var total = 0.0
    for site in 0..<count {
      let g = Int(choice.group[site])
      if isPicked[site] == 1 {
        total += price[site]
        if g < 0 || inGroup[g] > choice.least[g] { dearest = max(dearest, price[site]) }
        if g >= 0 { dearestIn[g] = max(dearestIn[g], price[site]) }
      } else {
        if g < 0 || inGroup[g] < choice.most[g] { cheapest = min(cheapest, price[site]) }
        if g >= 0 { cheapestOut[g] = min(cheapestOut[g], price[site]) }
      }
    }
    return total
  }
}
