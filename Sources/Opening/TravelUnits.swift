import Places
import Readers
import StudyFormat
import Text

/// Seconds taken for minutes, or metres for kilometres: nobody travels at such speeds.
enum TravelUnits {
  /// By the median over pairs of areas and hubs a kilometre and more apart, of straight-line km/h for
  /// minutes (1 to 130) or of travelled over straight-line length for kilometres (0.8 to 10); nothing
  /// where that is plausible, or there are fewer than five such pairs.
  static func refusal(_ context: TravelContext) -> Diagnostic? {
    let isTime = context.unit == .minutes
    let ratios = context.pairs.compactMap { pair -> (pair: Int, ratio: Double)? in
      let value = context.found.values[pair]
      guard pair % context.sites.count < context.hubs, let straight = context.straights[pair],
        straight >= 1, value > 0
      else { return nil }
      return (pair, isTime ? straight / value * 60 : value / straight)
    }.sorted { ($0.ratio, $0.pair) < ($1.ratio, $1.pair) }
    guard ratios.count >= 5 else { return nil }
    let median = ratios[ratios.count / 2]
    let usual = isTime ? 1.0...130 : 0.8...10
    guard !usual.contains(median.ratio) else { return nil }
    let isLow = median.ratio < usual.lowerBound
    let words = PlainNumber.text((median.ratio * 1000).rounded() / 1000)
    return Diagnostic(
      .error, at: .init(file: context.study, row: context.definition.line),
      "travel '\(context.definition.id)': half of the pairs in \(context.file) "
        + (isTime
          ? "go \(isLow ? "slower" : "faster") than \(words) km/h in a straight line"
          : "are \(isLow ? "less" : "more") than \(words) times the straight line")
        + ", such as \(context.name(median.pair)) in \(context.amount(context.found.values[median.pair]))",
      whatToDo: isTime
        ? "say what its values are in: 'measured-in: seconds' or 'measured-in: minutes'"
        : "say what its values are in: 'measured-in: metres' or 'measured-in: km'"
    ).coded("travel-units")
  }
}
