/// What an interchange knows about the plan it stands at.
extension Interchange {
  /// The saving of every allowed swap that opens `coming`.
  func allSwaps(_ coming: Int) -> [(leaving: Int, gain: Double)] {
    let gain = weigh(coming)
    var swaps: [(leaving: Int, gain: Double)] = []
    for site in open
    where rules.isFree || rules.maySwap(in: coming, out: site, tally) {
      swaps.append((site, gain + extra[site] - loss[site]))
    }
    forgetTouched()
    return swaps
  }

  /// Opens one more site for as long as one may be opened that saves something.
  ///
  /// - Returns: whether any was.
  func grow(to most: Int) -> Bool {
    var hasGrown = false
    while open.count < most {
      var best = 0.0
      var coming: Int?
      for site in 0..<instance.siteCount where isOpen[site] == 0 && rules.mayGrow(by: site, tally) {
        let gain = weigh(site)
        forgetTouched()
        if gain > best {
          best = gain
          coming = site
        }
      }
      guard let coming else { return hasGrown }
      add(coming)
      hasGrown = true
    }
    return hasGrown
  }

  /// λ(u) = D1 + ½ min(D2 − D1, 2 D1), where the volume algorithm may begin.
  var startingMultipliers: [Double] {
    (0..<instance.clientCount).map { u in
      d1[u] + 0.5 * min(d2[u] - d1[u], 2 * d1[u])
    }
  }
}
