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

  /// Those that a report can rank plans of one size by.
  static let ranking: [ObjectiveKind] = [.pMedian, .coverage, .pCenter, .equity]

  /// Whether it needs a standard.
  public var needsStandard: Bool { self == .coverage || self == .setCoverage }
}
