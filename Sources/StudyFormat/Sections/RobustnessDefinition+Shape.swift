import Studies

extension RobustnessDefinition {
  /// The keys that say from what an input is drawn.
  static func ways(of input: DrawnInput) -> [String] {
    switch input {
    case .detour, .speed, .standard, .outreach: ["from", "to"]
    case .people: ["spread"]
    case .locations: ["metres"]
    case .demand, .travel: ["among"]
    case .points: []
    }
  }

  static let shape = Shape.keys(
    [
      .optional(
        "draws", .whole(StudyRobustness.drawCounts),
        "How many draws; unless said, 10,000 by hubward robust and 1,000 in the report."),
      .optional("seed", .whole(0...4_294_967_295), "Where the draws start; 1 unless said."),
      .optional(
        "near", .number(above: 0, upTo: 1),
        "How much worse than the best counts as near it, as a share of it; 0.01 unless said."),
    ] + DrawnInput.allCases.map { .optional($0.rawValue, input($0), about($0)) } + [
      .optional(
        "of", .list(of: .text(.label), atLeast: AimRequest.counts.lowerBound),
        "What is weighted, such as mean, coverage:DEMAND, longest, kolm-pollak, cost and hubs; mean, coverage of those in most need, and longest unless said."
      ),
      .optional(
        "weights",
        .named(
          .label,
          .keys([
            .optional("from", .share, "The least weight, as a share of all; 0 unless said."),
            .optional("to", .share, "The most; 1 unless said."),
            .optional("source", .text(.any), "Who agreed it."),
          ])), "The least and the most weight of some of them; any unless said."),
    ])

  private static func about(_ input: DrawnInput) -> String {
    switch input {
    case .detour:
      "Road over straight line, each way by itself: eight in ten lie between the two."
    case .speed: "How fast people travel, all alike: anything between the two, in km/h."
    case .travel:
      "Which travel it is: in each draw one of several, such as percentiles of bus times."
    case .points: "Where in their area people live."
    case .locations: "How far from its point a hub of approximate location may be."
    case .people: "How wrong the count of each area may be, each by itself."
    case .demand:
      "Which count of people it is: in each draw one of several, such as those of two years."
    case .standard: "What counts as within reach: anything between the two."
    case .outreach:
      "What a visit to outreach is worth, as a share of one to a hub: anything between the two."
    }
  }

  private static func input(_ input: DrawnInput) -> Shape {
    let ways: [Key] =
      switch input {
      case .detour, .speed:
        [
          .optional("from", .number(above: 0), "The lower end."),
          .optional("to", .number(above: 0), "The upper end."),
        ]
      case .standard:
        [
          .optional("from", .text(.quantity), "The lower end, such as 12min."),
          .optional("to", .text(.quantity), "The upper end, such as 20min."),
        ]
      case .outreach:
        [
          .optional("from", .share, "The lower end, 0 where it may count for nothing."),
          .optional("to", .share, "The upper end, 1 where it may be as good as a hub."),
        ]
      case .people:
        [
          .optional(
            "spread", .number(above: 0, upTo: 1),
            "The standard deviation as a share of what is stated, such as 0.05.")
        ]
      case .locations:
        [.optional("metres", .number(above: 0, upTo: 100_000), "Anywhere within so many metres.")]
      case .demand, .travel:
        [
          .optional(
            "among", .list(of: .text(.id), atLeast: 2),
            "Their names in this file, each as likely; the one that is asked about is among them.")
        ]
      case .points: []
      }
    let asStated = "In place of all else: it is not drawn, and this is why."
    guard !ways.isEmpty else { return .keys([.required("as-stated", .text(.any), asStated)]) }
    return .keys(
      ways + [
        .optional("source", .text(.any), "Who says so, and why."),
        .optional("as-stated", .text(.any), asStated),
      ])
  }
}
