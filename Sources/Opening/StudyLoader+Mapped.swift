package import Readers
import Spreadsheets
package import Studies
package import StudyFormat
package import Text

extension StudyLoader {
  /// The package's tables that are read as a whole: all but those with travel, which are streamed.
  static func tablesInMemory(_ file: StudyFile, _ package: DataPackage) -> [String] {
    let travel = Set(streamed(file))
    return package.resources.filter { $0.schema != nil && !travel.contains($0.name) }.map(\.name)
  }

  /// The tables with travel.
  package static func streamed(_ file: StudyFile) -> [String] {
    file.travels.compactMap { $0.table?.table.name }
  }

  /// The tables that the study file gives no columns, which only a travel can read.
  static func withoutColumns(_ file: StudyFile) -> Set<String> {
    Set(file.tables.filter(\.cells.columns.isEmpty).map(\.name))
  }

  /// The tables that stand in files of their own, and those files as sources of the report.
  ///
  /// - Throws: ``DataError`` where a name is taken, a file is not the one whose hash is stated, or
  ///   its cells are not what the mapping says; every error of every table at once.
  package static func mappedTables(
    _ file: StudyFile, _ package: DataPackage
  ) throws(DataError) -> (tables: [String: SourceTable], sources: [DataSource]) {
    var tables: [String: SourceTable] = [:]
    var sources: [DataSource] = []
    var errors: [Diagnostic] = []
    for definition in file.tables {
      do throws(DataError) {
        guard !package.resources.contains(where: { $0.name == definition.name }) else {
          throw refusal(
            file, definition.line, "the package has a table '\(definition.name)' already",
            whatToDo: "give this one another name")
        }
        let bytes = try package.neighbour(definition.path.name)
        let digest = SHA256Digest.hex(bytes)
        if let stated = definition.sha256, stated != digest {
          throw refusal(
            file, definition.line, "\(definition.path.name) is not the file whose hash is stated",
            whatToDo: "restore the file, or write 'hash: sha256:\(digest)' if the change is meant")
        }
        if !definition.cells.columns.isEmpty {
          tables[definition.name] = try SourceTable(
            mapping: definition.cells, bytes: FileBytes(bytes))
        }
        guard !sources.contains(where: { $0.file == definition.path.name }) else { continue }
        sources.append(
          DataSource(
            file: definition.path.name, title: definition.name, edition: definition.edition,
            sha256: digest, licences: [definition.licence ?? "no licence stated"],
            origins: [definition.source ?? "no source stated"], attribution: nil))
      } catch {
        errors += error.diagnostics
      }
    }
    guard errors.isEmpty else { throw .refused(errors) }
    return (tables, sources)
  }

  /// The files of a map's surroundings and of isochrones that lie beside the package, by path.
  static func contextFiles(
    _ file: StudyFile, _ package: DataPackage
  ) throws(DataError) -> [String: [UInt8]] {
    let described = Set(package.resources.map(\.path))
    var files: [String: [UInt8]] = [:]
    for path in file.drawnFiles {
      guard !described.contains(path), files[path] == nil else { continue }
      files[path] = try package.neighbour(path)
    }
    return files
  }

  /// The same as sources of the report, in the order in which the study names them.
  var contextSources: [DataSource] {
    var rest = contextFiles
    return file.map.context.compactMap { definition in
      guard let bytes = rest.removeValue(forKey: definition.path.name) else { return nil }
      let isOpenStreetMap = definition.request.kind == .openStreetMap
      return DataSource(
        file: definition.path.name, title: "Map: \(definition.request.kind.rawValue)",
        edition: definition.edition, sha256: SHA256Digest.hex(bytes),
        licences: [definition.licence ?? (isOpenStreetMap ? "ODbL 1.0" : "no licence stated")],
        origins: [
          definition.source ?? (isOpenStreetMap ? "OpenStreetMap" : "no source stated")
        ],
        attribution: isOpenStreetMap ? "© OpenStreetMap contributors." : nil)
    }
  }

  private static func refusal(
    _ file: StudyFile, _ line: Int, _ message: String, whatToDo: String
  ) -> DataError {
    .refused([
      Diagnostic(.error, at: .init(file: file.file, row: line), message, whatToDo: whatToDo)
    ])
  }
}
