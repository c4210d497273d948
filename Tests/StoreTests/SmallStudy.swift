import Assessment
import Foundation
import GRDB
import Opening
import Readers
import Studies

@testable import Store

/// Three areas on a line with two hubs and an outreach site nobody can place; names that would break
/// a careless file.
///
/// Hubs at 0 and 3 km, areas at 0, 1 and 4 km, so that today's distances are 0, 1 and 1 km, and with
/// the first hub alone 0, 1 and 4 km.
enum SmallStudy {
  static let areas = """
    code,name,people,x,y,group
    A1,"Up, the hill",10,500000,200000,one
    A2,B & <C>,20,501000,200000,one
    A3,'Third',0,504000,200000,two

    """
  static let sites = """
    site,name,role,x,y,quality
    h1,First,hub,500000,200000,postcode
    h2,Second,hub,503000,200000,approximate
    o1,Somewhere,outreach,,,unknown

    """
  static let points = """
    area,x,y
    A1,500000,200000
    A2,501000,200000
    A3,504000,200000

    """
  static let study = #"""
    hubward: 1
    id: small
    title: Three areas on a line
    council: No Council
    package: datapackage.json
    areas:
      table: areas
      kind: place
      id: code
      name: name
      easting: x
      northing: y
      groups:
        'GEOM': { column: group }
        '"; DROP TABLE areas; --': { column: group }
    sites: { table: sites, id: site, name: name, role: role, easting: x, northing: y, quality: quality }
    demand:
      people: { label: People, count: people }
    travel:
      line: { label: straight line, unit: km, detour: 1 }
    standards: [{ within: 1km }]
    rules: { hubs: 1 }
    objectives: [p-median, p-center]
    scenarios:
      today: { label: today, open: [h1, h2], outreach: [o1] }
      fid: { label: "one & only", open: [h1] }
    map: { points: { table: points, easting: x, northing: y, area: area } }
    """#

  static var files: StudyFiles { files(study, sites: sites) }

  /// The same with a site over the border at 4.5 km.
  static var bordered: StudyFiles {
    files(
      study.replacingOccurrences(of: "hubs: 1 }", with: "hubs: 1, border: [b1] }"),
      sites: sites + "b1,Beyond,hub,504500,200000,postcode\n")
  }

  private static func files(_ study: String, sites: String) -> StudyFiles {
    let tables = [("areas", areas), ("sites", sites), ("points", points)]
    let numbers: Set<String> = ["people", "x", "y"]
    let resources = tables.map { name, text in
      let fields = text.prefix { $0 != "\n" }.split(separator: ",").map {
        #"{"name": "\#($0)", "type": "\#(numbers.contains(String($0)) ? "number" : "string")"}"#
      }
      return """
        {"name": "\(name)", "path": "tables/\(name).csv", "hash": "sha256:\(hash(text))",
         "licenses": [{"name": "OGL-UK-3.0"}], "schema": {"fields": [\(fields.joined(separator: ","))]}}
        """
    }
    let manifest = #"{"name": "small", "resources": [\#(resources.joined(separator: ","))]}"#
    return StudyFiles(
      study: .init(path: "study.yaml", bytes: Array(study.utf8)),
      package: [.init(path: "datapackage.json", bytes: Array(manifest.utf8))]
        + tables.map { .init(path: "tables/\($0.0).csv", bytes: Array($0.1.utf8)) })
  }

  /// Exports it and hands on the file.
  static func export(to path: String) throws {
    try StudyStore(path: path).write(try StudyResult(try files.open()), files: files)
  }

  private static func hash(_ text: String) -> String { SHA256Digest.hex(Array(text.utf8)) }
}

/// Changes a database with plain SQL, as anyone could.
func change(_ path: String, _ statements: String...) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction { db in
    for statement in statements { try db.execute(sql: statement) }
  }
  try queue.close()
}

/// What a query answers, a text per cell.
func rows(of path: String, _ query: String) throws -> [[String]] {
  let queue = try DatabaseQueue(path: path)
  defer { try? queue.close() }
  return try queue.read { db in
    try Row.fetchAll(db, sql: query).map { row in
      row.databaseValues.map { $0.isNull ? "NULL" : String.fromDatabaseValue($0) ?? "\($0)" }
    }
  }
}
