public import Studies

extension DrawnInput {
  /// What an input is drawn from. The spreads are Hubward's conventions, but for the detours'.
  public enum Distribution: Hashable, Sendable {
    /// About lognormal round a median, nine in ten below the second number, none below 1.
    case detour(median: Double, nineInTen: Double)
    /// About lognormal round a median, one in ten below the first and one above the second, as the study
    /// says.
    case detours(median: Double, ClosedRange<Double>)
    /// km/h, all alike between the ends.
    case speed(ClosedRange<Double>)
    /// One of the points of each area, all alike or by their people: what they are, how many areas have
    /// several, and how many they are.
    case points(kind: String, areas: Int, points: Int, byPeople: Bool)
    /// Anywhere within so many metres, of these hubs.
    case locations([Int], metres: Double)
    /// About normal round what is stated, with this standard deviation as a share of it.
    case people(Double)
    /// One of these travels, each as likely.
    case travels([String])
    /// One of these demands, each as likely.
    case demands([String])
    /// All alike between the ends, in the travel's unit.
    case standard(ClosedRange<Double>)
    /// All alike between the ends, as a share of a visit to a hub.
    case outreach(ClosedRange<Double>)
  }

  /// Why an input is taken as it is stated.
  public enum Reason: Hashable, Sendable {
    case notAsked
    /// The study says that it is as stated, and why.
    case asStated(String)
    /// Which travel it is is drawn, and each is taken as it is.
    case travelDrawn
    /// Travel was supplied.
    case supplied
    /// Travel is the least of several.
    case combined
    /// Travel is the mean over points, none of which is drawn by itself.
    case averaged
    /// Travel is a straight line by its own definition, or has no speed.
    case byDefinition
    /// The study has no points where people live, no site of rough location, names no other travel or
    /// demand, has no worth of outreach or no competing scenario with any.
    case none
    /// The objective does not look at it.
    case noEffect
  }
}

/// An input and what it is drawn from, or why it is not.
public struct InputDraw: Hashable, Sendable {
  public let input: DrawnInput
  public let distribution: DrawnInput.Distribution?
  public let reason: DrawnInput.Reason?
  /// Who says so, where the study gives what it is drawn from.
  public let source: String?
}

extension DrawnInput {
  /// How far the logarithm of a detour spreads: that nine in ten are below 1.7 with a median of 1.33, as on
  /// a routed road network of England (Rutland).
  static let detourSpread = 0.1915
  /// How many standard deviations of a normal distribution nine in ten do not exceed.
  static let ninthOfNormal = 1.281_551_565_5
  /// 1.2816 of it lie between the median and what nine in ten are below.
  static let detourOfNineInTen = 1.278
  /// Factors on the stated speed: someone with a pram or a small child, and someone in a hurry.
  static let speeds = 0.8...1.1
  static let peopleSpread = 0.1
  /// Factors on the stated standard.
  static let standards = 0.8...1.2
  /// Factors on what a visit to outreach is worth, up to as good as one to a hub.
  static let worths = 0.5...1.5
}
