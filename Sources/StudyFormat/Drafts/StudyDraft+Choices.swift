/// What a planner would ask, and change first.
extension StudyDraft {
  var demandSection: String {
    guard let newest = counts.first else { return "" }
    var lines = [
      "# Who counts, and how much: people, or people times need. The first is the default.",
      "demand:",
      "  under5:", "    label: \(quoted(newest.label))", "    count: \(newest.column)",
      "    source: \(quoted(newest.source))",
    ]
    for count in counts.dropFirst() {
      lines += [
        "  \(count.column.replacing("_", with: "-")):", "    label: \(quoted(count.label))",
        "    count: \(count.column)", "    source: \(quoted(count.source))",
      ]
    }
    if let rank = ranks.first {
      lines += [
        "  under5-\(rank.id):",
        "    label: \(quoted("Under-fives weighted by \(rank.label) (national percentile)"))",
        "    count: \(newest.column)",
        "    weight: { percentile-of-rank: \(rank.column), among: \(rank.among) }   # LSOAs of"
          + " \(year) in England",
      ]
      if let decile = rank.decile, rank.hasDeprivedAreas {
        lines += [
          "  under5-\(rank.id)-1-3:",
          "    label: \(quoted("Under-fives in the most deprived three tenths (\(rank.label))"))",
          "    count: \(newest.column)", "    weight: { decile: \(decile), from: 1, to: 3 }",
        ]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  var travelSection: String {
    """
    # How far people are from a site. The first is the default. Both are estimates from straight lines.
    travel:
      walk:
        label: walk
        unit: minutes
        detour: 1.33           # road over straight line: median on a routed English road network
        speed: 4.8             # km/h, three miles an hour
      straight-line:
        label: straight line
        unit: km
        detour: 1

    # What counts as within reach. The first that fits a travel's unit is its standard.   # CHANGE
    standards:
      - within: 15min
      - within: 30min
      - within: 1.609km
        source: One mile.

    """
  }

  var ruleSection: String {
    """
    # Which plans are allowed.
    rules:
      hubs: \(hubCount)                  # CHANGE: how many of the \(hubs.count) located hubs are to stay open
      # keep: [site_id]        # must stay open
      # close: [site_id]       # must close

    # What the ranking in the report is by.
    objectives:
      - p-median               # least mean travel
      - coverage               # most people within the standard
      - p-center               # least worst travel

    """
  }

  /// Today, and the best plan as a proposal to start from where there is a choice.
  var scenarioSection: String {
    guard !hubs.isEmpty else {
      return """
        # Named sets of open hubs. The first is today; every other is compared with it.
        scenarios:
          status-quo:
            label: today's \(hub)s
            open: []               # CHANGE: the site_id of each hub that is open, once sites.csv has them

        """
    }
    func list(_ ids: [String]) -> [String] { ids.map { "      - \($0)" } }
    let outreach = outreach.isEmpty ? [] : ["    outreach:"] + list(outreach)
    var lines = [
      "# Named sets of open hubs. The first is today; every other is compared with it.   # CHANGE",
      "scenarios:", "  status-quo:", "    label: today's \(hub)s", "    open:",
    ]
    lines += list(hubs) + outreach
    if hubCount < hubs.count {
      lines += [
        "  shortest-walk:           # the plan that ranks first; put the council's own beside it",
        "    label: \"the plan of \(hubCount) with the shortest mean walk\"", "    best: p-median",
      ]
      lines += outreach
      lines.append(
        "    source: Worked out by Hubward under the rules above; nobody has proposed it.")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// About half of the hubs, or as near to half as leaves no more than 100,000 plans.
  var hubCount: Int {
    let all = max(1, hubs.count)
    var count = (all + 1) / 2
    while count < all, Self.plans(all, count) > 100_000 { count += 1 }
    return count
  }

  /// How many ways there are to choose `count` of `all`.
  static func plans(_ all: Int, _ count: Int) -> Double {
    (0..<min(count, all - count)).reduce(1.0) { $0 * Double(all - $1) / Double($1 + 1) }
  }
}
