package import Assessment
import Files
package import Places
import Readers
package import Routing
package import Studies
import Text

/// How a table of times along streets was made: what lies beside it, and what is printed of it.
package struct StreetRecord {
  /// What the engine found ways on.
  package enum Source {
    /// An extract, prepared here.
    case prepared(PreparedNetwork)
    /// A server that ran already, whose network only its owner knows.
    case server(RoutingEngine, url: String)

    var engine: RoutingEngine {
      switch self {
      case .prepared(let network): network.programs.engine
      case .server(let engine, _): engine
      }
    }
  }

  let study: Study
  let question: StreetQuestion
  let source: Source
  let travel: StreetTravel
  let table: StreetTable
  let findings: StreetFindings
  /// Another table of the same ways, by its file's name.
  let against: (file: String, difference: TravelDifference)?

  /// - Parameter starts: the points that ways begin at in the place of areas.
  package init(
    _ study: Study, _ question: StreetQuestion, from source: Source, travel: StreetTravel,
    table: StreetTable, starts: DemandPoints?,
    against: (file: String, difference: TravelDifference)?
  ) {
    self.study = study
    self.question = question
    self.source = source
    self.travel = travel
    self.table = table
    self.against = against
    findings = StreetFindings(travel, of: study, from: starts)
  }

  /// What is said about it on the terminal.
  package var lines: [String] {
    var lines = [
      "Times \(question.mode.words) from \(NumberStyle.count(travel.areas.count, start)) to"
        + " \(NumberStyle.count(travel.sites.count, "site")), by \(engineWords)"
        + (question.pace.map {
          ", at \(PlainNumber.text($0.speed)) km/h (\($0.people); \($0.source))"
        } ?? "")
    ]
    lines.append("  " + networkWords)
    if !unplaced.isEmpty {
      lines.append(
        "  Left out, as their places are not known: \(Phrases.list(unplaced, limit: 12))")
    }
    let without = table.rows - table.withRoute
    lines.append(
      "  "
        + (without == 0
          ? "Every one of \(NumberStyle.count(table.rows, "pair")) has a route"
          : "\(NumberStyle.count(without, "pair")) of \(NumberStyle.count(table.rows)) \(without == 1 ? "has" : "have") no route")
        + (findings.detour.map {
          "; ways are \(NumberStyle.measure($0, decimals: 2)) times the straight line at the middle one"
        } ?? ""))
    if !findings.cutOff.isEmpty {
      let one = findings.cutOff.count == 1
      lines.append(
        "  \(NumberStyle.count(findings.cutOff.count, start)) \(one ? "reaches" : "reach") no site at all: \(Phrases.list(findings.cutOff, limit: 6)). The network near \(one ? "it" : "them") is a piece of its own, as at an extract's edge; no plan can be ranked by this travel while \(one ? "it is" : "they are") among the areas"
      )
    }
    if let worst = snaps.last {
      lines.append(
        "  Points are \(metres(middleSnap)) from the network at the middle one, \(metres(worst.metres)) at"
          + " most (\(worst.point.kind.rawValue) \(worst.point.id))")
    }
    lines.append("  " + nearestWords)
    if let against { lines.append("  " + words(against)) }
    return lines
  }

  /// What ways begin at, in words.
  var start: String { (travel.areas.first?.kind ?? .area).rawValue }

  private var engineWords: String {
    switch source {
    case .prepared(let network):
      "\(network.programs.engine.name) \(network.programs.version)"
    case .server(let engine, let url): "the \(engine.name) server at \(url)"
    }
  }

  private var networkWords: String {
    switch source {
    case .prepared(let network):
      "On the streets of \(PathParts(network.file.path).name), "
        + (network.file.header.day.map { "a map of \($0)" }
          ?? "which does not say of which day its map is"
          + (network.file.fileDay.map { "; the file is of \($0)" } ?? ""))
    case .server: "Which network it has, and of which day, only its owner knows"
    }
  }

  private var nearestWords: String {
    let changed = findings.otherNearest
    let (other, all) = (
      NumberStyle.count(changed.count), NumberStyle.count(findings.reaching, start)
    )
    return changed.isEmpty
      ? "Each of \(all) has the same nearest hub as in a straight line"
      : "\(other) of \(all) \(changed.count == 1 ? "has" : "have") another nearest hub than in a straight"
        + " line: \(Phrases.list(changed, limit: 6))"
  }

  private func words(
    _ against: (file: String, difference: TravelDifference)
  ) -> String {
    let difference = against.difference
    func minutes(_ value: Double) -> String { "\(NumberStyle.measure(value, decimals: 1)) min" }
    let changed = difference.otherNearest.count
    return "Against \(against.file): \(minutes(difference.middle)) apart at the middle one of"
      + " \(NumberStyle.count(difference.pairs, "pair")), \(minutes(difference.largest)) at most"
      + " (\(worst(difference).start) to \(worst(difference).site));"
      + " \(NumberStyle.count(changed, start)) \(changed == 1 ? "has" : "have") another nearest hub"
      + (difference.onlyOne == 0
        ? ""
        : "; \(NumberStyle.count(difference.onlyOne, "pair")) with a route in one of them only")
  }

  /// The pair that is farthest from what another table says.
  func worst(_ difference: TravelDifference) -> (start: String, site: String) {
    let sites = travel.sites
    return (
      travel.areas[difference.worst / sites.count].id,
      sites[difference.worst % sites.count].id
    )
  }

  /// Sites whose place is not known.
  var unplaced: [String] { study.travelSites.filter { $0.location == nil }.map(\.id.code) }

  /// The nearest first.
  var snaps: [StreetSnap] { travel.snaps.sorted { $0.metres < $1.metres } }

  var middleSnap: Double { snaps.isEmpty ? 0 : snaps[(snaps.count - 1) / 2].metres }

  private func metres(_ value: Double) -> String {
    "\(NumberStyle.measure(value, decimals: 0)) m"
  }
}
