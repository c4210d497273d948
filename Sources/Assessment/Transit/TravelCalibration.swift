package import Studies

/// Straight lines fitted to measured travel: how much longer ways are, how fast they are gone, and how
/// far from the truth an estimate by them is.
///
/// An estimate of the pair (i, j) is *b s(i, j)*, where *s* is the straight line in kilometres. The
/// factor *b* is the median of *t(i, j) / s(i, j)* over the measured pairs, which minimises
/// Σ |ln t − ln(b s)|: least absolute deviations of the logarithm (Koenker and Bassett 1978,
/// doi:10.2307/1913643), so that no far pair, no failed one and no river outweighs the others. Where
/// lengths along ways *l* are known, the detour is the median of *l / s* in the same way, else one of
/// detour and speed is given; the other is what makes *b* = 60 · detour / speed. All quantiles are by
/// nearest rank.
///
/// It has no time for setting off: where that matters, as by car, short ways take longer than the
/// estimate says, and bands of distance show it.
package struct TravelCalibration: Hashable, Sendable {
  /// Measured over estimated: what one pair in ten, half and nine in ten do not exceed.
  package struct Errors: Hashable, Sendable {
    package let pairs: Int
    package let low: Double
    package let middle: Double
    package let high: Double

    /// Nothing where there is no ratio.
    init?(_ ratios: [Double]) {
      guard !ratios.isEmpty else { return nil }
      let sorted = ratios.sorted()
      pairs = sorted.count
      low = TravelCalibration.quantile(sorted, tenths: 1)
      middle = TravelCalibration.quantile(sorted, tenths: 5)
      high = TravelCalibration.quantile(sorted, tenths: 9)
    }
  }

  /// Pairs whose straight line is from one length up to another, in kilometres.
  package struct Band: Hashable, Sendable {
    package let from: Double
    /// `.infinity` for the last.
    package let to: Double
    /// The median of measured over the straight line of its own pairs.
    package let factor: Double
    package let errors: Errors
  }

  /// One of detour and speed, where times alone give their ratio.
  package enum Known: Hashable, Sendable {
    case detour(Double)
    case speed(Double)
  }

  /// What detour and speed rest on.
  package enum Footing: Hashable, Sendable {
    /// The detour on lengths that were measured.
    case lengths
    /// The detour was assumed, and the speed follows.
    case assumedDetour
    /// The speed was stated, and the detour follows.
    case statedSpeed
  }

  package let travel: StudyTravel
  /// The unit a straight kilometre.
  package let factor: Double
  package let detour: Double
  package let rests: Footing
  /// km/h; nothing where the travel is in kilometres.
  package let speed: Double?
  /// Of every pair, its area having been left out of the fit that it is held against.
  package let errors: Errors
  package let bands: [Band]
  /// The middle of the errors without their signs, as a share of what was measured, of areas that were
  /// left out: by one factor, and by one for each band.
  package let missedByOne: Double
  package let missedByBands: Double
  /// Pairs that are not used: no route, a place that is not known, or nearer than 100 m.
  package let unused: Int

  /// A band's factor is believed where it does at least so much better on areas that were left out.
  package static let betterBy = 0.1
  /// Where bands begin, in kilometres.
  static let starts: [Double] = [0, 1, 2, 5, 10, 20]
  /// Into how many parts areas are put, each left out in turn.
  static let parts = 10

  package var isBetterByBands: Bool {
    bands.count > 1 && missedByBands < missedByOne * (1 - Self.betterBy)
  }

  /// The detours between which eight ways in ten lie, as ``DrawnInput/detour`` draws them: the one that
  /// is fitted, times measured over estimated.
  package var detours: ClosedRange<Double> { detour * errors.low...detour * errors.high }
}

/// Why straight lines cannot be fitted to a travel.
package enum CalibrationFault: Error, Equatable, Sendable {
  /// It is an estimate itself, or the least of several travels.
  case estimated(travel: String)
  /// So few pairs, or so few areas, have both a value and a straight line.
  case tooFew(pairs: Int, areas: Int)
  /// Ways would be shorter than straight lines.
  case shorterThanStraight(detour: Double)

  /// The fewest that a fit is made of.
  package static let fewest = (pairs: 30, areas: 5)
}
