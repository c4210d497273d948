public import Geography
import Need
public import Places

/// A study: who needs the service, where sites are or might be, how people travel, which plans are
/// allowed, and named scenarios.
///
/// Values only, valid by construction: shapes agree, every rule can be posed, and every scenario
/// opens sites of the study. It knows no file, no sentence and no solver; `Opening` makes it from a
/// study file, and anyone can make it in memory:
///
/// ```swift
/// let study = try Study(
///   areas: StudyAreas(areas), sites: StudySites(hubs: halls),
///   demands: [StudyDemand(people: [10, 30, 60])], travels: [StudyTravel(hubs: walk)],
///   standards: [Standard(value: 5, unit: .kilometres)], hubs: 2...2,
///   scenarios: [StudyScenario(id: "today", open: [0, 1])])
/// ```
public struct Study: Sendable {
  public let about: About
  public let words: Words
  public let areas: StudyAreas
  public let sites: StudySites
  /// The first is the default.
  public let demands: [StudyDemand]
  /// Indicators of need, and indices made of them.
  public let need: StudyNeed
  /// How many people a hub is for, where the study does not say how many it has room for.
  public let norm: PeopleNorm?
  /// How sites are judged.
  public let scoring: StudyScoring
  /// Counts of users as they may be shown; none where no table is said to count them.
  public let users: [UserCounts]
  /// Whom the equality impact assessment looks at.
  public let equality: StudyEquality
  /// What each place offers.
  public let provision: StudyProvision
  /// The first is the default.
  public let travels: [StudyTravel]
  /// Where people live within their areas; nothing where the study names no such points.
  public let points: DemandPoints?
  /// In the study's order: the first in a travel's unit is that travel's own.
  public let standards: [Standard]
  /// What a visit to an outreach site is worth; nothing where the study does not say.
  public let outreachWorth: OutreachWorth?
  public let objectives: [ObjectiveKind]
  /// How sure the study says that its inputs are.
  public let robustness: StudyRobustness
  public private(set) var rules: StudyRules
  /// The first is today's.
  public private(set) var scenarios: [StudyScenario]
  /// Scenarios that ask for the best plan; none once they are answered.
  public private(set) var wanted: [WantedScenario]
  public let printed: PrintedFigures
  /// Money by site and financial year; nothing where the study has no such key.
  public let money: StudyMoney?
  /// By which steps scenarios come about.
  public let phases: PhasePlans
  /// Risks, responses, milestones and measures that come with the decision.
  public let decision: DecisionTables
  /// How residents are asked what they think.
  public let consultation: StudyConsultation
  public let map: StudyMap
  /// What maps show around the areas; nothing is counted from it.
  public let context: MapContext
  /// From where sites are reached within so many minutes, drawn by an engine or from areas.
  public let isochrones: [StudyIsochrones]
  public let provenance: Provenance

  /// What the study is called and whose it is.
  public struct About: Hashable, Sendable {
    public let id: String
    public let title: String
    public let council: String
    public let decision: String?
    /// Which version of the report it is.
    public let version: String?
    /// Who answers questions about the report, and where.
    public let contact: String?
    /// Lines of the study file whose choices are still its draft's, not the council's.
    public let openChoices: [Int]

    public init(
      id: String, title: String, council: String, decision: String? = nil, version: String? = nil,
      contact: String? = nil, openChoices: [Int] = []
    ) {
      self.id = id
      self.title = title
      self.council = council
      self.decision = decision
      self.version = version
      self.contact = contact
      self.openChoices = openChoices
    }
  }

  /// - Parameters:
  ///   - outreachWorth: that of the outreach sites to be placed, unless given.
  ///   - objectives: what a report ranks plans by.
  ///   - tier: outreach sites to be placed beside the hubs.
  ///   - own: the study's rules other than the number of hubs.
  /// - Throws: ``StudyError`` for whatever does not fit together.
  public init(
    about: About = About(id: "study", title: "Study", council: ""), words: Words = Words(),
    areas: StudyAreas, sites: StudySites, demands: [StudyDemand], need: StudyNeed = StudyNeed(),
    points: DemandPoints? = nil, travels: [StudyTravel], scoring: StudyScoring = StudyScoring(),
    provision: StudyProvision = StudyProvision(), equality: StudyEquality = StudyEquality(),
    users: [UserCounts] = [], norm: PeopleNorm? = nil,
    standards: [Standard], outreachWorth: OutreachWorth? = nil,
    objectives: [ObjectiveKind] = [.pMedian], robustness: StudyRobustness = StudyRobustness(),
    hubs: ClosedRange<Int>, rules own: [Rule] = [], placing tier: OutreachTier? = nil,
    scenarios: [StudyScenario], wanted: [WantedScenario] = [],
    printed: PrintedFigures = PrintedFigures(), money: StudyMoney? = nil,
    phases: PhasePlans = PhasePlans(), decision: DecisionTables = DecisionTables(),
    consultation: StudyConsultation = StudyConsultation(), map: StudyMap = .none,
    context: MapContext = .none, isochrones: [StudyIsochrones] = [],
    provenance: Provenance = Provenance()
  ) throws(StudyError) {
    self.about = about
    self.words = words
    self.areas = areas
    self.sites = sites
    self.demands = demands
    self.need = need
    self.scoring = scoring
    self.provision = provision
    self.equality = equality
    self.users = users
    self.norm = norm
    self.points = points
    self.travels = travels
    self.standards = standards
    self.outreachWorth = outreachWorth ?? tier.map { OutreachWorth(share: $0.share) }
    self.objectives = objectives
    self.robustness = robustness
    self.rules = StudyRules(hubs: hubs)
    self.scenarios = scenarios
    self.wanted = wanted
    self.printed = printed
    self.money = money
    self.phases = phases
    self.decision = decision
    self.consultation = consultation
    self.map = map
    self.context = context
    self.isochrones = isochrones
    self.provenance = provenance
    try checkShapes()
    for (index, rule) in own.enumerated() {
      do throws(StudyError) {
        rules = try adding(rule, to: \.own).rules
      } catch {
        throw .inRule(index, error)
      }
    }
    guard let tier else { return }
    do throws(StudyError) {
      rules = try placing(tier).rules
    } catch {
      throw .inTier(error)
    }
  }

  private func checkShapes() throws(StudyError) {
    let parts: [(StudyError.Part, Bool)] = [
      (.area, areas.isEmpty), (.hub, sites.hubs.isEmpty), (.demand, demands.isEmpty),
      (.travel, travels.isEmpty), (.standard, standards.isEmpty), (.scenario, scenarios.isEmpty),
    ]
    if let missing = parts.first(where: \.1)?.0 { throw .none(missing) }
    for demand in demands where demand.counts.count != areas.count {
      throw .wrongShape(of: demand.label, expected: areas.count, found: demand.counts.count)
    }
    for indicator in need.indicators where indicator.indicator.values.count != areas.count {
      throw .wrongShape(
        of: indicator.indicator.label, expected: areas.count,
        found: indicator.indicator.values.count)
    }
    for group in equality.groups where group.counts.count != areas.count {
      throw .wrongShape(of: group.label, expected: areas.count, found: group.counts.count)
    }
    if let postcodes = consultation.postcodes, postcodes.count != areas.count {
      throw .wrongShape(of: "postcodes", expected: areas.count, found: postcodes.count)
    }
    for index in need.indices where index.unitOfArea.count != areas.count {
      throw .wrongShape(of: index.label, expected: areas.count, found: index.unitOfArea.count)
    }
    if let points, points.areaCount != areas.count {
      throw .wrongShape(of: "points", expected: areas.count, found: points.areaCount)
    }
    for travel in travels {
      if let own = travel.points?.points, own != points {
        throw .otherPoints(travel: travel.id)
      }
      let shapes = [
        (travel.matrix, sites.hubs.count), (travel.outreach, sites.outreach.count),
      ]
      for (matrix, columns) in shapes
      where matrix.areaCount != areas.count || matrix.siteCount != columns {
        throw .wrongShape(
          of: travel.label, expected: areas.count * columns, found: matrix.values.count)
      }
      guard standard(for: travel)?.unit == travel.matrix.unit else {
        throw .travelWithoutStandard(travel: travel.id, unit: travel.matrix.unit)
      }
    }
    guard rules.fewest >= 0, rules.most >= 1, rules.most <= sites.hubs.count else {
      throw .hubCount(asked: rules.most, hubs: sites.hubs.count)
    }
    for scenario in scenarios {
      let strays =
        scenario.open.filter { !sites.hubs.indices.contains($0) }
        + scenario.outreach.filter { !sites.outreach.indices.contains($0) }
      if let stray = strays.first {
        throw .unknownSite(scenario: scenario.id, index: stray)
      }
    }
    let openToday =
      baseline.open.map { sites.hubs[$0] } + baseline.outreach.map { sites.outreach[$0] }
    if let thought = openToday.first(where: { sites.candidates.contains($0.id) }) {
      throw .candidateOpenToday(site: thought.id.code)
    }
    for plan in phases.all { try check(plan) }
  }

  /// A copy with other rules; only for those that were made from this study.
  package func with(rules: StudyRules) -> Study {
    var copy = self
    copy.rules = rules
    return copy
  }

  /// The study with the scenarios that asked for the best plan answered, each in its place.
  package func answering(with answers: [StudyScenario]) -> Study {
    var copy = self
    for (asked, answer) in zip(wanted, answers) {
      copy.scenarios.insert(answer, at: asked.position)
    }
    copy.wanted = []
    return copy
  }
}

extension Study {
  public var baseline: StudyScenario { scenarios[0] }

  /// Indices of the scenarios that compete with the plans: those beside today's with the number of
  /// hubs that the rules ask for.
  public var competing: [Int] {
    scenarios.indices.dropFirst().filter { rules.hubs.contains(scenarios[$0].open.count) }
  }

  /// The people of every area, unweighted: the counts of the default demand.
  public var people: [Double] { demands[0].counts }

  /// The standard of a travel: its own, or the study's first in its unit.
  public func standard(for travel: StudyTravel) -> Standard? {
    travel.standard ?? standards.first { $0.unit == travel.matrix.unit }
  }

  /// The standards in a unit, the strictest first.
  public func standards(in unit: TravelUnit) -> [Standard] {
    standards.filter { $0.unit == unit }.sorted { $0.value < $1.value }
  }

  /// Hubs of today that a plan closes.
  public func closed(by open: [Int]) -> [Int] { baseline.open.filter { !open.contains($0) } }
}
