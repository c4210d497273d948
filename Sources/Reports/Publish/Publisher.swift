import Files

/// Writes a report's files into a folder, all of them or none: see `WholeFolder`.
///
/// Nothing is lost that an earlier run did not write. A folder that holds files but no manifest is
/// refused. Beside an earlier report's own files, whatever else a person put there (notes, an
/// accessibility statement) is carried over, unless the new report has a file of that name: then
/// nothing is written. A report's own files are replaced even if edited by hand, and empty folders are
/// not kept.
public struct Publisher: Sendable {
  /// The report's folder; its parents are made if needed.
  public let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  /// Writes `files`, among which is the manifest that lists all the others.
  ///
  /// - Throws: ``ReportsError``. After ``FileError/leftAside(path:aside:reason:)`` in it the new report
  ///   is in place; after every other error the earlier one is.
  public func publish(_ files: [RenderedFile]) throws(ReportsError) {
    try ReportPath.check(files)
    let place: WholeFolder
    do {
      place = try WholeFolder(at: folder, own: EarlierReport.own)
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
