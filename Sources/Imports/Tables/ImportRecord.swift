import Files
internal import Foundation
import Readers

/// What an import wrote, as `datapackage.json` remembers it.
enum ImportRecord {
  /// The key that holds the hash of each file as it was written.
  static let key = "imported"

  /// What the new form of a file is called where the earlier one was edited: `study.new.yaml`.
  static func newName(of path: String) -> String {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last else { return path + ".new" }
    return parts.dropLast().joined(separator: ".") + ".new." + ending
  }

  /// The files of an earlier import that are as it wrote them, and its new forms of those that were
  /// edited.
  @Sendable static func unedited(_ earlier: EarlierFolder) -> Set<String> {
    guard let package = earlier.bytes(of: PackageManifest.fileName),
      let written = hashes(package)
    else { return [] }
    let same = written.filter { path, hash in
      earlier.bytes(of: path).map { "sha256:\(SHA256Digest.hex($0))" } == hash
    }.map(\.key)
    let beside = written.keys.map(newName).filter(earlier.files.contains)
    return Set(same + beside + [PackageManifest.fileName])
  }

  private static func hashes(_ package: [UInt8]) -> [String: String]? {
    struct Package: Decodable {
      let imported: [String: String]?
      /// Of packages that were imported when the study file alone was remembered.
      let importedStudy: String?
    }
    guard let read = try? JSONDecoder().decode(Package.self, from: Data(package)) else {
      return nil
    }
    return read.imported ?? read.importedStudy.map { ["study.yaml": $0] }
  }
}
