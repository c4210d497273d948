import Readers
import Text

/// A small data package without a disk.
struct PackageInMemory {
  var files: [String: String] = [
    "wards.csv": "ward,population\nW1,10\nW2,20\n",
    "sites.csv": "site,ward,role\na,W1,hub\nb,,outreach\n",
  ]
  var wardFields = """
    {"name": "ward", "type": "string", "constraints": {"required": true, "pattern": "^W[0-9]$"}},
    {"name": "population", "type": "integer", "constraints": {"minimum": 0, "maximum": 100}}
    """
  var siteFields = """
    {"name": "site", "constraints": {"unique": true}}, {"name": "ward", "type": "string"},
    {"name": "role", "type": "string", "constraints": {"enum": ["hub", "outreach"]}}
    """
  var siteKeys = """
    "foreignKeys": [{"fields": "ward", "reference": {"resource": "wards", "fields": "ward"}}],
    """
  var wardPath = "wards.csv"
  var wardExtra = ""
  /// The hash of the wards, where it is not the true one.
  var wardHash: String?
  var manifest: String?

  var json: String {
    let hash = wardHash ?? "sha256:\(SHA256Digest.hex(Array((files[wardPath] ?? "").utf8)))"
    let siteHash = SHA256Digest.hex(Array((files["sites.csv"] ?? "").utf8))
    return """
      {"name": "small", "title": "A small package", "attribution": "Thanks",
       "licenses": [{"name": "OGL-UK-3.0"}], "sources": [{"title": "By hand"}],
       "resources": [
         {"name": "wards", "path": "\(wardPath)", "edition": "2016", \(wardExtra)
          "hash": "\(hash)",
          "schema": {"fields": [\(wardFields)], "primaryKey": "ward"}},
         {"name": "sites", "path": "sites.csv", "hash": "sha256:\(siteHash)",
          "schema": {\(siteKeys) "fields": [\(siteFields)]}}
       ]}
      """
  }

  func open() throws(DataError) -> DataPackage {
    var files = files
    files["datapackage.json"] = manifest ?? json
    let all = files
    return try DataPackage(opening: { path in
      guard let text = all[path] else {
        throw DataError.unreadable(file: path, reason: "there is no such file")
      }
      return Array(text.utf8)
    })
  }

  /// What is said when all its tables are read.
  func errors() -> [String] {
    ReadersTests.errors { () throws(DataError) in try open().tables() }
  }
}
