/// What an interchange knows about the plan it stands at.
extension Interchange {
  /// The saving of every allowed swap that opens `coming`.
  func allSwaps(_ coming: Int) -> [(leaving: Int, gain: Double)] {
    let gain = weigh(coming)
    var swaps: [(leaving: Int, gain: Double)] = []
    for site in open
    where rules.isFree || rules.maySwap(in: coming, out: site, counts: counts) {
      swaps.append((site, gain + extra[site] - loss[site]))
    }
    forgetTouched()
    return swaps
  }

  /// λ(u) = D1 + ½ min(D2 − D1, 2 D1), where the volume algorithm may begin.
  var startingMultipliers: [Double] {
    (0..<instance.clientCount).map { u in
      d1[u] + 0.5 * min(d2[u] - d1[u], 2 * d1[u])
    }
  }
}
