import Assessment
import Opening
import Places
import Reports
import Studies
import Text

extension Study {
  /// How each travel was made, from what, of when, how many pairs it has, and how far wrong it may be.
  var makingTable: Table {
    Table(
      id: "travel-made", caption: "How each travel was made, and how far wrong it may be",
      columns: [
        Column("Travel", id: "travel", .rowHeader), Column("Made how", id: "made", .text),
        Column("Of when", id: "when", .text),
        Column("How far wrong it may be", id: "sureness", .text),
        Column("Pairs", id: "pairs"), Column("Without a route", id: "no_route"),
        Column("Beyond the limit", id: "beyond"), Column("Not known", id: "not_known"),
        Column("From what", id: "from", .text),
      ],
      rows: travels.indices.map { index in
        let travel = travels[index]
        let words = TravelMakingWords(travel)
        let pairs = travel.making.pairs
        return [
          .named(id: travel.id, name: Phrases.sentence(travel.label)), .text(words.made),
          words.when.map { .text($0) } ?? .absent(words.isDated ? "not stated" : "has no date"),
          surenessCell(of: index), .count(pairs.all), .count(pairs.withoutRoute),
          .count(pairs.beyond), .count(pairs.unknown), .text(words.from(areas.kind)),
        ]
      },
      notes: [
        "A pair is an area and a site\(travels.contains { $0.points != nil } ? ", or where a travel starts at points, a point and a site" : ""). Beyond the limit: farther than was looked for, or than the sites listed for the area. Not known: never worked out, or to a site whose place is not known. All three count as out of reach."
      ]
        + (isHeldAgainstStraightLines
          ? [
            "What straight lines would have said is no error of a measured travel: it is the most that the study has to hold it against."
          ] : []),
      source: "The study, and the records beside its tables of travel.")
  }

  private var isHeldAgainstStraightLines: Bool {
    travels.indices.contains { index in
      if case .straightLines = sureness(of: index) { true } else { false }
    }
  }

  private func surenessCell(of index: Int) -> Cell {
    let unit = travels[index].matrix.unit
    func distances(_ difference: TravelDifference) -> String {
      let changed = difference.otherNearest.count
      let share = Double(changed) / Double(max(difference.areas, 1))
      let lost =
        difference.onlyOne == 0
        ? ""
        : "; \(NumberStyle.count(difference.onlyOne, "pair")) with a value in one of them only"
      return
        "\(Phrases.travel(difference.middle, unit)) apart at the middle pair, \(Phrases.travel(difference.ninth, unit)) or less at nine in ten; \(NumberStyle.count(changed)) of \(NumberStyle.count(difference.areas, "area")) (\(NumberStyle.share(share, decimals: 0))) \(changed == 1 ? "has" : "have") another nearest \(words.hub)\(lost)"
    }
    switch sureness(of: index) {
    case .against(let other, let difference):
      return .text("Against \(travels[other].label): \(distances(difference))")
    case .recorded(let against):
      let ninth =
        against.ninth.map { ", \(Phrases.travel($0, .minutes)) or less at nine in ten" } ?? ""
      return .text(
        "Against \(against.file), when it was made: \(Phrases.travel(against.middle, .minutes)) apart at the middle pair\(ninth), \(Phrases.travel(against.largest, .minutes)) at most; \(NumberStyle.count(against.otherNearest, travels[index].points?.points.kind ?? "area")) with another nearest \(words.hub)"
      )
    case .straightLines(let pace, let difference):
      let scale =
        unit == .minutes
        ? "at \(NumberStyle.measure(60 / pace, decimals: 1)) km/h"
        : "× \(NumberStyle.measure(pace, decimals: 2))"
      return .text(
        "Not known, as there is no second table. Against straight lines \(scale), its middle pair's pace: \(distances(difference))"
      )
    case .ranged(let range):
      return .text(
        "Eight ways in ten are \(NumberStyle.measure(range.lowerBound, decimals: 2)) to \(NumberStyle.measure(range.upperBound, decimals: 2)) times the estimate, as the study says\(travels[index].source.map { ": \(Phrases.withoutStop($0))" } ?? "")"
      )
    case .ofItsParts: return .absent("as far as the travels that it is the least of")
    case .notKnown: return .absent("not known")
    }
  }
}
