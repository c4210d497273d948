public import Studies

/// How the sureness of an answer is asked for.
public struct RobustRequest: Sendable {
  /// The question whose answer it is about.
  public var question: QuestionRequest
  /// How many draws of the inputs, and of the weights.
  public var draws: Int
  public var seed: UInt64
  /// How much worse than the best counts as near it, as a share of the best.
  public var near: Double
  /// The inputs that are drawn.
  public var inputs: Set<DrawnInput>
  /// What is weighted; the usual aims where none are given.
  public var aims: [AimRequest]
  /// The least and the most weight of aims; 0 to 1 of those that are not named.
  public var weights: [AimRequest: ClosedRange<Double>]

  public static let usualDraws = 10_000
  public static let usualSeed: UInt64 = 1
  public static let usualNear = 0.01

  public init(
    _ question: QuestionRequest = QuestionRequest(), draws: Int = usualDraws,
    seed: UInt64 = usualSeed, near: Double = usualNear,
    inputs: Set<DrawnInput> = Set(DrawnInput.allCases),
    aims: [AimRequest] = [], weights: [AimRequest: ClosedRange<Double>] = [:]
  ) {
    self.question = question
    self.draws = draws
    self.seed = seed
    self.near = near
    self.inputs = inputs
    self.aims = aims
    self.weights = weights
  }
}

extension RobustRequest {
  /// As a study says that its answers are to be tried, and else as is usual.
  public init(_ question: QuestionRequest = QuestionRequest(), as robustness: StudyRobustness) {
    self.init(
      question, draws: robustness.draws ?? Self.usualDraws,
      seed: robustness.seed ?? Self.usualSeed, near: robustness.near ?? Self.usualNear,
      inputs: robustness.drawn, aims: robustness.aims,
      weights: robustness.weights.mapValues(\.range))
  }
}
