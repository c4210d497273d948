/// What the data-quality report looks for: one kind of fault each, by the code that JSON and
/// messages use.
public enum QualityCheck: String, CaseIterable, Hashable, Sendable {
  case studyFile = "study-file"
  case fileHash = "file-hash"
  case tableUnreadable = "table-unreadable"
  case tablePromise = "table-promise"
  case studyData = "study-data"
  case reading
  case fileSource = "file-source"
  case choiceOpen = "choice-open"

  case areaWithoutPeople = "area-without-people"
  case areaWithoutNeed = "area-without-need"
  case areaOutOfReach = "area-out-of-reach"
  case areaWithoutRoute = "area-without-route"
  case areaWithoutGroup = "area-without-group"
  case groupWithoutAreas = "group-without-areas"
  case areaNotOnMap = "area-not-on-map"
  case demandPoints = "demand-points"

  case printedTotal = "printed-total"
  case publishedTotal = "published-total"
  case printedRank = "printed-rank"
  case rankRange = "rank-range"
  case decileRank = "decile-rank"

  case coordinatesDegrees = "coordinates-degrees"
  case coordinatesWebMercator = "coordinates-web-mercator"
  case coordinatesSwapped = "coordinates-swapped"
  case coordinatesOffGrid = "coordinates-off-grid"
  case areaOutsideCouncil = "area-outside-council"
  case areaCoincident = "area-coincident"
  case centroidOutsideArea = "centroid-outside-area"

  case siteOutsideCouncil = "site-outside-council"
  case siteUnlocated = "site-unlocated"
  case siteApproximate = "site-approximate"
  case siteCoincident = "site-coincident"
  case siteDuplicate = "site-duplicate"
  case siteUnused = "site-unused"
  case registerStale = "register-stale"
  case capacityZero = "capacity-zero"
  case premisesBlank = "premises-blank"

  case travelPlaces = "travel-places"
  case travelRows = "travel-rows"
  case travelUnits = "travel-units"
  case travelMarks = "travel-marks"
  case travelValues = "travel-values"
  case travelRecord = "travel-record"

  case countNegative = "count-negative"
  case countNotWhole = "count-not-whole"
  case countTooLarge = "count-too-large"
  case underFivesAbovePopulation = "under-fives-above-population"
  case underFivesShare = "under-fives-share"
  case density
  case scoreRange = "score-range"
  case columnConstant = "column-constant"

  case vintageMixed = "vintage-mixed"
  case editionMixed = "edition-mixed"
  case countsOld = "counts-old"
  case countsCarried = "counts-carried"

  case cellsSuppressed = "cells-suppressed"
  case cellsBlank = "cells-blank"

  case tableUnused = "table-unused"
  case standardWithoutTravel = "standard-without-travel"
  case standardWithoutDifference = "standard-without-difference"
}

extension QualityCheck {
  /// The part of the report that a check belongs to, in the report's order.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    case files, coverage, totals, places, sites, travel, values, vintages, cells, unused

    public var title: String {
      switch self {
      case .files: "Files and what they promise"
      case .coverage: "Coverage: everyone counted, reached and grouped"
      case .totals: "Totals and ranks against what is published"
      case .places: "Where the areas are"
      case .sites: "Sites and premises"
      case .travel: "Travel tables"
      case .values: "Values that cannot be, or hardly can"
      case .vintages: "Editions and dates"
      case .cells: "Missing and suppressed cells"
      case .unused: "What nothing uses"
      }
    }
  }

  public var group: Group {
    switch self {
    case .studyFile, .fileHash, .tableUnreadable, .tablePromise, .studyData, .reading, .fileSource,
      .choiceOpen:
      .files
    case .areaWithoutPeople, .areaWithoutNeed, .areaOutOfReach, .areaWithoutRoute,
      .areaWithoutGroup, .groupWithoutAreas, .areaNotOnMap, .demandPoints:
      .coverage
    case .printedTotal, .publishedTotal, .printedRank, .rankRange, .decileRank: .totals
    case .coordinatesDegrees, .coordinatesWebMercator, .coordinatesSwapped, .coordinatesOffGrid,
      .areaOutsideCouncil, .areaCoincident, .centroidOutsideArea:
      .places
    case .siteOutsideCouncil, .siteUnlocated, .siteApproximate, .siteCoincident, .siteDuplicate,
      .siteUnused, .registerStale, .capacityZero, .premisesBlank:
      .sites
    case .travelPlaces, .travelRows, .travelUnits, .travelMarks, .travelValues, .travelRecord:
      .travel
    case .countNegative, .countNotWhole, .countTooLarge, .underFivesAbovePopulation,
      .underFivesShare, .density, .scoreRange, .columnConstant:
      .values
    case .vintageMixed, .editionMixed, .countsOld, .countsCarried: .vintages
    case .cellsSuppressed, .cellsBlank: .cells
    case .tableUnused, .standardWithoutTravel, .standardWithoutDifference: .unused
    }
  }
}
