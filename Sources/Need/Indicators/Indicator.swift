/// One published or local measure of every area, with what it says about need.
///
/// Values are as published; which end of them is more need is ``direction``, and nothing here turns
/// them round but ``needward``.
public struct Indicator: Hashable, Sendable {
  /// Which end of the measure is more need.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    case higher
    case lower
  }

  /// What becomes of an area without a value.
  public enum Missing: String, CaseIterable, Hashable, Sendable {
    /// The indicator is left out for that area, and the weights of the others add up to 1 again.
    case leaveOut = "leave-out"
    /// The area takes the mean of the areas of its group that have a value; where none has, the
    /// indicator is left out for it.
    case groupMean = "group-mean"
    /// There is no index while a value is missing.
    case refuse
  }

  /// How a printed value is to be read.
  public enum Bound: String, CaseIterable, Hashable, Sendable {
    case exact = "="
    /// The true value is higher, by how much is not known.
    case above = ">"
    case below = "<"
  }

  public let id: String
  public let label: String
  public let direction: Direction
  /// As published, one per area; nothing where there is none.
  public let values: [Double?]
  /// How each value is to be read; empty where all are exact.
  public let bounds: [Bound]
  public let missing: Missing
  /// What the values are in, such as `%`; nothing where they have no unit.
  public let unit: String?
  public let year: String?
  public let source: String?

  public init(
    id: String, label: String? = nil, direction: Direction = .higher, values: [Double?],
    bounds: [Bound] = [], missing: Missing = .leaveOut, unit: String? = nil, year: String? = nil,
    source: String? = nil
  ) {
    precondition(bounds.isEmpty || bounds.count == values.count, "a bound for every value")
    self.id = id
    self.label = label ?? id
    self.direction = direction
    self.values = values
    self.bounds = bounds
    self.missing = missing
    self.unit = unit
    self.year = year
    self.source = source
  }

  /// The bound of an area's value.
  public func bound(of area: Int) -> Bound { bounds.isEmpty ? .exact : bounds[area] }

  /// The values turned so that higher is more need.
  public var needward: [Double?] {
    direction == .higher ? values : values.map { $0.map { -$0 } }
  }

  /// How many areas have no value.
  public var missingCount: Int { values.count { $0 == nil } }

  /// The same measure with other values, such as those of wards.
  public func with(values: [Double?], bounds: [Bound] = []) -> Indicator {
    Indicator(
      id: id, label: label, direction: direction, values: values, bounds: bounds, missing: missing,
      unit: unit, year: year, source: source)
  }
}

/// An indicator in a group of areas.
extension Indicator {
  /// Σ people(i) x(i) / Σ people(i) over the areas that have a value, each alike where none of those
  /// has people; nothing where none has a value.
  public func mean(of areas: [Int], people: [Double]) -> Double? {
    let known = areas.filter { values[$0] != nil }
    guard !known.isEmpty else { return nil }
    let total = known.reduce(0) { $0 + people[$1] }
    guard total > 0 else {
      return known.reduce(0) { $0 + values[$1]! } / Double(known.count)
    }
    // Where all are alike, their mean is that value to the last digit.
    let first = values[known[0]]!
    if known.allSatisfy({ values[$0] == first }) { return first }
    return known.reduce(0) { $0 + people[$1] * values[$1]! } / total
  }

  /// The bound of that mean: one that is above in part is above; exact where some are above and
  /// others below.
  public func bound(of areas: [Int]) -> Bound {
    let bounds = Set(areas.filter { values[$0] != nil }.map(bound))
    return bounds.contains(.above) == bounds.contains(.below)
      ? .exact : bounds.contains(.above) ? .above : .below
  }
}
