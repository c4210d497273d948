import Assessment
import Opening
import Placement
import Places
import Reports
import Scores
import Studies
import StudyFormat
import Text

/// What the inputs were drawn from.
extension RobustResult {
  /// What was drawn, from what, and why.
  var inputsTable: Table {
    Table(
      id: "inputs", caption: "What the inputs were drawn from",
      columns: [
        Column("Input", id: "input", .rowHeader), Column("Drawn from", id: "distribution", .text),
        Column("Why", id: "source", .text),
      ],
      rows: inputs.map { draw in
        [
          .named(id: draw.input.rawValue, name: draw.input.name),
          .text(draw.distribution.map { words($0) } ?? "as stated"),
          .text(
            draw.distribution.map { Self.origin($0) } ?? draw.reason.map { Self.words($0) } ?? ""),
        ]
      }, source: "Hubward's conventions, but for what names another source.")
  }

  private func words(_ distribution: DrawnInput.Distribution) -> String {
    let unit = question.travel.matrix.unit
    switch distribution {
    case .detour(let median, let high):
      return
        "each way by itself: half below \(number(median)) times the straight line, nine in ten below \(number(high)), none below 1 (lognormal)"
    case .detours(let median, let range):
      return
        "each way by itself: half below \(number(median)) times the straight line, eight in ten from \(number(range.lowerBound)) to \(number(range.upperBound)) (lognormal)"
    case .speed(let range):
      return "\(number(range.lowerBound)) to \(number(range.upperBound)) km/h, for everyone alike"
    case .points(let kind, let areas, let points, let byPeople):
      return
        "all people of an area at one of its \(kind)s, each as likely\(byPeople ? " as it has people" : ""): \(NumberStyle.count(points)) in \(NumberStyle.count(areas, "area"))"
    case .locations(let hubs, let metres):
      return
        "anywhere within \(NumberStyle.measure(metres, decimals: 0)) m: \(Phrases.list(study.names(hubs)))"
    case .people(let spread):
      return
        "each area by itself: normal round what is stated, standard deviation \(NumberStyle.share(spread, decimals: 0))"
    case .standard(let range):
      return
        "\(Phrases.travel(range.lowerBound, unit)) to \(Phrases.travel(range.upperBound, unit))"
    }
  }

  func number(_ value: Double) -> String { NumberStyle.measure(value, decimals: 2) }

  private static func origin(_ distribution: DrawnInput.Distribution) -> String {
    switch distribution {
    case .detour:
      "Rutland's roads and paths, routed: median 1.33, nine in ten below 1.7; ways next to each other are in truth alike, so that this is more change than there is"
    case .detours:
      "the study's own range; ways next to each other are in truth alike, so that this is more change than there is"
    case .speed: "convention: someone with a pram or a small child, and someone in a hurry"
    case .points:
      "the study's points; people live at all of them, so that this is more change than there is"
    case .locations: "the study says that these locations are rough; convention for how rough"
    case .people: "convention: counts of small areas grow old, and none is exact"
    case .standard: "convention: a fifth less or more"
    }
  }

  private static func words(_ reason: DrawnInput.Reason) -> String {
    switch reason {
    case .notAsked: "not asked for"
    case .supplied: "travel was supplied, and is taken as it is"
    case .averaged: "travel is the mean over points that are not drawn"
    case .combined: "travel is the least of several, and is taken as it is"
    case .byDefinition: "this travel has none"
    case .none: "the study says nothing of it"
    case .noEffect: "this question does not look at it"
    }
  }
}

extension DrawnInput {
  var name: String {
    switch self {
    case .detour: "Road over straight line"
    case .speed: "Speed"
    case .points: "Where people live in their area"
    case .locations: "Rough locations"
    case .people: "How many people"
    case .standard: "The standard"
    }
  }
}
