import Places

extension StudyError: CustomStringConvertible {
  public var description: String { "\(message); \(whatToDo)" }

  /// What is wrong, without the remedy.
  public var message: String {
    switch self {
    case .inRule(_, let error), .inTier(let error): error.message
    case .none(let part): "there is no \(part.rawValue)"
    case .wrongShape(let what, let expected, let found):
      "\(what) has \(found) values: expected \(expected)"
    case .travelWithoutStandard(let travel, let unit):
      "travel '\(travel)' is in \(unit.rawValue) and no standard is"
    case .otherPoints(let travel): "travel '\(travel)' starts at points that are not the study's"
    case .hubCount(let asked, let hubs):
      "the number of hubs is \(asked), but there are \(hubs) to choose from"
    case .unknownSite(let scenario, let index):
      "scenario '\(scenario)' opens site number \(index + 1), which is not there"
    case .candidateOpenToday(let site):
      "'\(site)' is a candidate, yet the first scenario, today's, has it open"
    case .phasesOfNone(let scenario):
      "phases are given for '\(scenario)', which is no scenario that lists its open sites, or is today's"
    case .phaseSiteUnknown(let scenario, let index):
      "a phase of '\(scenario)' names site number \(index + 1), which is not there"
    case .phaseOpensOpen(let site, let scenario, let step):
      "step \(step) of '\(scenario)' opens '\(site)', which is open by then"
    case .phaseClosesClosed(let site, let scenario, let step):
      "step \(step) of '\(scenario)' closes '\(site)', which is not open by then"
    case .phaseOutOfOrder(let scenario, let step):
      "step \(step) of '\(scenario)' is not after the one before it"
    case .phasesEndElsewhere(let scenario, let missing, let surplus):
      "the phases of '\(scenario)' do not end in its own sites: "
        + [
          missing.isEmpty ? nil : "not opened: \(missing.joined(separator: ", "))",
          surplus.isEmpty ? nil : "not closed: \(surplus.joined(separator: ", "))",
        ].compactMap(\.self).joined(separator: "; ")
    case .unknownHub(let index, let hubs):
      "a rule names hub number \(index + 1), and there are \(hubs)"
    case .unknownTravel(let index, let travels):
      "a rule names travel number \(index + 1), and there are \(travels)"
    case .keptAndClosed(let hub): "'\(hub)' is both kept and closed"
    case .repeatedSite(let site): "'\(site)' stands twice in the list"
    case .loneChoice: "one-of names one hub only"
    case .ownPartner(let hub): "'\(hub)' is named as its own partner"
    case .unknownGrouping(let name, _): "the sites have no grouping '\(name)'"
    case .crossedLimits(_, let least, let most):
      "expected at-least not above at-most, found at-least \(least) and at-most \(most)"
    case .emptyLimits(let name):
      "each \(name) has neither an at-least of 1 or more nor an at-most"
    case .hubWithoutGroup(let hub, let grouping): "hub '\(hub)' has no \(grouping)"
    case .travelNotEstimated(let travel, let unit):
      "travel '\(travel ?? unit.rawValue)' comes from a table, or there is none in \(unit.rawValue);"
        + " it has no travel between sites"
    case .travelInOtherUnit(let travel, let unit, let asked):
      "travel '\(travel)' is in \(unit.rawValue), the limit in \(asked.rawValue)"
    case .noTravel(let unit): "no travel of the study is in \(unit.rawValue)"
    case .unknownColumn(let name, let file, _):
      "the areas' table \(file) has no column '\(name)'"
    case .notADecile(let cell): "expected \(cell.expected), found \(cell.found)"
    case .figureNotNamed(let kind, let rule):
      "\(rule.rawValue) needs \(kind.words), and the study names no column with it"
    case .figureMissing(let kind, let site, let rule, _):
      "expected \(kind.words) of '\(site)', which \(rule.rawValue) adds up, found an empty cell"
    case .tooManyOutreach(let asked, let located):
      "\(asked) outreach sites are asked for, but there are \(located) with a known location"
    case .outreachStandardUnit(let unit):
      "no travel is in \(unit.rawValue), as outreach-standard is"
    }
  }

  /// What to do about it, as an instruction.
  public var whatToDo: String {
    switch self {
    case .inRule(_, let error), .inTier(let error): error.whatToDo
    case .none(let part): "give at least one \(part.rawValue)"
    case .wrongShape: "give one value per area and site"
    case .travelWithoutStandard(_, let unit):
      "add one under standards, such as "
        + (unit == .minutes ? "'within: 15min'" : "'within: 1.6km'")
    case .otherPoints: "give the study the points that its travels start at"
    case .hubCount(_, let hubs): "write a number from 1 to \(hubs)"
    case .unknownSite: "open sites of the study"
    case .candidateOpenToday:
      "give it the role hub or outreach in the sites' table, or take it out here"
    case .phasesOfNone: "name a scenario with 'open'"
    case .phaseSiteUnknown: "name sites of the study"
    case .phaseOpensOpen, .phaseClosesClosed: "take it out of this step, or correct an earlier one"
    case .phaseOutOfOrder: "put the steps in the order of their dates, a date once"
    case .phasesEndElsewhere: "add what is missing to a step, or correct the scenario"
    case .unknownHub: "name hubs of the study"
    case .unknownTravel: "name a travel of the study"
    case .keptAndClosed: "take it out of one"
    case .repeatedSite: "keep one"
    case .loneChoice: "name two or more, of which at most one may be open"
    case .ownPartner: "name other hubs"
    case .unknownGrouping(_, let known):
      "name one of sites.groups: \(known.joined(separator: ", "))"
    case .crossedLimits: "correct one of them"
    case .emptyLimits: "give at-least 1 or more, or an at-most, or leave the rule out"
    case .hubWithoutGroup: "fill its cell in the sites' table"
    case .travelNotEstimated: "give the distance in km, without a travel"
    case .travelInOtherUnit: "use the same unit, or another travel"
    case .noTravel: "give the standard in another unit, or add a travel"
    case .unknownColumn(_, _, let known): "the columns are \(known.joined(separator: ", "))"
    case .notADecile(let cell): cell.whatToDo ?? "correct the cell"
    case .figureNotNamed(let kind, _): "name the column as \(kind.key)"
    case .figureMissing: "fill the cell, with 0 where it is nothing; hubward makes no figure up"
    case .tooManyOutreach: "ask for fewer, or locate more in the sites' table"
    case .outreachStandardUnit: "give it in another unit"
    }
  }
}

extension SiteFigures.Kind {
  /// What the figure is, in a message.
  fileprivate var words: String {
    switch self {
    case .running: "the running cost"
    case .capital: "the cost of opening"
    case .closing: "the cost of closing"
    case .capacity: "the capacity"
    }
  }

  /// The key of the study file that names its column.
  fileprivate var key: String {
    switch self {
    case .running: "sites.running-cost"
    case .capital: "sites.capital-cost"
    case .closing: "sites.closing-cost"
    case .capacity: "sites.capacity"
    }
  }
}
