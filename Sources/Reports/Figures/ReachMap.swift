public import Geography
public import Places

/// A map of how far areas are from a service: areas filled by class, sites drawn over them.
///
/// A value; ``svg(_:)`` draws it. Every name may hold any characters: all are escaped.
public struct ReachMap: Hashable, Sendable {
  /// Starts the ids inside the drawing, so that several maps can stand in one page.
  public let id: String
  /// The finding, as a sentence.
  public let title: String
  /// What the map shows, for those who do not see it; the numbers are in the equal table.
  public let altText: String
  /// Where geography and figures come from, with their licence lines.
  public let source: String
  /// What the classes measure ("Minutes' walk to the nearest open centre, estimated").
  public let legendTitle: String
  public let classes: [MapClass]
  public let areas: [MapArea]
  /// In order of importance: the first are drawn on top.
  public let sites: [MapSite]
  /// Where sister maps have sites: no name is written there, and all show the same ground, so that names
  /// stand in the same places.
  public let sisterSites: [GridPoint]
  /// Drawn around and over the areas, to find one's way by.
  public let context: MapContext
  /// Groups of areas to outline (wards, localities).
  public let outlines: [Region]
  /// What ground outside every area is called in the legend; nothing where areas cover all of it.
  public let emptyLabel: String?
  /// What the legend calls what there is of the context; what has no word here is not in it.
  public let contextLabels: [ContextMark: String]
  /// What each kind of site is called in the legend, where the usual words will not do.
  public let symbolLabels: [MapSite.Kind: String]
  /// What stands before the names of sites that have a number for want of room.
  public let unnamedLabel: String
  /// Whether the words of the legend are read from right to left.
  public let isRightToLeft: Bool

  public init(
    id: String, title: String, altText: String, source: String, legendTitle: String,
    classes: [MapClass], areas: [MapArea], sites: [MapSite], outlines: [Region] = [],
    sisterSites: [GridPoint] = [], context: MapContext = .none,
    contextLabels: [ContextMark: String] = Self.contextWords,
    emptyLabel: String? = "Few or no homes",
    symbolLabels: [MapSite.Kind: String] = [:],
    unnamedLabel: String = "Numbered on the map for want of room", isRightToLeft: Bool = false
  ) {
    precondition(
      areas.allSatisfy { $0.classIndex.map(classes.indices.contains) ?? true },
      "map \(id): an area's class is not in the legend")
    self.id = id
    self.title = title
    self.altText = altText
    self.source = source
    self.legendTitle = legendTitle
    self.classes = classes
    self.areas = areas
    self.sites = sites
    self.outlines = outlines
    self.sisterSites = sisterSites
    self.context = context
    self.contextLabels = contextLabels
    self.emptyLabel = emptyLabel
    self.symbolLabels = symbolLabels
    self.unnamedLabel = unnamedLabel
    self.isRightToLeft = isRightToLeft
  }
}

/// One line of the legend: what a fill means.
public struct MapClass: Hashable, Sendable {
  public let label: String
  public let style: MapStyle

  public init(label: String, style: MapStyle) {
    self.label = label
    self.style = style
  }
}

/// An area and the class it falls in; no class means no data.
public struct MapArea: Hashable, Sendable {
  /// Shown when a mouse rests on the area ("Thurrock 015A: 12 minutes"); nothing shows nothing.
  public let name: String?
  public let region: Region
  /// Into the map's ``ReachMap/classes``.
  public let classIndex: Int?

  public init(name: String? = nil, region: Region, classIndex: Int?) {
    self.name = name
    self.region = region
    self.classIndex = classIndex
  }
}

/// A site on the map.
public struct MapSite: Hashable, Sendable {
  public enum Kind: CaseIterable, Hashable, Sendable {
    case open
    case closed
    case outreach
  }

  public let name: String
  public let point: GridPoint
  public let kind: Kind
  /// Whether its name is written beside it; outreach sites often crowd a map.
  public let isLabelled: Bool

  public init(name: String, point: GridPoint, kind: Kind, isLabelled: Bool = true) {
    self.name = name
    self.point = point
    self.kind = kind
    self.isLabelled = isLabelled
  }
}

/// What a legend can explain of a map's context.
public enum ContextMark: Hashable, Sendable {
  case outline
  case water
  case way(MapContext.Way)
}

extension ReachMap {
  /// The words of an English legend.
  public static let contextWords: [ContextMark: String] = [
    .outline: "Edge of the council", .water: "Water", .way(.river): "River",
    .way(.railway): "Railway",
    .way(.road): "Road", .way(.mainRoad): "Main road",
  ]
}
