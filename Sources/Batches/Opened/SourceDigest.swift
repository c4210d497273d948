internal import Opening
internal import Readers

/// The hash by which a unit names what it is about.
enum SourceDigest {
  /// Of a study or a package: of its files' hashes and paths, the first file first, the others by path.
  static func of(_ files: [(path: String, bytes: [UInt8])]) -> String {
    let lines =
      files.prefix(1) + files.dropFirst().sorted { $0.path < $1.path }
    let text = lines.map { "\(SHA256Digest.hex($0.bytes))  \($0.path)\n" }.joined()
    return SHA256Digest.hex(Array(text.utf8))
  }

  /// Of a study: its study file has no name here, as a copy may be called otherwise.
  static func of(_ files: StudyFiles) -> String {
    of([("", files.study.bytes)] + files.package.map { ($0.path, $0.bytes) })
  }
}
