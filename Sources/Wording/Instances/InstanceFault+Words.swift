import Assessment
import MixedInteger
import Placement
import Places
import Studies
import StudyFormat

extension InstanceFault {
  /// What is wrong with what was asked of a file, and what to do.
  package func words(of file: String) -> String {
    switch self {
    case .hubs(let hubs, let all):
      "--hubs is \(hubs): expected 1 to \(all), the number of sites of \(file)"
    case .hubsNotSaid(let all):
      "\(file) does not say how many sites open: give --hubs, 1 to \(all)"
    case .noStandard(let objective):
      "--objective \(objective.rawValue) needs --within, a number in the file's unit"
    case .noCosts: "--objective least-cost needs a study with running costs"
    case .noAlpha:
      "--alpha is needed: not every pair of \(file) is stored; give Σ a d / Σ a d² of some travel"
        + " that you compare with"
    case .tooManyPairs(let nodes, let hubs, let most):
      "\(file) has \(nodes) nodes: with \(hubs) hubs more than \(most) pairs of them matter, which"
        + " does not fit in memory; ask for more hubs or a shorter standard"
    case .sumsTooLarge:
      "\(file): expected weights and travel whose products add up to a number, found sums that are"
        + " too large for one; use larger units"
    case .travel(let error): "\(file): \(error)"
    case .limits(let error): "\(file): \(error)"
    case .placement(let error): "\(error)"
    case .solver(let error): "\(error)"
    case .noCertificate: CertificateWording.notWithRoom
    }
  }
}
