package import Assessment
package import Placement
import Places
package import Reports
import Studies
import StudyFormat
import Text

/// How full sites are.
extension Study {
  /// What each open site of a plan takes on.
  ///
  /// - Parameter plan: whose it is, such as `the best plan`.
  package func loadsTable(
    _ plan: CapacityEvaluation, _ posed: CapacitatedProblem, id: String, of name: String
  ) -> Table {
    let rows = plan.loads.map { load -> [Cell] in
      let served = Set(
        plan.parts.filter { $0.site == load.site }.map { area(ofRow: $0.area) })
      return [
        roomCell(load.site, in: posed), .measure(load.people, decimals: 0),
        load.places.isFinite ? .measure(load.places, decimals: 0) : .absent("no limit"),
        load.places.isFinite
          ? .measure(max(0, load.places - load.people), decimals: 0) : .absent("no limit"),
        load.places.isFinite ? .share(load.shareUsed, decimals: 1) : .absent("no limit"),
        .count(served.count),
      ]
    }
    return Table(
      id: id, caption: "How full each site of \(name) is: \(fullWords(plan))",
      columns: [
        Column(Phrases.sentence(words.hub), id: "site", .rowHeader),
        Column(Phrases.sentence(words.people), id: "people"),
        Column("Places", id: "places"), Column("Free", id: "free"),
        Column("Used", id: "used", unit: "share"), Column("Areas", id: "areas"),
      ], rows: rows, notes: [sharingWords(plan, posed)],
      source: "The study's tables of areas and sites.")
  }

  /// `2 of 5 family hubs are full`.
  func fullWords(_ plan: CapacityEvaluation) -> String {
    let limited = plan.loads.filter(\.places.isFinite)
    let full = limited.count { $0.people >= $0.places * (1 - 1e-6) }
    let all = limited.count
    guard all > 0 else { return "no site has a limit" }
    return
      "\(full == 0 ? "none" : NumberStyle.count(full)) of \(NumberStyle.count(all)) with a limit \(full == 1 ? "is" : "are") full"
  }

  /// How people are shared out, and who goes past a site that is full or has no place.
  func sharingWords(_ plan: CapacityEvaluation, _ posed: CapacitatedProblem) -> String {
    let past = plan.beyondNearest.reduce(0) { $0 + $1.people }
    let unserved = plan.unserved.reduce(0) { $0 + $1.people }
    let divided = Set(plan.divided.map(area(ofRow:))).count
    let isTwoTier = posed.problem.travel.areaCount > areas.count
    let shares =
      isTwoTier
      ? " A place is the whole of the service for one person: whoever has a share of it at an \(words.outreach) takes up that share of a place there, and the rest of one at a \(words.hub)."
      : ""
    return
      "People are assigned so that the whole is best: \(past < 0.5 ? "none" : Phrases.people(past)) go past their nearest open \(words.hub) because it is full, and \(divided == 0 ? "no area is" : "\(NumberStyle.count(divided)) \(divided == 1 ? "area is" : "areas are")") divided between several.\(unserved >= 0.5 ? " \(Phrases.people(unserved)) have no place within the standard." : "")\(shares)"
  }

  /// How a scenario fares where room is limited, in a sentence.
  ///
  /// - Parameter beside: what is said after its value.
  package func roomWords(
    of index: Int, in found: RoomRanking, beside: String = ""
  ) -> String {
    let name = Phrases.sentence(scenarios[index].name)
    let question = found.ranking.question
    let isCoverage = mayLeaveOut(question)
    guard let plan = found.scenarios[index] else {
      guard let short = found.shortage(of: scenarios[index], in: self) else {
        return "\(name): not everyone can be given a place that they have a route to."
      }
      return
        "\(name): there is no room for everyone, \(Phrases.people(short.places)) places for \(Phrases.people(short.people)) \(words.people), \(Phrases.people(short.people - short.places)) too few."
    }
    let seated = isCoverage ? "" : "everyone has a place; "
    return
      "\(name): \(seated)\(fullWords(plan)), \(pastWords(plan)); \(question.valueName): \(question.words(plan.value))\(beside)."
  }

  /// Whether people may be left without a place.
  private func mayLeaveOut(_ question: Question) -> Bool {
    question.objective == .coverage || question.objective.choosesCount && question.share < 1
  }

  func pastWords(_ plan: CapacityEvaluation) -> String {
    let past = plan.beyondNearest.reduce(0) { $0 + $1.people }
    return past < 0.5
      ? "nobody goes past the nearest"
      : "\(Phrases.people(past)) \(words.people) go past their nearest because it is full"
  }
}

extension Study {
  /// What a column is called where sites have room.
  package func roomName(_ column: Int, in problem: CapacitatedProblem) -> String {
    let (site, isBorder) = site(column, in: problem)
    return isBorder ? "\(site.name) (over the border)" : site.name
  }

  /// A column of a problem with room as a cell.
  func roomCell(_ column: Int, in problem: CapacitatedProblem) -> Cell {
    .named(
      id: site(column, in: problem).site.id.code, name: roomName(column, in: problem))
  }
}
