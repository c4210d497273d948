/// How many sites may be picked, in all and from each of some disjoint groups: the kernel's view of
/// the siting rules, over the sites that are still free.
///
/// The sets it allows are those of a generalised matroid (bases of one, where the number is fixed), so
/// the cheapest one is found greedily, and forcing a site in or out costs one exchange or one site
/// more or fewer.
struct SiteChoice {
  /// The fewest sites that may be picked, zero or more.
  let fewest: Int
  /// The most sites that may be picked.
  let places: Int
  /// Group of each site, −1 for none.
  let group: [Int32]
  let least: [Int]
  let most: [Int]

  var isFree: Bool { least.isEmpty }

  /// Whether there are no more sets of the right sizes than this, groups aside.
  func isFew(_ limit: Int) -> Bool {
    var sets = 0
    for size in fewest...max(fewest, min(places, group.count)) {
      let more = binomial(group.count, size)
      guard more <= limit - sets else { return false }
      sets += more
    }
    return true
  }

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
    return sure <= places && fewest <= min(places, sure + extra)
  }
}

/// The cheapest allowed set of sites at given site prices, and what each exchange would cost.
final class CheapestChoice {
  let choice: SiteChoice
  let count: Int
  let order: Buffer<Int32>
  let isPicked: Buffer<UInt8>
  private var inGroup: [Int]
  private var picked = 0
  /// Dearest picked site that may leave and cheapest other that may come, overall and per group.
  private var dearest = -Double.infinity
  private var cheapest = Double.infinity
  private var dearestIn: [Double]
  private var cheapestOut: [Double]

  init(_ choice: SiteChoice) {
    self.choice = choice
    count = choice.group.count
    order = Buffer((0..<Int32(count)).map { $0 }, or: 0)
    isPicked = Buffer(count: count, repeating: 0)
    inGroup = choice.least.map { _ in 0 }
    dearestIn = choice.least.map { _ in 0 }
    cheapestOut = choice.least.map { _ in 0 }
  }

  /// Picks the cheapest allowed set. Ties go to the earlier site.
  ///
  /// - Returns: its total price.
  func pick(_ price: Buffer<Double>) -> Double {
    choice.isFree ? pickFree(price.base) : pickInGroups(price.base)
  }

  /// What the total would rise by if this site, not picked, were forced in.
  func costOfOpening(_ site: Int, at price: Buffer<Double>) -> Double {
    let mayGrow = picked < choice.places
    guard !choice.isFree, choice.group[site] >= 0 else {
      return mayGrow ? min(price[site], price[site] - dearest) : price[site] - dearest
    }
    let g = Int(choice.group[site])
    let isFull = inGroup[g] >= choice.most[g]
    let leaving = isFull ? dearestIn[g] : max(dearest, dearestIn[g])
    return mayGrow && !isFull ? min(price[site], price[site] - leaving) : price[site] - leaving
  }

  /// What the total would rise by if this site, picked, were forced out.
  func costOfClosing(_ site: Int, at price: Buffer<Double>) -> Double {
    let mayShrink = picked > choice.fewest
    guard !choice.isFree, choice.group[site] >= 0 else {
      return mayShrink ? min(-price[site], cheapest - price[site]) : cheapest - price[site]
    }
    let g = Int(choice.group[site])
    let isLeast = inGroup[g] <= choice.least[g]
    let coming = isLeast ? cheapestOut[g] : min(cheapest, cheapestOut[g])
    return mayShrink && !isLeast ? min(-price[site], coming - price[site]) : coming - price[site]
  }

  private func pickFree(_ price: UnsafeMutablePointer<Double>) -> Double {
    let places = choice.places
    if places > 0, places < count { select(price, rank: places, from: 0, to: count - 1) }
    if choice.fewest < places { selectFewest(price) } else { picked = min(places, count) }
    var total = 0.0
    dearest = -.infinity
    cheapest = .infinity
    for k in 0..<count {
      let site = Int(order[k])
      if k < picked {
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

  /// Of the sites at the front puts those first that are picked: the fewest that must be and all
  /// others that lower the total.
  private func selectFewest(_ price: UnsafeMutablePointer<Double>) {
    let end = min(choice.places, count)
    picked = min(choice.fewest, end)
    if picked > 0, picked < end { select(price, rank: picked, from: 0, to: end - 1) }
    for k in picked..<end where price[Int(order[k])] < 0 {
      let swapped = order[picked]
      order[picked] = order[k]
      order[k] = swapped
      picked += 1
    }
  }

  /// Moves the cheapest of the sites from `first` to `last` of `order` to places before `rank`.
  private func select(
    _ price: UnsafeMutablePointer<Double>, rank: Int, from first: Int, to last: Int
  ) {
    var low = first
    var high = last
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
    picked = 0
    for site in sorted {
      let g = Int(choice.group[Int(site)])
      guard g >= 0, inGroup[g] < choice.least[g] else { continue }
      isPicked[Int(site)] = 1
      inGroup[g] += 1
      picked += 1
    }
    for site in sorted where picked < choice.places && isPicked[Int(site)] == 0 {
      if picked >= choice.fewest, price[Int(site)] >= 0 { break }
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
