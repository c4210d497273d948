package import Assessment
package import Geography
import Places
package import Reports
package import Studies
import Text

extension Study {
  /// What every scenario has of one file of isochrones.
  package func isochroneFindings(
    _ isochrones: StudyIsochrones
  ) throws(GeographyError) -> [IsochroneFinding] {
    var findings: [IsochroneFinding] = []
    for scenario in scenarios.indices {
      findings.append(try IsochroneFinding(isochrones, scenario: scenario, of: self))
    }
    return findings
  }

  /// People and areas within each isochrone, beside those whose travel is within as many minutes.
  ///
  /// - Parameter number: which of the study's files it is, from 1.
  package func isochroneTable(_ findings: [IsochroneFinding], number: Int) -> Table {
    let isochrones = findings[0].isochrones
    let label = travels[isochrones.travel].label
    let all = people.reduce(0, +)
    let people = Phrases.sentence(words.people)
    func share(_ part: Double) -> Cell {
      all > 0 ? .share(part / all, decimals: 1) : .absent("no \(words.people)")
    }
    return Table(
      id: "isochrones-\(number)",
      caption:
        "Within so many minutes of an open \(words.hub) \(isochrones.set.making.way): by outlines, and by the \(label)",
      columns: [
        Column("Scenario", id: "scenario", .text),
        Column("Minutes", id: "minutes", .rowHeader),
        Column("\(people), by outlines", id: "people"),
        Column("Share of \(words.people), by outlines", id: "people_share", unit: "share"),
        Column("Areas wholly within", id: "areas_whole"),
        Column("Areas partly within", id: "areas_part"),
        Column("\(people), by the \(label)", id: "people_travel"),
        Column(
          "Share of \(words.people), by the \(label)", id: "people_travel_share", unit: "share"),
        Column("Areas within, by the \(label)", id: "areas_travel"),
        Column("Areas that the two disagree about", id: "apart", .text),
      ],
      rows: findings.flatMap { finding in
        finding.limits.map { limit in
          [
            .named(NamedThing(scenarios[finding.scenario])),
            .text(PlainNumber.text(limit.minutes)),
            .measure(limit.people, decimals: 0), share(limit.people), .count(limit.whole),
            .count(limit.part), .measure(limit.peopleByTravel, decimals: 0),
            share(limit.peopleByTravel), .count(limit.areasByTravel),
            .names(limit.apart.map { NamedThing(areas[$0]) }, none: "none"),
          ]
        }
      }, grouping: findings.count > 1 ? "scenario" : nil,
      notes: [
        "Outlines are \(isochrones.set.making.words(in: self)). \(homeWords(findings[0].homes))\(findings[0].homes == .centres && isochrones.set.making.maker == .engine ? " An engine's outlines keep to its streets: a centre in a field beside them counts as beyond." : "")",
        "An area is by the \(label) as a whole within or beyond; the two disagree about it where at least half of its people live within the outlines and its travel is beyond, or the other way round.",
      ],
      source: "\(isochrones.file). \(source(travels[isochrones.travel]))")
  }

  private func homeWords(_ homes: IsochroneFinding.Homes) -> String {
    switch homes {
    case .points(let count, let kind):
      "People count as within where they live, at \(NumberStyle.count(count, kind))."
    case .map(let count):
      "People of an area count as spread evenly over its points on the map, \(NumberStyle.count(count)) in all."
    case .centres:
      "The people of an area all count as living at its centre, as the study has no points within areas."
    }
  }
}
