import Assessment
import Places
import Studies
import StudyFormat
import Text

extension QuestionFault {
  /// What is wrong with what was asked, in the words of the command line, and what to do.
  package var words: String {
    switch self {
    case .hubs(let hubs, let all):
      "--hubs is \(Self.range(hubs)): expected 1 to \(all), the number of hubs of the study"
    case .countsOutreach:
      "set-coverage counts sites, and it is not said what a hub and an outreach site count for;"
        + " leave the outreach out with --outreach 0, or ask for --objective least-cost, which has a"
        + " cost for each"
    case .unknown(let name): name.words
    case .noTravel(let unit, let given):
      "no travel of the study is in \(unit.rawValue); give \(Self.option(given)) in another unit"
    case .noStandard(let travel, let unit):
      "the study has no standard in \(unit.rawValue), the unit of travel '\(travel)'; add one to its"
        + " standards, or name another --travel"
    case .otherUnit(let standard, let travel, let unit, let given):
      "\(Self.option(given)) is in \(standard.unit.rawValue) but travel '\(travel)' is in"
        + " \(unit.rawValue); use the same unit, or another --travel"
    }
  }

  private static func option(_ given: Asked) -> String {
    switch given {
    case .standard: "--within"
    case .mean: "--mean"
    case .outreach: "--outreach-standard"
    }
  }

  private static func range(_ hubs: ClosedRange<Int>) -> String {
    hubs.count == 1 ? "\(hubs.upperBound)" : "\(hubs.lowerBound)-\(hubs.upperBound)"
  }
}

extension UnknownName {
  /// The names that exist instead.
  package var words: String {
    "the study has no \(kind.rawValue) '\(name)'; "
      + Spelling.suggestion(for: name, among: known)
      + (known.isEmpty ? "it names none" : "it has \(known.joined(separator: ", "))")
  }
}
