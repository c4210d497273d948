public import Placement

/// An objective by its name in study files and on the command line, before it has its standard.
public enum ObjectiveKind: String, CaseIterable, Hashable, Sendable {
  case pMedian = "p-median"
  case coverage
  case pCenter = "p-center"

  /// - Parameter standard: needed by coverage alone.
  public func objective(within standard: Standard) -> Objective {
    switch self {
    case .pMedian: .pMedian
    case .coverage: .maximalCoverage(within: standard.value)
    case .pCenter: .pCenter
    }
  }
}
