import Files

/// Writes a report's files into a folder, all of them or none: see `WholeFolder`.
///
/// Nothing is lost that an earlier run did not write. A folder that holds files but no manifest is
/// refused. Beside an earlier report's own files, whatever else a person put there (notes, an
/// accessibility statement) is carried over, unless the new report has a file of that name: then
/// nothing is written. A file that the manifest lists, but that is not the one that it describes, is
/// somebody's own: it is carried over, unless the new report has a file of that name. Files that the
/// report writes again are replaced even if edited by hand, and empty folders are not kept.
public struct Publisher: Sendable {
  /// The report's folder; its parents are made if needed.
  public let folder: String

  private let digest: @Sendable ([UInt8]) -> String

  /// - Parameter digest: the SHA-256 of bytes in hexadecimal, as the manifest has it.
  public init(folder: String, digest: @escaping @Sendable ([UInt8]) -> String) {
    self.folder = folder
    self.digest = digest
  }

  /// Writes `files`, among which is the manifest that lists all the others.
  ///
  /// - Throws: ``ReportsError``. After ``FileError/leftAside(path:aside:reason:)`` in it the new report
  ///   is in place; after every other error the earlier one is.
  public func publish(_ files: [RenderedFile]) throws(ReportsError) {
    try ReportPath.check(files)
    let place: WholeFolder
    do {
      let paths = Set(files.map(\.path))
      place = try WholeFolder(at: folder, record: Manifest.path) { [digest] folder in
        EarlierReport.own(folder, again: paths, digest)
      }
    } catch {
      throw .file(error)
    }
    if let earlier = place.earlier {
      try EarlierReport(folder: earlier, guests: place.guests).check(against: files)
    }
    do {
      try place.replace(with: files.map { ($0.path, $0.bytes) })
    } catch {
      throw .file(error)
    }
  }
}
