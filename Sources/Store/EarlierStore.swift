import Files
internal import GRDB

/// What is already in the place that a study is to be exported to.
struct EarlierStore {
  let path: String

  /// Every table that an export writes, except those of GeoPackage and SQLite.
  private static let ours: Set<String> = [
    "areas", "area_centres", "sites", "travel", "scenarios", "results", "standings", "sources",
    FilesTable.name, "layer_styles", ProjectTable.name,
  ]

  /// Refuses a file that is not an export, and an export with something in it that would be lost.
  func check() throws(StoreError) {
    guard let target = PathParts.real(path) else { return }
    // A journal left beside a replaced database would be played back into the new one.
    for ending in ["-wal", "-journal"]
    where PathParts.real(target + ending) != nil {
      throw .inUse(path: path, beside: PathParts(target).name + ending)
    }
    guard (try? DatabaseHeader(file: path))?.isGeoPackage == true else {
      throw .notOurs(path: path)
    }
    let others: [String]?
    do {
      let queue = try UntrustedDatabase.open(path)
      defer { try? queue.close() }
      others = try queue.read { db in try Self.others(in: db) }
    } catch {
      throw .notOurs(path: path)
    }
    guard let others else { throw .notOurs(path: path) }
    if let what = others.first { throw .holdsOthers(path: path, what: what) }
  }

  /// What no export writes: layers, styles and projects of others; nothing where the file is not an export.
  private static func others(in db: Database) throws -> [String]? {
    guard try UntrustedDatabase.columns(of: FilesTable.name, in: db) != nil else { return nil }
    let tables = try Row.fetchAll(
      db, sql: "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    )
    .compactMap { UntrustedDatabase.text($0, "name") }
    .filter { name in
      !ours.contains(name) && !["gpkg_", "sqlite_", "rtree_"].contains(where: name.hasPrefix)
    }
    let styles =
      try UntrustedDatabase.columns(of: "layer_styles", in: db)?.contains("owner") == true
      ? Row.fetchAll(
        db, sql: "SELECT styleName FROM layer_styles WHERE owner IS NOT ? ORDER BY styleName",
        arguments: [StudyLayers.styleOwner])
      : []
    let projects =
      try UntrustedDatabase.columns(of: ProjectTable.name, in: db)?.contains("metadata") == true
      ? Row.fetchAll(
        db,
        sql: "SELECT name FROM \(ProjectTable.name) WHERE metadata IS NOT ? ORDER BY name",
        arguments: [ProjectTable.metadata])
      : []
    return tables.sorted().map { "the layer '\($0)'" }
      + styles.map { "the style '\(UntrustedDatabase.text($0, "styleName") ?? "")'" }
      + projects.map { "the project '\(UntrustedDatabase.text($0, "name") ?? "")'" }
  }
}
