import Files
import Foundation

/// Writes a report's files into a folder, all of them or none.
///
/// The files are written to a new folder beside the target, which then takes the target's place: the
/// earlier report is renamed aside, the new one renamed in, and only then is the earlier one removed.
/// If any step fails the earlier report is as it was. If the machine stops between the two renamings,
/// the earlier report is whole in a hidden folder beside the target (`.<name>.old-1`).
///
/// Nothing is lost that an earlier run did not write. A folder that holds files but no manifest is
/// refused. Beside an earlier report's own files, whatever else a person put there (notes, an
/// accessibility statement) is carried over, unless the new report has a file of that name: then
/// nothing is written. A report's own files are replaced even if edited by hand, and empty folders are
/// not kept.
public struct Publisher: Sendable {
  /// The report's folder; its parents are made if needed.
  public let folder: String
  private let rename: @Sendable (_ from: URL, _ to: URL) throws -> Void

  public init(folder: String) {
    self.init(folder: folder) { try FileManager.default.moveItem(at: $0, to: $1) }
  }

  /// With the renaming of folders given, so that a test can make it fail.
  init(folder: String, rename: @escaping @Sendable (URL, URL) throws -> Void) {
    self.folder = folder
    self.rename = rename
  }

  /// Writes `files`, among which is the manifest that lists all the others.
  ///
  /// - Throws: ``ReportsError``. After ``ReportsError/leftAside(folder:aside:reason:)`` the new report
  ///   is in place; after every other error the earlier one is.
  public func publish(_ files: [RenderedFile]) throws(ReportsError) {
    try ReportPath.check(files)
    // A link to the folder stays a link: what it points to is replaced.
    let target = URL(fileURLWithPath: folder, isDirectory: true).resolvingSymlinksInPath()
    let earlier = try EarlierReport(folder: target)
    try earlier.check(against: files)
    let new = try Self.makeSibling(of: target, ending: "new")
    do {
      try Self.write(files, into: new)
      try earlier.copyGuests(to: new)
    } catch {
      try? FileManager.default.removeItem(at: new)
      throw error
    }
    try replace(target, by: new, exists: earlier.exists)
  }

  private func replace(_ target: URL, by new: URL, exists: Bool) throws(ReportsError) {
    let aside = Self.sibling(of: target, ending: "old")
    do {
      if exists { try rename(target, aside) }
      do {
        try rename(new, target)
      } catch {
        if exists { try rename(aside, target) }
        throw error
      }
    } catch {
      try? FileManager.default.removeItem(at: new)
      throw .cannotReplace(folder: target.path, reason: FileFault.reason(error))
    }
    guard exists else { return }
    do {
      try FileManager.default.removeItem(at: aside)
    } catch {
      throw .leftAside(
        folder: target.path, aside: aside.path, reason: FileFault.reason(error))
    }
  }

  private static func write(_ files: [RenderedFile], into folder: URL) throws(ReportsError) {
    for file in files {
      let place = folder.appendingPathComponent(file.path)
      do {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: place)
      } catch {
        throw .cannotWrite(path: file.path, reason: FileFault.reason(error))
      }
    }
  }

  /// Makes a hidden folder of a name that nothing has.
  private static func makeSibling(of target: URL, ending: String) throws(ReportsError) -> URL {
    let place = sibling(of: target, ending: ending)
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    } catch {
      throw .cannotWrite(path: target.path, reason: FileFault.reason(error))
    }
    return place
  }

  private static func sibling(of target: URL, ending: String) -> URL {
    let parent = target.deletingLastPathComponent()
    var number = 1
    while true {
      let name = ".\(target.lastPathComponent).\(ending)-\(number)"
      let place = parent.appendingPathComponent(name, isDirectory: true)
      if !FileManager.default.fileExists(atPath: place.path) { return place }
      number += 1
    }
  }
}
