import Text

/// How fast somebody walks or cycles on a level way, and who says so.
public struct StreetPace: Hashable, Sendable {
  /// In km/h.
  public let speed: Double
  /// Whose pace it is: `an adult`.
  public let people: String
  public let source: String
  /// Whether ways with steps are avoided.
  public let avoidsSteps: Bool

  /// Paces by name.
  ///
  /// | Name | On foot | By bicycle | Source |
  /// |---|---|---|---|
  /// | `adult` | 4.8 | 16 | Department for Transport, Journey time statistics 2019, notes and definitions |
  /// | `toddler` | 2.6 | – | a mean of 0.72 m/s at the age of two: Sutherland, Olshen, Cooper and Woo (1980), The development of mature gait, J. Bone Joint Surg. 62:336–353 |
  /// | `pushchair` | 4.0, no steps | – | Valhalla's own speed for people on wheels |
  public static func named(_ name: String, _ mode: StreetMode) -> StreetPace? {
    switch (name, mode) {
    case ("adult", .walk), ("adult", .cycle):
      StreetPace(
        speed: mode == .walk ? 4.8 : 16, people: "an adult",
        source: "Department for Transport, Journey time statistics 2019, notes and definitions",
        avoidsSteps: false)
    case ("toddler", .walk):
      StreetPace(
        speed: 2.6, people: "a child of two",
        source:
          "Sutherland, Olshen, Cooper and Woo (1980), The development of mature gait: 0.72 m/s",
        avoidsSteps: false)
    case ("pushchair", .walk):
      StreetPace(
        speed: 4, people: "an adult with a pushchair, who avoids steps",
        source: "Valhalla's own speed for people on wheels", avoidsSteps: true)
    default: nil
    }
  }

  /// A pace by name, or a number in km/h.
  ///
  /// - Throws: ``RoutingError/pace(_:expected:)``; also for a car, whose speed is the road's.
  public init(_ written: String, _ mode: StreetMode) throws(RoutingError) {
    let (names, range): ([String], ClosedRange<Double>)
    switch mode {
    case .walk: (names, range) = (["adult", "toddler", "pushchair"], 0.5...10)
    case .cycle: (names, range) = (["adult"], 5...40)
    case .drive:
      throw .pace(written, expected: "none, as the speed of a car is the road's own")
    }
    if let known = Self.named(written, mode) {
      self = known
    } else if let speed = PlainNumber.value(written), range.contains(speed) {
      self.init(
        speed: speed, people: "whoever goes at that pace", source: "given with the command",
        avoidsSteps: false)
    } else {
      let words = "\(PlainNumber.text(range.lowerBound)) to \(PlainNumber.text(range.upperBound))"
      throw .pace(
        written,
        expected: "km/h from \(words), or \(Phrases.list(names, by: "or"))")
    }
  }

  private init(speed: Double, people: String, source: String, avoidsSteps: Bool) {
    self.speed = speed
    self.people = people
    self.source = source
    self.avoidsSteps = avoidsSteps
  }
}
