public import Places

/// Why values do not make a study, or a rule cannot hold in one: what is wrong and what to do about
/// it.
public enum StudyError: Error, Hashable, Sendable {
  /// What is wrong with one of the study's own rules, by its index.
  indirect case inRule(Int, StudyError)
  /// What is wrong with the outreach sites to be placed.
  indirect case inTier(StudyError)

  /// One of the parts is missing of which a study must have at least one.
  case none(Part)
  /// A demand or a travel has values for another number of areas or sites.
  case wrongShape(of: String, expected: Int, found: Int)
  /// A travel is in a unit for which there is no standard.
  case travelWithoutStandard(travel: String, unit: TravelUnit)
  /// A travel starts at points that are not the study's.
  case otherPoints(travel: String)
  /// More hubs are wanted than the study has, or none.
  case hubCount(asked: Int, hubs: Int)
  /// A scenario opens a site that the study does not have.
  case unknownSite(scenario: String, index: Int)
  /// Today's scenario opens a site that is only a candidate.
  case candidateOpenToday(site: String)

  /// Phases of a scenario that is not there, or that asks for the best plan.
  case phasesOfNone(scenario: String)
  case phaseSiteUnknown(scenario: String, index: Int)
  /// By the number of the step, from 1: a site is opened that is open, or closed that is closed.
  case phaseOpensOpen(site: String, scenario: String, step: Int)
  case phaseClosesClosed(site: String, scenario: String, step: Int)
  case phaseOutOfOrder(scenario: String, step: Int)
  /// The steps leave other sites open than the scenario does.
  case phasesEndElsewhere(scenario: String, missing: [String], surplus: [String])

  /// A rule names a hub or a travel that is not there, by its index.
  case unknownHub(index: Int, hubs: Int)
  case unknownTravel(index: Int, travels: Int)
  case keptAndClosed(hub: String)
  case repeatedSite(String)
  case loneChoice
  case ownPartner(hub: String)
  case unknownGrouping(String, known: [String])
  case crossedLimits(grouping: String, atLeast: Int, atMost: Int)
  case emptyLimits(grouping: String)
  case hubWithoutGroup(hub: String, grouping: String)
  /// A travel that has no times between sites, because it is not estimated from straight lines.
  case travelNotEstimated(travel: String?, unit: TravelUnit)
  case travelInOtherUnit(travel: String, unit: TravelUnit, asked: TravelUnit)
  case noTravel(unit: TravelUnit)
  case unknownColumn(String, file: String, known: [String])
  /// A cell in a column of deciles that does not hold one.
  case notADecile(BadCell)
  /// A rule needs a figure of sites that the study names no column for.
  case figureNotNamed(SiteFigures.Kind, rule: FigureUse)
  /// The cell of a site that a rule adds up is empty.
  case figureMissing(SiteFigures.Kind, site: String, rule: FigureUse, at: CellPlace)
  case tooManyOutreach(asked: Int, located: Int)
  case outreachStandardUnit(TravelUnit)

  public enum Part: String, Hashable, Sendable {
    case area, hub, demand, travel, standard, scenario
  }

  /// What figures of sites are added up for.
  public enum FigureUse: String, Hashable, Sendable {
    case budget = "rules.budget"
    case savings = "rules.savings"
    case oneOff = "rules.one-off"
    case leastCost = "least-cost"
    case capacity = "--capacity"
  }
}

/// A cell of a table that a study was made from.
public struct CellPlace: Hashable, Sendable {
  public let file: String
  /// The line as an editor numbers it, from 1.
  public let row: Int
  public let column: String

  public init(file: String, row: Int, column: String) {
    self.file = file
    self.row = row
    self.column = column
  }
}

/// A cell that does not hold what it should.
public struct BadCell: Hashable, Sendable {
  public let place: CellPlace
  public let expected: String
  /// As found, in quotes.
  public let found: String
  public let whatToDo: String?

  public init(place: CellPlace, expected: String, found: String, whatToDo: String?) {
    self.place = place
    self.expected = expected
    self.found = found
    self.whatToDo = whatToDo
  }
}

extension StudyError {
  /// The cell that is wrong, where the fault is in a cell.
  public var place: CellPlace? {
    switch self {
    case .inRule(_, let error), .inTier(let error): error.place
    case .notADecile(let cell): cell.place
    case .figureMissing(_, _, _, let place): place
    default: nil
    }
  }
}
