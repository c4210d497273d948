import Opening
import Readers
import Studies

/// The table in which the study itself travels: every file that it is made from, byte for byte.
enum FilesTable {
  static let name = "hubward_files"
  /// What a row is: the study file, or a file of its data package.
  static let studyRole = "study"
  static let packageRole = "package"

  /// - Parameter files: nothing for a study with counts of users, which does not travel: its files hold
  ///   what may not be shown.
  static func table(_ files: StudyFiles?) -> StoreTable {
    let rows =
      files.map { files in
        [(studyRole, files.study)] + files.package.map { (packageRole, $0) }
      } ?? []
    return StoreTable(
      name, title: "The study itself",
      description: files == nil
        ? "Empty: the study's tables count users, and hold what may not be shown."
        : "Every file that the study is made from, byte for byte. Hubward reads these and "
          + "nothing else of this GeoPackage, and refuses one whose hash differs.",
      columns: [
        .init("role", .text, "The study file, or a file of its package"),
        .init("path", .text, "Name of the study file, or path inside the package"),
        .init("sha256", .text, "SHA-256 of the bytes"), .init("bytes", .blob, "The file"),
      ], rowCount: rows.count
    ) { index in
      let (role, file) = rows[index]
      return .init([
        .text(role), .text(file.path), .text(SHA256Digest.hex(file.bytes)), .bytes(file.bytes),
      ])
    }
  }
}
