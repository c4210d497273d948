import Places
public import Studies
public import StudyFormat
import Text

/// Looks up the names in a rule as a person asks for it.
struct RuleNames {
  let hubs: [Site]
  let travels: [StudyTravel]

  /// - Throws: ``RuleFault`` for a name that does not exist or is given twice.
  func rule(_ request: RuleRequest) throws(RuleFault) -> Rule {
    switch request {
    case .keep(let names): .keep(try indices(names))
    case .close(let names): .close(try indices(names))
    case .each(let group, let least, let most):
      .each(grouping: group.name, atLeast: least, atMost: most)
    case .oneOf(let names): .oneOf(try indices(names))
    case .onlyWith(let site, let partners):
      .onlyWith(try indices([site])[0], partners: try indices(partners))
    case .gap(let least, let named, _): .gap(least, travel: try travel(named))
    case .reach(let within, let areas, let named, _):
      .reach(within, areas: areas?.band, travel: try travel(named))
    case .deprivedShare(let share, let areas, let citation):
      .deprivedShare(share, areas.band, citation: citation)
    case .budget(let most, _): .budget(most)
    case .savings(let least, _): .savings(least)
    case .oneOff(let most, _): .oneOff(most)
    case .outreachWithin(let within, _): .outreachWithin(within)
    }
  }

  private func indices(_ names: [Named]) throws(RuleFault) -> [Int] {
    try SiteNames(hubs, what: "hub").indices(names)
  }

  private func travel(_ named: Named?) throws(RuleFault) -> Int? {
    guard let named else { return nil }
    guard let index = travels.firstIndex(where: { $0.id == named.name }) else {
      let ids = travels.map(\.id)
      throw .asked(
        named, "there is no travel '\(named.name)'",
        whatToDo: Spelling.advice(for: named.name, among: ids, "the travels are"))
    }
    return index
  }
}

extension DecileRange {
  fileprivate var band: DecileBand { DecileBand(column: column.name, deciles: from...to) }
}

/// Finds sites by their short names.
struct SiteNames {
  private let sites: [Site]
  private let what: String

  /// - Parameter what: what a message calls such a site.
  init(_ sites: [Site], what: String) {
    self.sites = sites
    self.what = what
  }

  /// - Throws: ``RuleFault`` for a name that does not exist or is given twice.
  func indices(_ names: [Named]) throws(RuleFault) -> [Int] {
    var indices: [Int] = []
    for named in names {
      guard let index = sites.firstIndex(where: { $0.id.code == named.name }) else {
        let ids = sites.map(\.id.code)
        throw .asked(
          named, "there is no \(what) '\(named.name)'",
          whatToDo: Spelling.suggestion(for: named.name, among: ids)
            + "the \(what)s are \(ids.isEmpty ? "none" : ids.joined(separator: ", "))")
      }
      guard !indices.contains(index) else {
        throw .asked(
          named, "'\(named.name)' stands twice in the list", whatToDo: "keep one")
      }
      indices.append(index)
    }
    return indices
  }
}

extension Study {
  /// Rules as they are written on the command line, one line each.
  public static var ruleGrammar: String { RuleRequest.grammar }

  /// The study with one more rule, in the words of `hubward place --rule`.
  ///
  /// - Throws: ``RuleFault`` when it cannot be read or posed.
  public func adding(rule text: String) throws(RuleFault) -> Study {
    let request = try RuleRequest(text)
    let rule = try RuleNames(hubs: sites.hubs, travels: travels).rule(request)
    do throws(StudyError) {
      return try adding(rule)
    } catch {
      throw RuleFault(error, line: request.line(of: error))
    }
  }
}

extension RuleFault {
  /// A fault of values, at a line of the study file; 0 where none asked for it.
  public init(_ error: StudyError, line: Int = 0) {
    guard let place = error.place else {
      self = .asked(line: line, message: error.message, whatToDo: error.remedy)
      return
    }
    self = .data(
      Diagnostic(
        .error, at: .init(file: place.file, row: place.row, column: place.column),
        error.message, whatToDo: error.remedy))
  }
}

extension StudyError {
  /// What to do, with the name that was probably meant.
  fileprivate var remedy: String {
    if case .unknownColumn(let name, _, let known) = self {
      return Spelling.suggestion(for: name, among: known) + whatToDo
    }
    return whatToDo
  }
}

extension RuleRequest {
  /// The line of the name that is at fault, or of the rule.
  func line(of error: StudyError) -> Int {
    func line(of code: String, in names: [Named]) -> Int? {
      names.first { $0.name == code }?.line
    }
    return switch (self, error) {
    case (.close(let names), .keptAndClosed(let hub)): line(of: hub, in: names) ?? 0
    case (.onlyWith(let site, let partners), .ownPartner(let hub)):
      line(of: hub, in: partners) ?? site.line
    case (.gap(_, let travel?, _), .travelInOtherUnit),
      (.reach(_, _, let travel?, _), .travelInOtherUnit):
      travel.line
    case (.reach(_, let areas?, _, _), .unknownColumn): areas.column.line
    case (.keep(let names), _), (.close(let names), _), (.oneOf(let names), _):
      names.first?.line ?? 0
    case (.each(let group, _, _), _): group.line
    case (.onlyWith(let site, _), _): site.line
    case (.deprivedShare(_, let areas, _), _): areas.column.line
    case (.gap(_, _, let line), _), (.reach(_, _, _, let line), _), (.budget(_, let line), _),
      (.savings(_, let line), _), (.oneOff(_, let line), _), (.outreachWithin(_, let line), _):
      line
    }
  }
}
