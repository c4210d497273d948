/// What weight of a criterion would change the first place of the weighted sum.
public struct TippingWeight: Hashable, Sendable {
  /// The place of the criterion in the sheet.
  public let criterion: Int
  /// Its share of all weight now.
  public let weight: Double
  /// The nearest share from which on another site is first, the other weights keeping their ratios.
  public let tips: Double
  /// The site that is first then.
  public let rival: Int

  /// One for every criterion whose weight can change the first place, in the order of the sheet.
  ///
  /// With the share w of criterion k the score of a site is w v(k) + (1 − w) u, where u is its score on
  /// the others alone: a straight line in w, so that two sites change places where their lines cross.
  public static func all(of sheet: ScoreSheet) -> [TippingWeight] {
    let worths = sheet.names.indices.map { sheet.worths(of: $0, unknownAt: 0.5) }
    guard let first = Scoring(sheet, by: .weightedSum).order.first else { return [] }
    return sheet.criteria.indices.compactMap { k in
      let now = sheet.weights[k]
      guard now < 1 else { return nil }
      let rest = worths.map { row in
        row.indices.reduce(0) { $1 == k ? $0 : $0 + sheet.weights[$1] * row[$1] } / (1 - now)
      }
      var nearest: (share: Double, rival: Int)?
      for rival in worths.indices where rival != first {
        // The first leads by a + b w.
        let a = rest[first] - rest[rival]
        let b = worths[first][k] - worths[rival][k] - a
        guard abs(b) > Scoring.tolerance else { continue }
        let share = -a / b
        guard (0...1).contains(share), abs(share - now) > Scoring.tolerance else { continue }
        if nearest.map({ abs(share - now) < abs($0.share - now) }) ?? true {
          nearest = (share, rival)
        }
      }
      return nearest.map {
        TippingWeight(criterion: k, weight: now, tips: $0.share, rival: $0.rival)
      }
    }
  }
}
