/// What sites are judged by.
public struct Criterion: Hashable, Sendable {
  /// Which end of its scale is better.
  public enum Better: String, CaseIterable, Hashable, Sendable {
    case more
    case less
  }

  public let id: String
  public let label: String
  public let better: Better
  /// How much it counts beside the others, zero or more; only ratios matter.
  public let weight: Double
  /// What its evidence is in, such as `people`; nothing where it has no unit.
  public let unit: String?
  /// The ends of its scale; those of the sites that are judged where none is stated.
  public let scale: ClosedRange<Double>?
  /// Where the evidence comes from.
  public let source: String?

  public init(
    id: String, label: String? = nil, better: Better = .more, weight: Double = 1,
    unit: String? = nil, scale: ClosedRange<Double>? = nil, source: String? = nil
  ) {
    precondition(weight >= 0 && weight.isFinite, "criterion \(id): a weight below zero")
    self.id = id
    self.label = label ?? id
    self.better = better
    self.weight = weight
    self.unit = unit
    self.scale = scale
    self.source = source
  }
}
