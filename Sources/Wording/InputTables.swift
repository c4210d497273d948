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
          .text(why(draw)),
        ]
      }, notes: instead.map { [$0] } ?? [],
      source: "Hubward's conventions, but for what names another source.")
  }

  private func why(_ draw: InputDraw) -> String {
    draw.source.map { Phrases.withoutStop($0) }
      ?? draw.distribution.map { Self.origin($0) } ?? draw.reason.map { Self.words($0) } ?? ""
  }

  /// Where something else was asked for than the study says; nothing where it was not.
  private var instead: String? {
    let (stated, usual) = (study.robustness, RobustRequest(as: study.robustness))
    let left = request.inputs.subtracting(usual.inputs).filter {
      stated.inputs[$0]?.draws == .asStated
    }
    let other = [
      stated.draws.flatMap {
        $0 == request.draws
          ? nil : "\(NumberStyle.count($0, "draw")), not \(NumberStyle.count(request.draws))"
      },
      stated.seed.flatMap { $0 == request.seed ? nil : "seed \($0), not \(request.seed)" },
      stated.near.flatMap {
        $0 == request.near
          ? nil
          : "within \(NumberStyle.share($0, decimals: 1)) as near the best, not \(NumberStyle.share(request.near, decimals: 1))"
      },
      left.isEmpty
        ? nil
        : "\(Phrases.list(DrawnInput.allCases.filter(left.contains).map { $0.inSentence })) as stated, not drawn",
      stated.aims.isEmpty || stated.aims == request.aims
        ? nil : "weights of \(Phrases.list(stated.aims.map(\.written)))",
      stated.weights.isEmpty || stated.weights.mapValues(\.range) == request.weights
        ? nil : "other ranges of weights",
    ].compactMap(\.self)
    return other.isEmpty
      ? nil : "Asked for in place of what the study says: \(other.joined(separator: "; "))."
  }

  func words(_ distribution: DrawnInput.Distribution) -> String {
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
    case .travels(let labels):
      return "one of \(Phrases.list(labels, by: "or")), each as likely, for everyone alike"
    case .demands(let labels):
      return "one of \(Phrases.list(labels.map { "“\($0)”" }, by: "or")), each as likely"
    case .outreach(let range):
      return
        "\(NumberStyle.share(range.lowerBound, decimals: 0)) to \(NumberStyle.share(range.upperBound, decimals: 0)) of a visit to a \(study.words.hub)"
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
    case .travels, .demands: "the study names them"
    case .standard: "convention: a fifth less or more"
    case .outreach: "convention: up to half less or more than the study says"
    }
  }

  private static func words(_ reason: DrawnInput.Reason) -> String {
    switch reason {
    case .notAsked: "not asked for"
    case .asStated(let why): Phrases.withoutStop(why)
    case .travelDrawn: "which travel it is is drawn, and each is taken as it is"
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
    case .travel: "Which travel"
    case .points: "Where people live in their area"
    case .locations: "Rough locations"
    case .people: "How many people"
    case .demand: "Which count of people"
    case .standard: "The standard"
    case .outreach: "What outreach is worth"
    }
  }

  /// The same within a sentence.
  var inSentence: String { name.prefix(1).lowercased() + name.dropFirst() }
}
