import Foundation
package import Opening
import Readers
import Studies

/// A study in which no check finds anything: twelve areas of a kilometre square with outlines, three
/// hubs, an outreach site, printed and published figures, and two candidate buildings.
package struct SoundStudy {
  /// Every file but the data package's own; a test spoils one of them.
  package var files: [String: String]
  /// What the package says of columns of the areas' table.
  package var descriptions: [String: String] = [:]
  /// Hashes that are not the truth.
  package var hashes: [String: String] = [:]
  /// Constraints on columns, `areas.csv/name` to JSON.
  package var fields: [String: String] = [:]
  /// Where the sites' table comes from.
  package var sitesSource = "Borough council, list of sites"
  /// A resource without an edition.
  package var withoutEdition: String?

  package init() {
    files = [
      "study.yaml": Self.yaml, "areas.csv": Self.areas, "wards.csv": Self.wards,
      "council.csv": "council,under5\nE06000099,1290\n",
      "councils.csv": "ward,council\nW1,E06000099\nW2,E06000099\nW3,E06000099\n",
      "sites.csv": Self.sites,
      "premises.csv": Self.premises, "paths.csv": Self.paths, "outlines.geojson": Self.outlines,
    ]
  }

  /// This study with the first `old` of a file replaced.
  ///
  /// - Precondition: the file holds it.
  package func replacing(_ old: String, with new: String, in file: String) -> SoundStudy {
    var copy = self
    let text = copy.files[file]!
    let range = text.range(of: old)
    precondition(range != nil, "\(file) has no '\(old)'")
    copy.files[file] = text.replacingCharacters(in: range!, with: new)
    return copy
  }

  /// Each line of a table changed, the header apart.
  package func mapping(_ file: String, _ change: ([String]) -> [String]) -> SoundStudy {
    var copy = self
    let lines = copy.files[file]!.split(separator: "\n").map(String.init)
    copy.files[file] =
      ([lines[0]]
      + lines.dropFirst().map { line in
        change(line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
          .joined(separator: ",")
      }).joined(separator: "\n") + "\n"
    return copy
  }

  package func changing(_ change: (inout SoundStudy) -> Void) -> SoundStudy {
    var copy = self
    change(&copy)
    return copy
  }

  /// The files as read from a folder.
  package var asRead: StudyFiles {
    let package = files.filter { $0.key != "study.yaml" }.sorted { $0.key < $1.key }
      .map { StudyFiles.File(path: $0.key, bytes: Array($0.value.utf8)) }
    return StudyFiles(
      study: .init(path: "study.yaml", bytes: Array(files["study.yaml"]!.utf8)),
      package: [.init(path: "datapackage.json", bytes: Array(manifest.utf8))] + package)
  }

  private var manifest: String {
    let resources = files.keys.sorted().filter { $0 != "study.yaml" }.map { file -> String in
      let name = String(file.prefix { $0 != "." }) + (file.hasSuffix(".json") ? "-record" : "")
      let hash = hashes[file] ?? SHA256Digest.hex(Array(files[file]!.utf8))
      let header = files[file]!.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
      let fields = header.map { column in
        self.fields["\(file)/\(column)"]
          ?? "{\"name\": \"\(column)\", \"type\": \"any\","
          + " \"description\": \"\(descriptions[column] ?? "As published.")\"}"
      }
      let schema =
        file.hasSuffix(".csv")
        ? ", \"schema\": {\"fields\": [\(fields.joined(separator: ", "))]}" : ""
      let edition = file == withoutEdition ? "" : "\"edition\": \"2011\", "
      let source = file == "sites.csv" ? sitesSource : "A publisher"
      return "{\"name\": \"\(name)\", \"path\": \"\(file)\", \(edition)"
        + "\"sources\": [{\"title\": \"\(source)\"}], \"licenses\": [{\"name\": \"OGL\"}],"
        + " \"hash\": \"sha256:\(hash)\"\(schema)}"
    }
    return "{\"name\": \"sound\", \"resources\": [\(resources.joined(separator: ",\n"))]}"
  }
}

extension SoundStudy {
  /// Areas A01 to A12: four columns and three rows of squares around (560500, 178500).
  private static let areas: String = {
    let header =
      "code,name,easting,northing,ward,under5_census2011,population_census2011,"
      + "idaci15_rank,idaci15_decile,idaci15_score"
    let rows = (0..<12).map { index in
      let rank = 1000 + index * 2500
      let decile = (rank * 10 + 32_843) / 32_844
      let children = 80 + index * 5
      return String(format: "A%02d,Area %d,", index + 1, index + 1)
        + "\(560_500 + index % 4 * 1000),\(178_500 + index / 4 * 1000),W\(index % 3 + 1),"
        + "\(children),\(1500 + index),\(rank),\(decile),0.\(60 - index * 4)"
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }()

  /// Under-fives by ward: 80 + 5 i over the areas of each; ranks by mean national rank.
  private static let wards = """
    ward,locality,printed,printed_rank
    W1,West,410,1
    W2,East,430,2
    W3,East,450,3

    """

  private static let sites = """
    id,name,role,easting,northing,quality,capacity,note
    north,North Hub,hub,560600,180400,postcode,40,Its postcode
    south,South Hub,hub,561500,178600,postcode,50,Its postcode
    east,East Hub,hub,563400,179500,postcode,60,Its postcode
    hall,Village Hall,outreach,562500,180500,postcode,10,Its postcode

    """

  private static let premises = """
    premises_id,kind,name,easting,northing,location_quality,owner,running_cost,capacity,step_free,\
    opening_hours,lease,clawback
    library_west,library,West Library,560700,179500,postcode,council,12000,20,yes,40,freehold,none
    school_east,school,East School,563600,178600,postcode,academy trust,0,30,no,30,licence,none

    """

  /// Minutes on foot, thirteen for a kilometre in a straight line.
  private static let paths: String = {
    let places = [
      ("north", 560_600, 180_400), ("south", 561_500, 178_600), ("east", 563_400, 179_500),
      ("hall", 562_500, 180_500), ("library_west", 560_700, 179_500),
      ("school_east", 563_600, 178_600),
    ]
    let rows = (0..<12).map { index in
      let (x, y) = (560_500 + index % 4 * 1000, 178_500 + index / 4 * 1000)
      let minutes = places.map { _, east, north in
        String(format: "%.1f", 13 * hypot(Double(east - x), Double(north - y)) / 1000)
      }
      return String(format: "A%02d,", index + 1) + minutes.joined(separator: ",")
    }
    return (["code," + places.map(\.0).joined(separator: ",")] + rows).joined(separator: "\n")
      + "\n"
  }()

  private static let outlines: String = {
    let features = (0..<12).map { index in
      let (x, y) = (560_000 + index % 4 * 1000, 178_000 + index / 4 * 1000)
      let ring = "[[\(x),\(y)],[\(x + 1000),\(y)],[\(x + 1000),\(y + 1000)],[\(x),\(y + 1000)],"
      return String(format: "{\"type\":\"Feature\",\"properties\":{\"code\":\"A%02d\"},", index + 1)
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)[\(x),\(y)]]]}}"
    }
    return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":"
      + "{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":["
      + features.joined(separator: ",\n") + "]}"
  }()

  private static let yaml = """
    hubward: 1
    id: sound
    title: Three hubs to two
    council: Sound Council
    decision: Cabinet, 12 October 2015
    package: datapackage.json
    areas:
      table: areas
      kind: LSOA (2011)
      id: code
      name: name
      easting: easting
      northing: northing
      groups:
        locality: { column: ward, through: { table: wards, key: ward, value: locality } }
        decile: { column: idaci15_decile }
    points: { table: areas, id: code, area: code, easting: easting, northing: northing }
    sites:
      table: sites
      id: id
      name: name
      role: role
      easting: easting
      northing: northing
      quality: quality
      note: note
    demand:
      under5: { label: Under-fives, count: under5_census2011 }
      weighted:
        label: Weighted
        count: under5_census2011
        weight: { percentile-of-rank: idaci15_rank, among: 32844 }
    travel:
      walk: { label: walk, unit: minutes, detour: 1, speed: 4.8 }
      straight-line: { label: straight line, unit: km, detour: 1 }
      paths:
        label: paths
        unit: minutes
        table: paths
        from: code
        absent: no-route
    standards:
      - within: 15min
      - within: 30min
      - within: 1.5km
    rules:
      hubs: 2
    objectives: [p-median, coverage]
    scenarios:
      status-quo: { label: today's three, open: [north, south, east] }
      plan: { label: the plan, open: [north, south], outreach: [hall, library_west] }
    checks:
      totals:
        - label: Under-fives by ward
          table: wards
          key: ward
          printed: printed
          count: under5_census2011
          areas: { column: ward }
        - label: Under-fives of the council
          publisher: Office for National Statistics
          table: council
          key: council
          printed: under5
          count: under5_census2011
          areas: { column: ward, through: { table: councils, key: ward, value: council } }
      ranks:
        - label: Rank as printed
          table: wards
          key: ward
          name: ward
          printed: printed_rank
          rank: idaci15_rank
          count: under5_census2011
          areas: { column: ward }
    premises:
      table: premises
      id: premises_id
      name: name
      kind: kind
      easting: easting
      northing: northing
      quality: location_quality
    map:
      boundaries: { file: outlines.geojson, code: code }

    """
}
