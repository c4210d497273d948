package import Assessment
import Text

extension CalibrationFault {
  /// Why straight lines cannot be fitted, as the rest of a sentence.
  package var words: String {
    switch self {
    case .estimated(let travel): "'\(travel)' is an estimate, or the least of several travels"
    case .tooFew(let pairs, let areas):
      "\(NumberStyle.count(pairs, "pair")) of \(NumberStyle.count(areas, "area")) can be used, and a fit takes \(Self.fewest.pairs) pairs of \(Self.fewest.areas) areas"
    case .shorterThanStraight(let detour):
      "the fit gives a detour of \(NumberStyle.measure(detour, decimals: 2)), and no way is shorter than a straight line: is the speed the one that the table was made with?"
    }
  }
}
