public import Files
public import Readers
public import Text

/// The folders that an import reads and writes.
public enum ImportFolder {
  /// Kinds of file that may hold a publication.
  private static let kinds: Set<String> = [
    "csv", "tsv", "tab", "txt", "zip", "gz", "xlsx", "ods", "geojson", "json", "shp", "gpkg", "fgb",
  ]
  /// Files that belong to a shapefile.
  private static let siblings: Set<String> = ["dbf", "shx", "prj", "cpg", "sbn", "sbx", "qmd"]

  /// The files of a folder and its subfolders that may hold a publication, and what is wrong with
  /// each other one.
  ///
  /// - Throws: ``DataError/refused(_:)`` when the folder is not there.
  public static func files(
    in folder: String
  ) throws(DataError) -> (files: [PublisherFile], ignored: [PublisherFile.Finding]) {
    guard ReadFault.isFolder(folder), let listing = try? FolderListing(folder) else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: folder), "there is no such folder",
          whatToDo: "name the folder that the publishers' files are in, with --from")
      ])
    }
    var files: [PublisherFile] = []
    var ignored: [PublisherFile.Finding] = []
    let names = listing.files
    for name in names {
      let path = PathParts.join(folder, name)
      guard !ReadFault.isFolder(path) else { continue }
      let kind = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard kinds.contains(kind) else {
        let isSibling =
          siblings.contains(kind) && names.contains(String(name.dropLast(kind.count)) + "shp")
        if !isSibling { ignored.append(.ignored(file: name, reason: reason(kind))) }
        continue
      }
      do throws(DataError) {
        files.append(try PublisherFile.open(path))
      } catch {
        ignored.append(
          .ignored(file: name, reason: error.diagnostics.first?.message ?? "\(error)"))
      }
    }
    if listing.unnamed > 0 {
      ignored.append(
        .ignored(
          file: NumberStyle.count(listing.unnamed, "file"),
          reason: "names that are not UTF-8 text: rename them"))
    }
    return (files, ignored)
  }

  private static func reason(_ kind: String) -> String {
    switch kind {
    case "xls", "xlsb": "an old Excel workbook: save it as XLSX"
    case "pdf", "doc", "docx": "a document: copy its table into a CSV or XLSX file"
    default: "no kind of file that Hubward imports"
    }
  }

  /// What became of a file of the study.
  public struct Written: Hashable, Sendable, CustomStringConvertible {
    public enum State: Hashable, Sendable {
      case written, unchanged
      /// Edited since the last import, so the new one lies beside it under this name.
      case kept(new: String)
    }

    public let path: String
    public let state: State

    public var description: String {
      switch state {
      case .written: "\(path): written"
      case .unchanged: "\(path): unchanged"
      case .kept(let new): "\(path): kept, as it was edited; the new one is \(new)"
      }
    }
  }

  /// Writes a study's files into a folder, all or none; the folder is made where it is missing.
  ///
  /// Whatever was edited since the last import stays as it is, the study file as well as tables that
  /// somebody has completed: the new one is written beside it (`sites.new.csv`), and the package
  /// describes the edited one. Files of others are never touched.
  public static func write(
    _ files: [ImportedFile], to folder: String
  ) throws(FileError) -> [Written] {
    let place = try WholeFolder(
      at: folder, record: PackageManifest.fileName, own: ImportRecord.unedited)
    let kept = Set(place.guests)
    var outcomes: [Written] = []
    var written: [(path: String, bytes: [UInt8])] = []
    for file in files where file.path != PackageManifest.fileName {
      let isThere = place.earlier?.bytes(of: file.path) == file.bytes
      guard kept.contains(file.path) else {
        written.append((file.path, file.bytes))
        outcomes.append(Written(path: file.path, state: isThere ? .unchanged : .written))
        continue
      }
      if isThere {
        outcomes.append(Written(path: file.path, state: .unchanged))
      } else {
        let new = ImportRecord.newName(of: file.path)
        written.append((new, file.bytes))
        outcomes.append(Written(path: file.path, state: .kept(new: new)))
      }
    }
    if let package = files.first(where: { $0.path == PackageManifest.fileName }) {
      let edited = describing(package.bytes, files, kept: kept, in: place.earlier)
      written.append((package.path, edited))
      let isThere = place.earlier?.bytes(of: package.path) == edited
      outcomes.append(Written(path: package.path, state: isThere ? .unchanged : .written))
    }
    try place.replace(with: written)
    return outcomes
  }

  /// The package's description, with the hashes of the edited files that stay.
  private static func describing(
    _ package: [UInt8], _ files: [ImportedFile], kept: Set<String>, in earlier: EarlierFolder?
  ) -> [UInt8] {
    let renewed = try? PackageHashes.renewed(package) { (path) throws(DataError) in
      let bytes =
        kept.contains(path)
        ? earlier?.bytes(of: path) : files.first { $0.path == path }?.bytes
      guard let bytes else { throw .unreadable(file: path, reason: "it is not among the files") }
      return bytes
    }
    return renewed ?? package
  }
}
