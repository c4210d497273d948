package import Places
package import Studies

/// Three villages on a line, as values: Ash at 0 km with 10 people, Birch at 4 with 30, Cedar at 10
/// with 60; a hub in each, a hall for outreach at Birch, a barn that nobody can place. A minute a
/// kilometre.
///
/// All three hubs are open today; running them costs £100, £60 and £30 a year, opening £50 each,
/// closing £10, £20 and £30 once; the hall £5 a year, £1 to open. A test changes what it asks about.
package struct Villages {
  package var people = [10.0, 30, 60]
  package var deciles = [1, 2, 9]
  package var areas: StudyAreas
  package var sites: StudySites
  package var demands: [StudyDemand]
  package var points: DemandPoints?
  package var travels: [StudyTravel]
  package var standards = [
    Standard(value: 5, unit: .minutes), Standard(value: 5, unit: .kilometres),
  ]
  package var objectives: [ObjectiveKind] = [.pMedian, .coverage, .pCenter]
  package var hubs = 2...2
  package var rules: [Rule] = []
  package var tier: OutreachTier?
  package var money: StudyMoney?
  package var phases = PhasePlans()
  package var decision = DecisionTables()
  package var provision = StudyProvision()
  package var worth: OutreachWorth?
  package var robustness = StudyRobustness()
  package var scenarios = [
    StudyScenario(id: "today", open: [0, 1, 2]), StudyScenario(id: "council", open: [0, 2]),
  ]

  package init() {
    let points = Self.points([0, 4, 10])
    areas = Self.areas(at: points, deciles: .deciles([1, 2, 9]))
    let hubs = Self.hubs(at: points)
    let outreach = [
      try! Site(
        id: SiteID("hall"), name: "Birch Hall", role: .outreach, location: points[1],
        quality: .postcode),
      try! Site(
        id: SiteID("barn"), name: "The Barn", role: .outreach, location: nil, quality: .unknown),
    ]
    sites = StudySites(
      hubs: hubs, outreach: outreach,
      hubFigures: Self.figures(
        [
          .running: [100, 60, 30], .capital: [50, 50, 50], .closing: [10, 20, 30],
          .capacity: [40, 40, 40],
        ], count: 3),
      outreachFigures: Self.figures(
        [.running: [5, nil], .capital: [1, nil], .closing: [0, nil]], count: 2))
    demands = [
      try! StudyDemand(people: people), try! StudyDemand(id: "children", people: [5, 10, 15]),
    ]
    travels = ["drive", "line"].map { id in
      let speed: Double? = id == "drive" ? 60 : nil
      func travel(to sites: [Site]) -> TravelMatrix {
        try! .estimated(from: points, to: sites.map(\.location), detour: 1, speed: speed)
      }
      return StudyTravel(id: id, hubs: travel(to: hubs), outreach: travel(to: outreach))
    }
  }

  package func study() throws(StudyError) -> Study {
    try Study(
      areas: areas, sites: sites, demands: demands, points: points, travels: travels,
      provision: provision,
      standards: standards,
      outreachWorth: worth, objectives: objectives, robustness: robustness, hubs: hubs,
      rules: rules, placing: tier,
      scenarios: scenarios, money: money, phases: phases, decision: decision)
  }

  /// The same with something else in it.
  package func changing(_ change: (inout Villages) -> Void) -> Villages {
    var copy = self
    change(&copy)
    return copy
  }

  /// Kilometres east of Ash.
  package static func points(_ kilometres: [Double]) -> [GridPoint] {
    kilometres.map { try! GridPoint(easting: 500_000 + $0 * 1000, northing: 200_000) }
  }

  package static func areas(
    at points: [GridPoint], deciles: DecileColumns.Column
  ) -> StudyAreas {
    StudyAreas(
      zip(["Ash", "Birch", "Cedar"], points).map { name, point in
        Area(
          id: AreaID(name.lowercased()), name: name, centroid: point,
          groups: ["side": name == "Cedar" ? "East" : "West"])
      }, groupings: ["side"],
      deciles: DecileColumns(columns: ["decile": deciles], names: ["name", "decile"]))
  }

  package static func hubs(at points: [GridPoint], withSide: Bool = true) -> [Site] {
    zip(["Ash", "Birch", "Cedar"], points).map { name, point in
      try! Site(
        id: SiteID(name.lowercased()), name: "\(name) Hub", role: .hub, location: point,
        quality: .postcode,
        groups: withSide || name != "Cedar" ? ["side": name == "Cedar" ? "East" : "West"] : [:])
    }
  }

  package static func figures(
    _ columns: [SiteFigures.Kind: [Double?]], count: Int
  ) -> SiteFigures {
    SiteFigures(
      columns: Dictionary(
        uniqueKeysWithValues: columns.map { ($0, .init(name: "\($0)", values: $1)) }),
      file: "sites.csv", lines: Array(2..<2 + count))
  }
}
