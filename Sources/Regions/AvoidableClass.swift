import Batches

/// How much of what was added to a walk was avoidable, in steps.
enum AvoidableClass: CaseIterable {
  case nothing, little, someOfIt, half, most

  var label: String {
    switch self {
    case .nothing: "nothing was added"
    case .little: "less than a tenth"
    case .someOfIt: "a tenth to a quarter"
    case .half: "a quarter to a half"
    case .most: "half or more"
    }
  }

  /// Nothing where nobody is counted.
  init?(_ council: CouncilFinding, _ question: RegionQuestion) {
    guard let values = council.values[question] else { return nil }
    guard let share = values.avoidableShare else {
      self = .nothing
      return
    }
    self = share < 0.1 ? .little : share < 0.25 ? .someOfIt : share < 0.5 ? .half : .most
  }
}
