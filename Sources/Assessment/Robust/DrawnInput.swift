import Foundation
import Geography
import Placement
import Places
import Studies

/// An input of a question that may be otherwise than stated.
public enum DrawnInput: String, CaseIterable, Hashable, Sendable {
  /// How much longer a road is than a straight line, for each area and site by itself.
  case detour
  /// How fast people travel, all alike.
  case speed
  /// Where in its area people live.
  case points
  /// Where sites are whose location is rough.
  case locations
  /// How many people there are in each area.
  case people
  /// What counts as within reach.
  case standard

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
    /// All alike between the ends, in the travel's unit.
    case standard(ClosedRange<Double>)
  }

  /// Why an input is taken as it is stated.
  public enum Reason: Hashable, Sendable {
    case notAsked
    /// Travel was supplied.
    case supplied
    /// Travel is the least of several.
    case combined
    /// Travel is the mean over points, none of which is drawn by itself.
    case averaged
    /// Travel is a straight line by its own definition, or has no speed.
    case byDefinition
    /// The study has no points where people live, or no site of rough location.
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
}

extension Study {
  /// What the inputs of a question are drawn from, and the same for whoever reads of it.
  func spread(
    of question: Question, _ inputs: Set<DrawnInput>
  ) -> (spread: InputSpread, draws: [InputDraw]) {
    let travel = question.travel
    let border = travel.border?.impedance
    let always = border ?? [Double](repeating: .infinity, count: areas.count)
    var found: [DrawnInput: DrawnInput.Distribution] = [:]
    var spread: InputSpread
    switch travel.matrix.source {
    case .supplied, .leastOf:
      if let own = travel.points, inputs.contains(.points) {
        // Who crosses the border from a point is no farther than from that point.
        spread = InputSpread(
          ways: .points(PointWays(travel: own.toHubs, chances: Self.chances(own.points))),
          always: [Double](repeating: .infinity, count: areas.count))
        found[.points] = distribution(of: own.points)
      } else {
        spread = InputSpread(ways: .table(travel.across?.hubs ?? travel.matrix), always: always)
      }
    case .estimated(let detour, let speed):
      if travel.points != nil, !inputs.contains(.points) {
        spread = InputSpread(ways: .table(travel.across?.hubs ?? travel.matrix), always: always)
      } else {
        let places = inputs.contains(.points) ? drawnPoints : centres
        if places.severalAreas > 0 { found[.points] = distribution(of: places) }
        let rough = sites.hubs.map { hub in
          inputs.contains(.locations) && hub.quality == .approximate
            ? LocationSensitivity.distance : 0
        }
        let roughly = rough.indices.filter { rough[$0] > 0 }
        if !roughly.isEmpty {
          found[.locations] = .locations(roughly, metres: LocationSensitivity.distance)
        }
        spread = InputSpread(
          ways: .lines(
            StraightWays(
              origins: areas.indices.map { area in
                places.points(of: area).map { places.points[$0].place }
              }, chances: Self.chances(places), sites: sites.hubs.map(\.location), rough: rough,
              perKilometre: speed.map { detour / $0 * 60 } ?? detour)), always: always)
      }
      if let range = travel.making.detours, inputs.contains(.detour) {
        spread.detour =
          log(range.upperBound / range.lowerBound) / (2 * DrawnInput.ninthOfNormal)
        // A range that was fitted to times may say that some go faster than a straight line would.
        spread.leastDetour = min(1, range.lowerBound) / detour
        found[.detour] = .detours(median: detour, range)
      } else if detour > 1, inputs.contains(.detour) {
        spread.detour = DrawnInput.detourSpread
        spread.leastDetour = 1 / detour
        found[.detour] = .detour(
          median: detour, nineInTen: detour * DrawnInput.detourOfNineInTen)
      }
      if let speed, inputs.contains(.speed) {
        let speeds = DrawnInput.speeds
        spread.pace = 1 / speeds.upperBound...1 / speeds.lowerBound
        found[.speed] = .speed(speed * speeds.lowerBound...speed * speeds.upperBound)
      }
    }
    if inputs.contains(.people) {
      spread.people = DrawnInput.peopleSpread
      found[.people] = .people(DrawnInput.peopleSpread)
    }
    if inputs.contains(.standard), question.objective == .coverage {
      spread.standard = DrawnInput.standards
      let within = question.standard.value
      found[.standard] = .standard(
        within * DrawnInput.standards.lowerBound...within * DrawnInput.standards.upperBound)
    }
    return (
      spread,
      DrawnInput.allCases.map { input in
        InputDraw(
          input: input, distribution: found[input],
          reason: found[input] == nil ? reason(input, question, inputs) : nil)
      }
    )
  }

  private func reason(
    _ input: DrawnInput, _ question: Question, _ inputs: Set<DrawnInput>
  ) -> DrawnInput.Reason {
    guard inputs.contains(input) else { return .notAsked }
    let taken: DrawnInput.Reason? =
      switch question.travel.matrix.source {
      case .estimated: nil
      case .supplied where question.travel.points != nil && input == .points: nil
      case .supplied: .supplied
      case .leastOf: .combined
      }
    return switch input {
    case .standard: .noEffect
    case .detour, .speed: taken ?? .byDefinition
    case .locations where question.travel.points != nil && !inputs.contains(.points):
      taken ?? .averaged
    case .points, .locations: taken ?? .none
    case .people: .none
    }
  }

  /// The points where the people of each area may live: the study's, else those of its map, else the
  /// centres of the areas.
  private var drawnPoints: DemandPoints {
    if let points { return points }
    guard case .points(let drawn, _) = map else { return centres }
    let codes = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1.id.code, $0) })
    return DemandPoints(
      kind: "postcode", of: Array(areas),
      drawn.compactMap { point in
        codes[point.key].map {
          DemandPoints.Counted(id: point.key, area: $0, place: point.point, people: 1)
        }
      }, isWeighted: false)
  }

  private var centres: DemandPoints {
    DemandPoints(kind: areas.kind, of: Array(areas), [], isWeighted: false)
  }

  private static func chances(_ points: DemandPoints) -> [Chances] {
    (0..<points.areaCount).map { area in
      Chances(
        points.isWeighted
          ? points.points(of: area).map { points.points[$0].share }
          : [Double](repeating: 1, count: points.points(of: area).count))
    }
  }

  private func distribution(of points: DemandPoints) -> DrawnInput.Distribution {
    let several = areas.indices.map { points.points(of: $0).count }.filter { $0 > 1 }
    return .points(
      kind: points.kind, areas: several.count, points: several.reduce(0, +),
      byPeople: points.isWeighted)
  }
}
