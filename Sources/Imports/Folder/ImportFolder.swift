public import Files
public import Readers
public import Text

/// The folders that an import reads and writes.
public enum ImportFolder {
  /// Kinds of file that may hold a publication.
  private static let kinds: Set<String> = [
    "csv", "txt", "zip", "gz", "xlsx", "ods", "geojson", "json",
  ]

  /// The files of a folder and its subfolders that may hold a publication, and a sentence for each
  /// other one.
  ///
  /// - Throws: ``DataError/refused(_:)`` when the folder is not there.
  public static func files(
    in folder: String
  ) throws(DataError) -> (files: [PublisherFile], ignored: [String]) {
    guard ReadFault.isFolder(folder), let listing = try? FolderListing(folder) else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: folder), "there is no such folder",
          whatToDo: "name the folder that the publishers' files are in, with --from")
      ])
    }
    var files: [PublisherFile] = []
    var ignored: [String] = []
    for name in listing.files {
      let path = PathParts.join(folder, name)
      guard !ReadFault.isFolder(path) else { continue }
      let kind = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard kinds.contains(kind) else {
        ignored.append("\(name): ignored, no kind of file that Hubward imports")
        continue
      }
      do throws(DataError) {
        files.append(try PublisherFile.open(path))
      } catch {
        ignored.append("\(name): ignored, \(error)")
      }
    }
    if listing.unnamed > 0 {
      ignored.append(
        "\(NumberStyle.count(listing.unnamed, "file")) ignored, whose names are not UTF-8 text: rename"
          + " them")
    }
    return (files, ignored)
  }

  /// Writes a study's files into a folder, all or none; the folder is made where it is missing.
  ///
  /// Whatever was edited since the last import stays as it is, the study file as well as tables that
  /// somebody has completed: the new one is written beside it (`sites.new.csv`), and the package
  /// describes the edited one. Files of others are never touched.
  ///
  /// - Returns: one sentence a file.
  public static func write(
    _ files: [ImportedFile], to folder: String
  ) throws(FileError) -> [String] {
    let place = try WholeFolder(at: folder, own: ImportRecord.unedited)
    let kept = Set(place.guests)
    var sentences: [String] = []
    var written: [(path: String, bytes: [UInt8])] = []
    for file in files where file.path != PackageManifest.fileName {
      let isThere = place.earlier?.bytes(of: file.path) == file.bytes
      guard kept.contains(file.path) else {
        written.append((file.path, file.bytes))
        sentences.append("\(file.path): \(isThere ? "unchanged" : "written")")
        continue
      }
      if isThere {
        sentences.append("\(file.path): unchanged")
      } else {
        let new = ImportRecord.newName(of: file.path)
        written.append((new, file.bytes))
        sentences.append("\(file.path): kept, as it was edited; the new one is \(new)")
      }
    }
    if let package = files.first(where: { $0.path == PackageManifest.fileName }) {
      let edited = describing(package.bytes, files, kept: kept, in: place.earlier)
      written.append((package.path, edited))
      let isThere = place.earlier?.bytes(of: package.path) == edited
      sentences.append("\(package.path): \(isThere ? "unchanged" : "written")")
    }
    try place.replace(with: written)
    return sentences
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
