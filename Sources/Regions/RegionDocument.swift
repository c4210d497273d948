import Batches
import Geography
import Places
import Readers
import Reports
import Text

extension RegionFinding {
  /// The report as a document.
  ///
  /// - Throws: `GeographyError` where the map cannot be drawn.
  func document() throws(GeographyError) -> Document {
    let tables = RegionTables(finding: self)
    let words = RegionWords(finding: self)
    return Document(
      title: "England's children's centres, 2016 to 2026: those kept, and the best of as many",
      subtitle:
        "\(NumberStyle.count(councils.count, "authority", "authorities")) · registers of 4 August 2016"
        + " and 19 August 2026",
      summary: [
        .notice(words.first),
        .list(words.limits),
        .paragraph(words.fates), .paragraph(words.mean), .paragraph(words.deprived),
        .table(tables.together), .table(tables.fates),
      ],
      sections: [
        Section(
          id: "where", title: "Where",
          blocks: [.figure(try map()), .paragraph(words.extremes)]),
        Section(
          id: "how-much", title: "How much was avoidable",
          blocks: [.paragraph(words.classes), .figure(chart), .table(tables.classes)]),
        Section(
          id: "every-authority", title: "Every authority",
          blocks: [.table(tables.authorities), .table(tables.further)]),
        Section(
          id: "since", title: "Centres opened since",
          blocks: [.paragraph(words.since), .table(tables.since)]),
        Section(
          id: "method", title: "How it was worked out",
          blocks: words.method + [.table(tables.premises)]),
      ],
      attribution: [region.package.attribution].compactMap(\.self))
  }

  private func map() throws(GeographyError) -> Figure {
    var areas: [MapArea] = []
    let tiles: TileMap
    do throws(PlacesError) {
      tiles = TileMap(
        try councils.map { (council) throws(PlacesError) in try council.council.middle() })
    } catch {
      // An authority without under-fives has no place on a map of them.
      return Self.figure([], compared.count)
    }
    for (index, council) in councils.enumerated() {
      let step = TileClass(council, isRenewed: isRenewed(council))
      areas.append(
        MapArea(
          name: "\(council.council.name): \(step.words(council))",
          region: try tiles.region(index),
          classIndex: TileClass.allCases.firstIndex(of: step)))
    }
    return Self.figure(areas, compared.count)
  }

  private static func figure(
    _ areas: [MapArea], _ cut: Int
  ) -> Figure {
    let title =
      "\(NumberStyle.count(cut, "authority", "authorities")) list fewer centres, and none opened since: the darker,"
      + " the more minutes of the added walk the best plan of as many would have spared"
    let alt =
      "A map of England with one square for each authority, near where its children live. Most squares"
      + " are grey: every centre is still listed. The others are coloured by how many minutes of mean walk"
      + " the best plan of the same number would have spared; the table of every authority has the"
      + " numbers."
    return Figure(
      id: "authorities-map", title: title,
      picture: .map(
        ReachMap(
          id: "authorities-map", title: title, altText: alt, source: RegionTables.source,
          legendTitle:
            "Minutes of mean walk that the best plan of as many centres would have spared",
          classes: TileClass.allCases.map { MapClass(label: $0.label, style: $0.style) },
          areas: areas, sites: [], emptyLabel: nil)),
      altText: alt,
      caption:
        "Every authority has one square, near where its under-fives live and moved aside where authorities"
        + " crowd, so that none is larger than another.",
      source: RegionTables.source, equalTable: "authorities")
  }

  private var chart: Figure {
    let table = RegionTables(finding: self).classes
    let title = RegionWords(finding: self).chartTitle
    let alt =
      "Bars: how many of the authorities that list fewer centres could have avoided less than a tenth, a"
      + " tenth to a quarter, a quarter to a half, and half or more of the added mean walk, for all"
      + " under-fives and for the deprived. The table beside it has the numbers."
    let counts = { (question: RegionQuestion, step: AvoidableClass) in
      Double(compared.count { AvoidableClass($0, question) == step })
    }
    return Figure(
      id: "avoidable-chart", title: title,
      picture: .chart(
        Chart(
          id: "avoidable-chart", title: title, altText: alt, source: RegionTables.source,
          plot: .bars(
            BarPlot(
              measure: "Authorities, by the share of the added mean walk that was avoidable",
              series: [
                .init("All under-fives", style: MapStyle.sequential(4)[2]),
                .init("The deprived", style: MapStyle.sequential(4)[1]),
              ],
              rows: AvoidableClass.allCases.map { step in
                .init(step.label, values: [counts(.mean, step), counts(.deprived, step)])
              })))),
      altText: alt,
      caption: "Only authorities that list fewer centres than in 2016, and none opened since.",
      source: RegionTables.source, equalTable: table.id)
  }
}

/// How an authority's square is filled.
enum TileClass: CaseIterable {
  case keptAll, little, some, more, most, renewed, keptNone

  init(_ council: CouncilFinding, isRenewed: Bool) {
    switch (council.fate, council.values[.mean]?.avoidable ?? 0) {
    case (.cut, _) where isRenewed: self = .renewed
    case (.keptAll, _): self = .keptAll
    case (.keptNone, _): self = .keptNone
    case (.cut, ..<1): self = .little
    case (.cut, ..<3): self = .some
    case (.cut, ..<6): self = .more
    case (.cut, _): self = .most
    }
  }

  var label: String {
    switch self {
    case .keptAll: "Every centre of 2016 is still listed"
    case .little: "Less than 1 minute"
    case .some: "1 to 3 minutes"
    case .more: "3 to 6 minutes"
    case .most: "6 minutes or more"
    case .renewed: "Fewer, and others opened since: not compared"
    case .keptNone: "No centre of 2016 is still listed"
    }
  }

  var style: MapStyle {
    let ramp = MapStyle.sequential(5)
    return switch self {
    case .keptAll: MapStyle.same
    case .little: ramp[0]
    case .some: ramp[1]
    case .more: ramp[2]
    case .most: ramp[4]
    case .renewed: MapStyle(fill: MapColour(0xEDEFF1), hatch: .sparse)
    case .keptNone: MapStyle.lostRoute
    }
  }

  /// What the square says when a mouse rests on it.
  func words(_ council: CouncilFinding) -> String {
    let centres =
      "\(council.council.kept.count) of \(council.council.sites.count) centres still listed"
    guard council.fate == .cut, self != .renewed, let values = council.values[.mean] else {
      return centres
    }
    return centres + ", \(NumberStyle.measure(values.avoidable, decimals: 1)) minutes avoidable"
  }
}
