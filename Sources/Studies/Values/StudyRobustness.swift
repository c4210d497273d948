/// An input of a question that may be otherwise than stated.
public enum DrawnInput: String, CaseIterable, Hashable, Sendable {
  /// How much longer a road is than a straight line, for each area and site by itself.
  case detour
  /// How fast people travel, all alike.
  case speed
  /// Which of several travels it is, such as one percentile of bus times or another.
  case travel
  /// Where in its area people live.
  case points
  /// Where sites are whose location is rough.
  case locations
  /// How many people there are in each area.
  case people
  /// Which of several counts of people it is, such as one year's or another's.
  case demand
  /// What counts as within reach.
  case standard
  /// What a visit to outreach is worth beside one to a hub.
  case outreach
}

/// What a study says of how sure one of its inputs is.
public struct StatedInput: Hashable, Sendable {
  public enum Draws: Hashable, Sendable {
    /// Of detours those between which eight ways in ten lie; of speeds (km/h), standards (in the unit that
    /// stands beside) and shares anything from one end to the other.
    case range(ClosedRange<Double>)
    /// The standards from which to which any is as likely.
    case standards(from: Standard, to: Standard)
    /// The standard deviation as a share of what is stated, above 0 and up to 1.
    case spread(Double)
    /// How far a place may be from where it is stated.
    case metres(Double)
    /// One of these demands or travels of the study, each as likely.
    case among([String])
    /// It is not drawn.
    case asStated
  }

  public let draws: Draws
  /// Who says so, and why.
  public let source: String

  public init(_ draws: Draws, source: String) {
    self.draws = draws
    self.source = source
  }
}

/// The least and the most weight of an aim.
public struct StatedWeight: Hashable, Sendable {
  /// Shares of all weight, within 0 to 1.
  public let range: ClosedRange<Double>
  /// Who says so.
  public let source: String?

  public init(_ range: ClosedRange<Double>, source: String? = nil) {
    self.range = range
    self.source = source
  }
}

/// How sure a study says that its inputs are, and how this is to be tried; nothing where it does not say.
public struct StudyRobustness: Hashable, Sendable {
  /// How many draws.
  public let draws: Int?
  /// Where the draws start.
  public let seed: UInt64?
  /// How much worse than the best counts as near it, as a share of the best.
  public let near: Double?
  public let inputs: [DrawnInput: StatedInput]
  /// What is weighted; the usual aims where none are named.
  public let aims: [AimRequest]
  public let weights: [AimRequest: StatedWeight]

  public init(
    draws: Int? = nil, seed: UInt64? = nil, near: Double? = nil,
    inputs: [DrawnInput: StatedInput] = [:], aims: [AimRequest] = [],
    weights: [AimRequest: StatedWeight] = [:]
  ) {
    (self.draws, self.seed, self.near) = (draws, seed, near)
    (self.inputs, self.aims, self.weights) = (inputs, aims, weights)
  }

  /// How many draws can be asked for.
  public static let drawCounts = 1...1_000_000

  /// The inputs that are drawn unless others are asked for.
  public var drawn: Set<DrawnInput> {
    Set(DrawnInput.allCases.filter { inputs[$0]?.draws != .asStated })
  }

  /// The range of an input that holds what is stated; nothing where the study gives none.
  public func range(of input: DrawnInput, around stated: Double) -> ClosedRange<Double>? {
    guard case .range(let range) = inputs[input]?.draws, range.contains(stated) else { return nil }
    return range
  }

  /// The range of standards that holds a stated one, in its unit; nothing where the study gives none.
  public func standards(around stated: Standard) -> ClosedRange<Double>? {
    guard case .standards(let from, let to) = inputs[.standard]?.draws, from.unit == stated.unit,
      (from.value...to.value).contains(stated.value)
    else { return nil }
    return from.value...to.value
  }
}
