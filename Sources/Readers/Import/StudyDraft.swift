/// The study file of an import: ready to run, with what a planner should change marked.
struct StudyDraft {
  let id: String
  let council: String
  let areas: AreaDraft
  let sites: SiteDraft
  let map: MapDraft

  var yaml: String {
    let sections = [
      head, areaSection, siteSection, demandSection, travelSection, ruleSection, scenarioSection,
      premisesSection, checkSection, mapSection,
    ].filter { !$0.isEmpty }
    return sections.joined(separator: "\n")
  }

  private var head: String {
    """
    # \(council): where should the family hubs be?
    #
    # Run it:   hubward report study.yaml
    # Check it: hubward check study.yaml
    #
    # Built by hubward import from publishers' files. Lines marked CHANGE hold a choice that only the
    # council can make; they are set so that the study runs.

    hubward: 1
    id: \(id)
    title: \(quoted("Where \(council)'s family hubs should be"))   # CHANGE
    council: \(quoted(council))

    # The council's own words. They appear in the report and nowhere else.   # CHANGE
    words:
      hub: \(hub)
      hubs: \(hub)s
      outreach: outreach site
      people: under-fives

    package: datapackage.json

    """
  }

  private var hub: String { sites.isRegister ? "children's centre" : "hub" }

  private var areaSection: String {
    var lines = [
      "# Where people live. One row per area.", "areas:", "  table: areas",
      "  kind: LSOA (\(areas.year))", "  id: area_code", "  name: area_name", "  easting: easting",
      "  northing: northing",
    ]
    let deciles = areas.ranks.compactMap { rank in
      rank.decile.map { "    \(rank.label) decile: { column: \($0) }" }
    }
    if areas.hasWards || !deciles.isEmpty {
      lines.append("  groups:                  # for tables of who gains and who loses")
      if areas.hasWards { lines.append("    ward: { column: ward_name }") }
      lines += deciles.prefix(1)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var siteSection: String {
    """
    # Where the service is or might be. Hold the table against the council's own list.   # CHANGE
    sites:
      table: sites
      id: site_id
      name: name
      role: role               # hub or outreach
      easting: easting
      northing: northing
      quality: location_quality
      note: location_method

    """
  }

  private var demandSection: String {
    let newest = areas.counts[0]
    var lines = [
      "# Who counts, and how much: people, or people times need. The first is the default.",
      "demand:",
      "  under5:", "    label: \(quoted(newest.label))", "    count: \(newest.column)",
      "    source: \(quoted(newest.source))",
    ]
    for count in areas.counts.dropFirst() {
      lines += [
        "  \(count.column.replacing("_", with: "-")):", "    label: \(quoted(count.label))",
        "    count: \(count.column)", "    source: \(quoted(count.source))",
      ]
    }
    if let rank = areas.ranks.first {
      lines += [
        "  under5-idaci:",
        "    label: \(quoted("Under-fives weighted by \(rank.label) (national percentile)"))",
        "    count: \(newest.column)",
        "    weight: { percentile-of-rank: \(rank.column), among: \(rank.among) }   # LSOAs of"
          + " \(areas.year) in England",
      ]
      if let decile = rank.decile, rank.hasDeprivedAreas {
        lines += [
          "  under5-idaci-1-3:",
          "    label: \(quoted("Under-fives in the most deprived three tenths (\(rank.label))"))",
          "    count: \(newest.column)", "    weight: { decile: \(decile), from: 1, to: 3 }",
        ]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var travelSection: String {
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
        source: Hillingdon Council, thirty minutes' walk.
      - within: 1.609km
        source: One mile.

    """
  }

  private var ruleSection: String {
    """
    # Which plans are allowed.
    rules:
      hubs: \(hubCount)                  # CHANGE: how many of the \(sites.hubs.count) located hubs are to stay open
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
  private var scenarioSection: String {
    func list(_ ids: [String]) -> [String] { ids.map { "      - \($0)" } }
    let outreach = sites.outreach.isEmpty ? [] : ["    outreach:"] + list(sites.outreach)
    var lines = [
      "# Named sets of open hubs. The first is today; every other is compared with it.   # CHANGE",
      "scenarios:", "  status-quo:", "    label: today's \(hub)s", "    open:",
    ]
    lines += list(sites.hubs) + outreach
    if hubCount < sites.hubs.count {
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

  private var premisesSection: String {
    guard sites.premises != nil else { return "" }
    return """
      # Buildings that might take outreach in. Name their premises_id under a scenario's outreach, or
      # make all of a kind candidates. `hubward check --premises` says what is not known of them.
      premises:
        table: premises
        id: premises_id
        name: name
        kind: kind
        easting: easting
        northing: northing
        quality: location_quality
        # candidates: [library]  # CHANGE

      """
  }

  private var checkSection: String {
    guard !areas.totals.isEmpty else { return "" }
    let lines = areas.totals.map { total in
      """
          - label: \(quoted("\(total.label), the whole council"))
            publisher: \(quoted(total.publisher))
            table: totals
            key: council_code
            printed: \(total.column)
            count: \(total.column)
            areas: { column: council_code }
      """
    }
    return
      (["# Publishers' own totals to hold the sums of the areas against.", "checks:", "  totals:"]
      + lines).joined(separator: "\n") + "\n"
  }

  private var mapSection: String {
    map.boundaries == nil
      ? """
      # The map: cells around postcodes, dissolved by area.
      map:
        points: { table: postcodes, easting: easting, northing: northing, area: area_code }

      """
      : """
      # The map: the published outlines.
      map:
        boundaries: { file: boundaries.geojson, code: \(MapDraft.property) }

      """
  }

  /// About half of the hubs, or as near to half as leaves no more than 100,000 plans.
  private var hubCount: Int {
    let all = sites.hubs.count
    var count = (all + 1) / 2
    while count < all, Self.plans(all, count) > 100_000 { count += 1 }
    return count
  }

  /// How many ways there are to choose `count` of `all`.
  private static func plans(_ all: Int, _ count: Int) -> Double {
    (0..<min(count, all - count)).reduce(1.0) { $0 * Double(all - $1) / Double($1 + 1) }
  }

  /// A YAML string in double quotes.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
