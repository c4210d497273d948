/// Which end of a measure is more need, as its publisher's judgements show it.
enum MeasureDirection {
  /// Better, alike and worse than England, in that order.
  private static func level(_ judgement: String) -> Int? {
    switch judgement.lowercased() {
    case "better", "best": 0
    case "similar": 1
    case "worse", "worst": 2
    default: nil
    }
  }

  /// Nothing where judgements are neutral (`Higher`), or all the same, or do not follow the values:
  /// of pairs that are judged differently, nineteen in twenty must be in one order.
  static func of(_ judged: [(value: Double, judgement: String)]) -> MoreNeed? {
    let levels = judged.compactMap { item in level(item.judgement).map { (item.value, $0) } }
    var (rising, falling) = (0, 0)
    for (index, one) in levels.enumerated() {
      for other in levels[(index + 1)...] where one.1 != other.1 && one.0 != other.0 {
        if (one.0 < other.0) == (one.1 < other.1) { rising += 1 } else { falling += 1 }
      }
    }
    let pairs = rising + falling
    guard pairs > 0 else { return nil }
    if rising * 20 >= pairs * 19 { return .higher }
    return falling * 20 >= pairs * 19 ? .lower : nil
  }
}
