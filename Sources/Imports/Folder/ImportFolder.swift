import Files
internal import Foundation
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
    guard ReadFault.isFolder(folder), let names = FileManager.default.subpaths(atPath: folder)
    else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: folder), "there is no such folder",
          whatToDo: "name the folder that the publishers' files are in, with --from")
      ])
    }
    var files: [PublisherFile] = []
    var ignored: [String] = []
    for name in names.sorted() where !name.split(separator: "/").contains(where: isHidden) {
      let path = "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
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
    return (files, ignored)
  }

  /// Writes a study's files into a folder, which is made where it is missing; files that are the
  /// same already are left alone, and a study file that was edited is never overwritten.
  ///
  /// - Returns: one sentence a file.
  /// - Throws: ``DataError/refused(_:)`` where the folder cannot be written to.
  public static func write(
    _ files: [ImportedFile], to folder: String
  ) throws(DataError) -> [String] {
    let root = URL(fileURLWithPath: folder)
    var sentences: [String] = []
    let earlier = earlierStudy(root)
    do {
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
      for file in files {
        let url = root.appendingPathComponent(file.path)
        let there = try? Data(contentsOf: url)
        if there == Data(file.bytes) {
          sentences.append("\(file.path): unchanged")
        } else if let there, file.path == "study.yaml",
          earlier != "sha256:\(SHA256Digest.hex([UInt8](there)))"
        {
          try Data(file.bytes).write(
            to: root.appendingPathComponent("study.new.yaml"), options: .atomic)
          sentences.append("study.yaml: kept, as it was edited; the new one is study.new.yaml")
        } else {
          try Data(file.bytes).write(to: url, options: .atomic)
          sentences.append("\(file.path): written")
        }
      }
    } catch {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: folder), "cannot be written: \(ReadFault.reason(error))",
          whatToDo: "name a folder that you may write to, with --to")
      ])
    }
    return sentences
  }

  /// The hash of the study file that the last import wrote.
  private static func earlierStudy(_ root: URL) -> String? {
    struct Package: Decodable {
      let importedStudy: String?
    }
    let data = try? Data(contentsOf: root.appendingPathComponent(PackageManifest.fileName))
    return data.flatMap { try? JSONDecoder().decode(Package.self, from: $0) }?.importedStudy
  }

  private static func isHidden(_ name: Substring) -> Bool { name.hasPrefix(".") }
}
