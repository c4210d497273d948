public import Spreadsheets
public import Text

/// A Frictionless data package: tables with their sources, licences, hashes and promises.
///
/// What it hands out is already checked: the file is byte for byte the one described, and every cell
/// keeps what the schema promises.
public struct DataPackage: Sendable {
  public let name: String
  public let title: String?
  public let description: String?
  public let version: String?
  /// The words that the licences ask to be printed wherever the data are shown.
  public let attribution: String?
  public let licences: [Licence]
  public let sources: [Source]
  public let resources: [Resource]
  /// Whether there is a `datapackage.json`.
  private let isDescribed: Bool
  private let open: OpenFile
  private let map: MapFile

  /// What to do about a hash that no longer fits.
  static let rehash =
    "if the change is meant, renew the hashes with 'hubward check --renew-hashes' and the study's"
    + " file; otherwise restore the file"

  /// Opens `datapackage.json` in a folder on disk.
  ///
  /// - Throws: ``DataError`` when it is not there or not a package that can be read.
  public static func open(folder: String) throws(DataError) -> DataPackage {
    try DataPackage(
      opening: PackageFolder.disk(folder), mapping: PackageFolder.mappedDisk(folder))
  }

  /// Opens `datapackage.json` through a function, so that no disk is needed.
  ///
  /// - Parameter map: opens large files without reading them; by `open` where it is nothing.
  public init(opening open: @escaping OpenFile, mapping map: MapFile? = nil) throws(DataError) {
    let bytes = try PackageFolder.read(PackageManifest.fileName, by: open)
    let manifest = try PackageManifest.parse(bytes)
    var check = ResourceCheck()
    resources = check.resources(of: manifest)
    try (check.diagnostics + UnreadKeys.diagnostics(bytes)).stopOnErrors()
    name = manifest.name
    title = manifest.title
    description = manifest.description
    version = manifest.version
    attribution = manifest.attribution
    licences = manifest.licenses ?? []
    sources = manifest.sources ?? []
    self.open = open
    self.map = map ?? { FileBytes(try open($0)) }
    isDescribed = true
  }

  /// The files of a folder that nothing describes.
  public static func beside(folder: String) -> DataPackage {
    undescribed(PackageFolder.disk(folder))
  }

  /// Files that nothing describes: no resources, and every file a neighbour.
  public static func undescribed(_ open: @escaping OpenFile) -> DataPackage {
    DataPackage(undescribed: open)
  }

  private init(undescribed open: @escaping OpenFile) {
    (name, title, description, version, attribution) = ("", nil, nil, nil, nil)
    (licences, sources, resources) = ([], [], [])
    self.open = open
    map = { FileBytes(try open($0)) }
    isDescribed = false
  }

  /// One resource's description.
  ///
  /// - Throws: ``DataError/refused(_:)`` with the names that there are.
  public func resource(_ name: String) throws(DataError) -> Resource {
    if let resource = resources.first(where: { $0.name == name }) { return resource }
    let names = resources.map(\.name)
    let suggestion = Spelling.suggestion(for: name, among: names)
    throw .refused([
      Diagnostic(
        .error, at: .init(file: PackageManifest.fileName), "there is no resource '\(name)'",
        whatToDo: "\(suggestion)the resources are "
          + names.map { "'\($0)'" }.joined(separator: ", "))
    ])
  }

  /// A file's bytes, once their number and hash are those that the package states.
  public func bytes(of name: String) throws(DataError) -> [UInt8] {
    let resource = try resource(name)
    let bytes = try PackageFolder.read(resource.path, by: open)
    try check(resource, count: bytes.count, digest: SHA256Digest.hex(bytes))
    return bytes
  }

  /// The same for a large file, which is not read into memory.
  public func mapped(_ name: String) throws(DataError) -> FileBytes {
    let resource = try resource(name)
    let bytes = try PackageFolder.read(resource.path, by: map)
    try check(resource, count: bytes.count, digest: bytes.withBytes { SHA256Digest.hex($0) })
    return bytes
  }

  /// A file that lies beside the package and that the package says nothing of.
  public func neighbour(_ path: String) throws(DataError) -> [UInt8] {
    try PackageFolder.read(path, by: open)
  }

  private func check(_ resource: Resource, count: Int, digest: String) throws(DataError) {
    let place = Diagnostic.Place(file: resource.path)
    if let expected = resource.byteCount, expected != count {
      throw .refused([
        Diagnostic(
          .error, at: place, expected: "\(expected) bytes", found: "\(count)",
          whatToDo: Self.rehash)
      ])
    }
    guard digest == resource.sha256 else {
      throw .refused([
        Diagnostic(
          .error, at: place, expected: "sha256 \(resource.sha256)", found: digest,
          whatToDo: Self.rehash)
      ])
    }
  }

  /// `datapackage.json` and every file that it describes, once each, in its order.
  ///
  /// - Throws: ``DataError`` when one is missing or is not the one described.
  public func files() throws(DataError) -> [(path: String, bytes: [UInt8])] {
    guard isDescribed else { return [] }
    let manifest = PackageManifest.fileName
    var files = [(path: manifest, bytes: try PackageFolder.read(manifest, by: open))]
    for resource in resources where !files.contains(where: { $0.path == resource.path }) {
      files.append((resource.path, try bytes(of: resource.name)))
    }
    return files
  }

  /// One table, checked.
  public func table(_ name: String) throws(DataError) -> SourceTable {
    try tables([name])[name]!
  }

  /// Some tables, or all, checked with their foreign keys; every error of every table at once.
  public func tables(_ names: [String]? = nil) throws(DataError) -> [String: SourceTable] {
    let wanted = names ?? resources.filter { $0.schema != nil }.map(\.name)
    var tables: [String: SourceTable] = [:]
    var errors: [Diagnostic] = []
    func load(_ name: String) {
      guard tables[name] == nil else { return }
      do throws(DataError) {
        tables[name] = try checked(name)
      } catch {
        errors += error.diagnostics.filter { !errors.contains($0) }
      }
    }
    for name in wanted { load(name) }
    for name in wanted {
      guard let table = tables[name] else { continue }
      for key in try resource(name).schema?.foreignKeys ?? [] {
        let target = key.resource.isEmpty ? name : key.resource
        load(target)
        guard let referenced = tables[target] else { continue }
        errors += KeyCheck.strangers(in: table, key: key, target: target, table: referenced)
      }
    }
    try errors.stopOnErrors()
    return tables.filter { wanted.contains($0.key) }
  }

  /// One table as its file has it: neither its hash nor its promises are checked.
  ///
  /// Only for looking at what is wrong; nothing is worked out from it.
  package func uncheckedTable(_ name: String) throws(DataError) -> SourceTable {
    let resource = try resource(name)
    return try SourceTable(
      file: resource.path, bytes: PackageFolder.read(resource.path, by: open),
      format: resource.format)
  }

  /// One table with its own promises checked, its foreign keys not.
  private func checked(_ name: String) throws(DataError) -> SourceTable {
    let resource = try resource(name)
    guard let schema = resource.schema else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: resource.path), "is no table: the package declares no fields",
          whatToDo: "add a schema to resource '\(name)' in \(PackageManifest.fileName)")
      ])
    }
    let table = try SourceTable(
      file: resource.path, bytes: bytes(of: name), format: resource.format,
      missing: schema.missingValues)
    try SchemaCheck.diagnostics(of: table, schema: schema).stopOnErrors()
    return table
  }
}
