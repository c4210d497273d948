public import Need
public import Places

/// A way to count: people, or people times need.
public struct StudyDemand: Hashable, Sendable {
  public let id: String
  public let label: String
  /// The column that counts people.
  public let countColumn: String
  /// People per area, unweighted.
  public let counts: [Double]
  public let demand: Demand
  /// Whose counts they are, and from when.
  public let source: String?
  /// The year that they are counted or projected for; nothing where it is not said.
  public let year: Int?
  /// How people are weighted by need; nothing where they count alike.
  public let weight: NeedWeight?
  /// How much the people of each area need, 0 to 1; nothing where they count alike.
  public let need: NeedIndex?

  public init(
    id: String, label: String? = nil, countColumn: String = "people", counts: [Double],
    demand: Demand, source: String? = nil, year: Int? = nil, weight: NeedWeight? = nil,
    need: NeedIndex? = nil
  ) {
    self.id = id
    self.label = label ?? id
    self.countColumn = countColumn
    self.counts = counts
    self.demand = demand
    self.source = source
    self.year = year
    self.weight = weight
    self.need = need
  }
}

extension StudyDemand {
  /// People who count alike.
  public init(id: String = "people", people: [Double]) throws(PlacesError) {
    self.init(id: id, counts: people, demand: try Demand(people))
  }
}

extension StudyDemand {
  /// Whether it is of the people in areas of some deciles alone.
  public var isOfDeciles: Bool { if case .deciles = weight { true } else { false } }

  /// The people whom it counts, not weighted by need: all, or those in its deciles.
  public var people: [Double] { isOfDeciles ? demand.weights : counts }
}

/// How need is worked out from a column of the areas' table.
public enum NeedWeight: Hashable, Sendable {
  /// 1 − (rank − 1) / (`among` − 1).
  case percentile(rankColumn: String, among: Int)
  /// 1 in the deciles, 0 elsewhere.
  case deciles(column: String, ClosedRange<Int>)
  /// The rate itself.
  case rate(column: String)
  /// An index of the study, from 0 to 1.
  case index(id: String, label: String)
}
