import Quality
import Readers
import Studies
import StudySupport
import Text

/// For each check a study with a fault that it, and nothing else, finds.
enum FaultCatalogue {
  static let all: [Fault] =
    files + cells + coverage + totals + places + sites + travels + values + vintages

  private static let files: [Fault] = [
    Fault(.studyFile, .error, at: "line 2 of study.yaml") {
      $0.replacing("id: sound", with: "id: Sound Study", in: "study.yaml")
    },
    Fault(.fileHash, .error, at: "areas.csv") {
      $0.changing { $0.hashes["areas.csv"] = String(repeating: "0", count: 64) }
    },
    Fault(.tableUnreadable, .error, at: "row 3 of councils.csv") {
      $0.replacing("W2,E06000099", with: "W2,E06000099,9", in: "councils.csv")
    },
    Fault(.tablePromise, .error, at: "row 2 of wards.csv, column locality") {
      $0.changing {
        $0.fields["wards.csv/locality"] =
          "{\"name\": \"locality\", \"type\": \"string\", \"constraints\": {\"enum\": [\"East\"]}}"
      }
    },
    Fault(.studyData, .error, at: "of study.yaml") {
      $0.replacing("open: [north, south, east]", with: "open: [north, west]", in: "study.yaml")
    },
    Fault(.reading, .note, at: "row 5 of councils.csv") {
      $0.replacing("W3,E06000099\n", with: "W3,E06000099\n,\n", in: "councils.csv")
    },
    Fault(.fileSource, .note, at: "sites.csv") { $0.changing { $0.withoutEdition = "sites.csv" } },
    Fault(.choiceOpen, .warning, at: "line 3 of study.yaml") {
      $0.replacing("id: sound", with: "\n# CHANGE: its name\nid: sound", in: "study.yaml")
    },
    Fault(.tableUnused, .note, at: "spare.csv") {
      $0.changing { $0.files["spare.csv"] = "a\nb\n" }
    },
    Fault(.standardWithoutTravel, .warning, at: "study.yaml") {
      $0.replacing(
        "  straight-line: { label: straight line, unit: km, detour: 1 }\n", with: "",
        in: "study.yaml")
    },
    Fault(.standardWithoutDifference, .note, at: "study.yaml") {
      $0.replacing(
        "  - within: 1.5km", with: "  - within: 1.5km\n  - within: 20km", in: "study.yaml")
    },
  ]

  private static let cells: [Fault] = [
    Fault(.cellsSuppressed, .error, at: "row 4 of areas.csv, column under5_census2011") {
      $0.replacing(",90,1502", with: ",[c],1502", in: "areas.csv")
    },
    Fault(.cellsSuppressed, .note, at: "row 3 of sites.csv, column note") {
      $0.replacing("50,Its postcode", with: "50,-", in: "sites.csv")
    },
    Fault(.cellsBlank, .note, at: "sites.csv") {
      $0.replacing("50,Its postcode", with: "50,", in: "sites.csv")
    },
  ]

  private static let coverage: [Fault] = [
    Fault(.areaWithoutPeople, .warning, at: "row 13 of areas.csv, column population_census2011") {
      $0.replacing(",135,1511", with: ",135,0", in: "areas.csv")
    },
    Fault(.areaWithoutNeed, .warning, at: "row 11 of areas.csv, column under5_census2011") {
      $0.replacing(",125,1509", with: ",0,1509", in: "areas.csv")
        .replacing("410", with: "285", in: "wards.csv")
        .replacing("1290", with: "1165", in: "council.csv")
    },
    Fault(.areaOutOfReach, .warning, at: "row 13 of areas.csv", besides: [.travelValues]) {
      $0.replacing("563400,179500", with: "560500,179400", in: "sites.csv")
        .replacing("562500,180500", with: "561000,179400", in: "sites.csv")
    },
    // Without a table of travel times nobody has a route only where no site has a location.
    Fault(
      .areaWithoutRoute, .warning, at: "rows 2, 3, 4, 5 and 8 more of areas.csv",
      besides: [.siteUnlocated, .cellsBlank, .standardWithoutDifference]
    ) {
      $0.mapping("sites.csv") { cells in
        var cells = cells
        (cells[3], cells[4], cells[5]) = ("", "", "unknown")
        return cells
      }.replacing("[hall, library_west]", with: "[hall]", in: "study.yaml")
    },
    Fault(.areaWithoutGroup, .warning, at: "areas.csv") {
      localities($0, "ward,locality\nW1,West\nW2,East\n")
    },
    Fault(.groupWithoutAreas, .warning, at: "row 5 of places.csv, column ward") {
      localities($0, "ward,locality\nW1,West\nW2,East\nW3,East\nW9,North\n")
    },
    Fault(.areaNotOnMap, .warning, at: "points.csv") { onPoints($0, areas: 11) },
    Fault(.demandPoints, .warning, at: "homes.csv") { study in
      study.replacing(
        "points: { table: areas, id: code, area: code,",
        with: "points: { table: homes, id: home, area: area,",
        in: "study.yaml"
      ).changing { study in
        let rows = study.files["areas.csv"]!.split(separator: "\n").dropFirst().dropLast().map {
          let cells = $0.split(separator: ",")
          return "H\(cells[0]),\(cells[0]),\(cells[2]),\(cells[3])"
        }
        study.files["homes.csv"] =
          (["home,area,easting,northing"] + rows).joined(separator: "\n") + "\n"
      }
    },
  ]

  private static let totals: [Fault] = [
    Fault(.printedTotal, .warning, at: "wards.csv, column printed") {
      $0.replacing("410", with: "411", in: "wards.csv")
    },
    Fault(.publishedTotal, .warning, at: "council.csv, column under5") {
      $0.replacing("1290", with: "1300", in: "council.csv")
    },
    Fault(.printedRank, .warning, at: "wards.csv, column printed_rank") {
      $0.replacing("410,1", with: "410,3", in: "wards.csv")
        .replacing("450,3", with: "450,1", in: "wards.csv")
    },
    Fault(.rankRange, .error, at: "row 13 of areas.csv, column idaci15_rank") {
      $0.replacing(",28500,", with: ",33000,", in: "areas.csv")
    },
    Fault(.decileRank, .error, at: "row 2 of areas.csv, column idaci15_decile") {
      $0.replacing(",1000,1,", with: ",1000,2,", in: "areas.csv")
    },
  ]

  private static let places: [Fault] = [
    Fault(.coordinatesDegrees, .error, at: "row 6 of areas.csv, column easting") {
      $0.replacing("560500,179500", with: "0.33,51.5", in: "areas.csv")
    },
    Fault(.coordinatesDegrees, .error, at: "row 2 of sites.csv, column easting") {
      $0.replacing("560600,180400", with: "51.5,0.33", in: "sites.csv")
    },
    Fault(.coordinatesWebMercator, .error, at: "row 6 of areas.csv, column easting") {
      $0.replacing("560500,179500", with: "36735.1,6709500", in: "areas.csv")
    },
    Fault(.coordinatesSwapped, .error, at: "row 6 of areas.csv, column easting") {
      $0.replacing("560500,179500", with: "179500,560500", in: "areas.csv")
    },
    Fault(.coordinatesSwapped, .error, at: "row 2 of sites.csv, column easting") {
      $0.replacing("560600,180400", with: "180400,560600", in: "sites.csv")
    },
    Fault(.coordinatesOffGrid, .error, at: "row 6 of areas.csv, column easting") {
      $0.replacing("560500,179500", with: "5605000,179500", in: "areas.csv")
    },
    Fault(
      .areaOutsideCouncil, .error, at: "row 6 of areas.csv, column easting"
    ) {
      $0.replacing("560500,179500", with: "560500,379500", in: "areas.csv")
    },
    Fault(.areaCoincident, .warning, at: "row 7 of areas.csv, column easting") {
      onPoints($0.replacing("560500,179500", with: "561500,179500", in: "areas.csv"), areas: 12)
    },
    Fault(.centroidOutsideArea, .warning, at: "row 6 of areas.csv, column easting") {
      $0.replacing("560500,179500", with: "561900,179900", in: "areas.csv")
    },
  ]

  private static let sites: [Fault] = [
    Fault(.siteOutsideCouncil, .warning, at: "row 2 of sites.csv, column easting") {
      $0.replacing("560600,180400", with: "565000,180400", in: "sites.csv")
    },
    Fault(
      .siteOutsideCouncil, .error, at: "row 2 of sites.csv, column easting"
    ) {
      $0.replacing("560600,180400", with: "560600,380400", in: "sites.csv")
    },
    Fault(.siteUnlocated, .note, at: "row 5 of sites.csv", besides: [.cellsBlank]) {
      $0.replacing("562500,180500,postcode", with: ",,unknown", in: "sites.csv")
    },
    Fault(.siteUnlocated, .warning, at: "row 4 of sites.csv", besides: [.cellsBlank]) {
      $0.replacing("563400,179500,postcode", with: ",,unknown", in: "sites.csv")
    },
    Fault(.siteApproximate, .warning, at: "row 5 of sites.csv, column quality") {
      $0.replacing("180500,postcode", with: "180500,approximate", in: "sites.csv")
    },
    Fault(
      .siteCoincident, .warning, at: "rows 3 and 5 of sites.csv, column easting",
      besides: [.travelValues]
    ) {
      $0.replacing("562500,180500", with: "561500,178600", in: "sites.csv")
    },
    Fault(
      .siteDuplicate, .warning, at: "rows 3 and 5 of sites.csv, column name",
      besides: [.travelValues]
    ) {
      $0.replacing(
        "Village Hall,outreach,562500,180500",
        with: "South Children's Centre,outreach,561700,178700", in: "sites.csv")
    },
    Fault(.siteUnused, .note, at: "row 5 of sites.csv, column role") {
      $0.replacing("[hall, library_west]", with: "[library_west]", in: "study.yaml")
    },
    Fault(.registerStale, .warning, at: "sites.csv") {
      $0.changing {
        $0.sitesSource = "Department for Education, Register of children's centres (GIAS)"
      }
    },
    Fault(.capacityZero, .warning, at: "row 3 of sites.csv, column capacity") {
      $0.replacing("postcode,50,", with: "postcode,0,", in: "sites.csv")
    },
    Fault(.premisesBlank, .note, at: "premises.csv") {
      $0.replacing("academy trust", with: "", in: "premises.csv")
    },
  ]

  private static let travels: [Fault] = [
    Fault(.travelPlaces, .error, at: "paths.csv, column code") {
      $0.mapping("paths.csv") { ["B" + $0[0].dropFirst()] + $0.dropFirst() }
    },
    Fault(
      .travelRows, .warning, at: "paths.csv", besides: [.reading, .areaWithoutRoute]
    ) {
      $0.changing { study in
        study.files["paths.csv"] = study.files["paths.csv"]!.replacing("A12,", with: "A99,")
      }
    },
    Fault(.travelUnits, .error, at: "of study.yaml") {
      $0.mapping("paths.csv") { cells in
        [cells[0]] + cells.dropFirst().map { "\(Double($0)! * 60)" }
      }
    },
    Fault(.travelMarks, .error, at: "row 13 of paths.csv") {
      $0.mapping("paths.csv") { cells in
        cells[0] == "A12" ? [cells[0], "9999"] + cells.dropFirst(2) : cells
      }
    },
    Fault(.travelValues, .warning, at: "row 13 of paths.csv") {
      $0.mapping("paths.csv") { cells in
        cells[0] == "A12" ? [cells[0], "0"] + cells.dropFirst(2) : cells
      }
    },
    Fault(.travelRecord, .warning, at: "paths.json") {
      $0.changing { study in
        study.files["paths.json"] = """
          {"made-by": "hubward travel", "table": {"sha256": "00"}, "pairs": {"all": 48},
           "engine": {"name": "OSRM"}, "mode": "walk", "settings": {}}
          """
      }
    },
  ]

  private static let values: [Fault] = [
    Fault(.countNegative, .error, at: "row 13 of areas.csv, column population_census2011") {
      $0.replacing(",135,1511", with: ",135,-1511", in: "areas.csv")
    },
    Fault(.countNotWhole, .warning, at: "row 13 of areas.csv, column population_census2011") {
      $0.replacing(",135,1511", with: ",135,1511.5", in: "areas.csv")
    },
    Fault(.countTooLarge, .warning, at: "row 13 of areas.csv, column under5_census2011") {
      $0.replacing(",135,1511", with: ",1200,9000", in: "areas.csv")
        .replacing("450", with: "1515", in: "wards.csv")
        .replacing("1290", with: "2355", in: "council.csv")
    },
    Fault(
      .underFivesAbovePopulation, .error, at: "row 13 of areas.csv, column under5_census2011"
    ) { $0.replacing(",135,1511", with: ",135,100", in: "areas.csv") },
    Fault(.underFivesShare, .warning, at: "row 13 of areas.csv, column under5_census2011") {
      $0.replacing(",135,1511", with: ",135,600", in: "areas.csv")
    },
    Fault(.density, .warning, at: "row 13 of areas.csv, column population_census2011") {
      $0.replacing(",135,1511", with: ",135,250000", in: "areas.csv")
    },
    Fault(.scoreRange, .error, at: "row 13 of areas.csv, column idaci15_score") {
      $0.replacing(",0.16", with: ",16", in: "areas.csv")
    },
    Fault(.columnConstant, .note, at: "areas.csv, column population_census2011") {
      $0.mapping("areas.csv") { cells in
        var cells = cells
        cells[6] = "1500"
        return cells
      }
    },
  ]

  private static let vintages: [Fault] = [
    Fault(.vintageMixed, .warning, at: "areas.csv, column under5_census2011") {
      $0.replacing("LSOA (2011)", with: "LSOA (2021)", in: "study.yaml")
    },
    Fault(.editionMixed, .warning, at: "areas.csv, column") {
      $0.replacing("idaci15_decile", with: "idaci19_decile", in: "areas.csv")
        .replacing("idaci15_decile", with: "idaci19_decile", in: "study.yaml")
    },
    Fault(.countsOld, .warning, at: "areas.csv, column under5_census2011") {
      $0.replacing("October 2015", with: "October 2016", in: "study.yaml")
    },
    Fault(.countsCarried, .note, at: "areas.csv, column under5_census2011") {
      $0.changing {
        $0.descriptions["under5_census2011"] = "Census 2011, carried over from other areas."
      }
    },
  ]

  /// The localities of wards looked up in a table of their own.
  private static func localities(_ study: SoundStudy, _ table: String) -> SoundStudy {
    study.replacing("through: { table: wards", with: "through: { table: places", in: "study.yaml")
      .changing { $0.files["places.csv"] = table }
  }

  /// The map drawn around a point for each of the first so many areas.
  private static func onPoints(_ study: SoundStudy, areas: Int) -> SoundStudy {
    study.replacing(
      "boundaries: { file: outlines.geojson, code: code }",
      with: "points: { table: points, easting: easting, northing: northing, area: area }",
      in: "study.yaml"
    ).changing { study in
      study.files["outlines.geojson"] = nil
      let rows = study.files["areas.csv"]!.split(separator: "\n").dropFirst().prefix(areas).map {
        let cells = $0.split(separator: ",")
        return "\(cells[0]),\(cells[2]),\(cells[3])"
      }
      study.files["points.csv"] = (["area,easting,northing"] + rows).joined(separator: "\n") + "\n"
    }
  }
}
