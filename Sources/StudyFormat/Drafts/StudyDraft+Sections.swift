extension StudyDraft {
  var head: String {
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
    title: \(quoted("Where family hubs should be in \(council)"))   # CHANGE
    council: \(quoted(council))
    \(decisionLine)

    # The council's own words. They appear in the report and nowhere else.   # CHANGE
    words:
      hub: \(hub)
      hubs: \(hub)s
      outreach: outreach site
      people: under-fives

    package: datapackage.json

    """
  }

  /// When it is decided says how old counts may be.
  private var decisionLine: String {
    decision.map { "decision: \(quoted($0))   # CHANGE: where and when it is decided" }
      ?? "# decision: \"Cabinet, 12 October 2027\"   # CHANGE: where and when it is decided"
  }

  var hub: String { isRegister ? "children's centre" : "hub" }

  var areaSection: String {
    var lines = [
      "# Where people live. One row per area.", "areas:", "  table: areas",
      "  kind: LSOA (\(year))", "  id: area_code", "  name: area_name", "  easting: easting",
      "  northing: northing",
    ]
    let deciles = ranks.compactMap { rank in
      rank.decile.map { "    \(rank.label) decile: { column: \($0) }" }
    }
    if hasWards || !deciles.isEmpty {
      lines.append("  groups:                  # for tables of who gains and who loses")
      if hasWards { lines.append("    ward: { column: ward_name }") }
      lines += deciles.prefix(1)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  var siteSection: String {
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

  var premisesSection: String {
    guard hasPremises else { return "" }
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

  var checkSection: String {
    guard !totals.isEmpty else { return "" }
    let lines = totals.map { total in
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

  var mapSection: String {
    switch map {
    case .postcodes:
      """
      # The map: cells around postcodes, dissolved by area.
      map:
        points: { table: postcodes, easting: easting, northing: northing, area: area_code }

      """
    case .outlines(let code):
      """
      # The map: the published outlines.
      map:
        boundaries: { file: boundaries.geojson, code: \(code) }

      """
    case .points:
      """
      # The map: cells around the areas' own points, as no file has their outlines. For outlines:
      # map:
      #   boundaries: { file: boundaries.geojson, code: LSOA21CD }

      """
    }
  }

  /// A YAML string in double quotes.
  func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
