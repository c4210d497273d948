/// An objective by its name in study files and on the command line, before it has its parameters.
public enum ObjectiveKind: String, CaseIterable, Hashable, Sendable {
  /// Least mean travel.
  case pMedian = "p-median"
  /// Most demand within a standard.
  case coverage
  /// Least longest travel.
  case pCenter = "p-center"
  /// Least equally-distributed equivalent of travel (Kolm–Pollak): short and fairly shared.
  case equity
  /// Fewest hubs so that a share of demand is within a standard.
  case setCoverage = "set-coverage"
  /// Least running cost for a promise: a share of demand within a standard, or a mean.
  case leastCost = "least-cost"

  /// Those that a report can rank plans of one size by.
  package static let ranking: [ObjectiveKind] = [.pMedian, .coverage, .pCenter, .equity]

  /// Whether it needs a standard.
  public var needsStandard: Bool {
    switch self {
    case .coverage, .setCoverage, .leastCost: true
    case .pMedian, .pCenter, .equity: false
    }
  }

  /// Whether it looks for the number of hubs as well.
  public var choosesCount: Bool { self == .setCoverage || self == .leastCost }
}
