import Files
import Foundation

/// What stands where a report is to be published: nothing, or an earlier report and its guests.
struct EarlierReport {
  let folder: URL
  let exists: Bool
  /// Files and links there that no earlier run wrote, relative to the folder, sorted.
  let guests: [String]

  /// Reads the folder's names and its manifest.
  ///
  /// - Throws: when something stands there that is not a report of ours.
  init(folder: URL) throws(ReportsError) {
    self.folder = folder
    var isFolder: ObjCBool = false
    exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
    guard exists else {
      guests = []
      return
    }
    guard isFolder.boolValue else { throw .notAFolder(folder.path) }
    let found = try Self.files(in: folder)
    guard let first = found.first else {
      guests = []
      return
    }
    guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(Manifest.path)) else {
      throw .notAReport(folder: folder.path, holds: first)
    }
    guard let outputs = Manifest.outputs(in: Array(bytes)) else {
      throw .badManifest(folder: folder.path)
    }
    let ours = Set(outputs.map(\.path) + [Manifest.path])
    guests = found.filter { !ours.contains($0) }
  }

  /// Refuses to overwrite a guest; capitals do not count.
  func check(against files: [RenderedFile]) throws(ReportsError) {
    let names = Set(files.map { $0.path.lowercased() })
    if let guest = guests.first(where: { names.contains($0.lowercased()) }) {
      throw .inTheWay(path: guest, folder: folder.path)
    }
  }

  /// Copies the guests to a new report.
  func copyGuests(to new: URL) throws(ReportsError) {
    for guest in guests {
      let place = new.appendingPathComponent(guest)
      do {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: folder.appendingPathComponent(guest), to: place)
      } catch {
        throw .cannotWrite(path: guest, reason: FileFault.reason(error))
      }
    }
  }

  /// Everything below the folder that is not itself a folder; links are not followed.
  private static func files(in folder: URL) throws(ReportsError) -> [String] {
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + path)
        return attributes[.type] as? FileAttributeType != .typeDirectory
      }.sorted()
    } catch {
      throw .cannotReplace(folder: folder.path, reason: FileFault.reason(error))
    }
  }
}
