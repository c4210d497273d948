/// What a placement is to make best.
public enum Objective: Hashable, Sendable {
  /// Least total weighted impedance, Σ a(i) d(i, j) over areas *i*, *j* the open site nearest to *i*.
  ///
  /// Use it when everyone's travel counts alike. It may leave a few remote areas far away: see
  /// ``pCenter``. Hakimi (1964), doi:10.1287/opre.12.3.450.
  case pMedian

  /// Most demand with an open site within the standard: Σ a(i) over areas with d(i, j) ≤ `within`.
  ///
  /// Use it when a service standard is the promise. It gives up how far beyond the standard anyone
  /// is left. Church and ReVelle (1974), doi:10.1111/j.1435-5597.1974.tb00902.x.
  case maximalCoverage(within: Double)

  /// Least worst impedance: max d(i, j) over areas with demand.
  ///
  /// Use it when nobody may be left behind. It looks at one area only and gives up everyone else's
  /// travel. Hakimi (1965), doi:10.1287/opre.13.3.462.
  case pCenter
}
