extension WholeFile {
  /// Writes two files that belong together: both are made beside their places before either is put
  /// there, so that a full disk leaves both as they were.
  ///
  /// - Throws: ``FileError``.
  package static func write(
    _ first: (path: String, bytes: [UInt8]), with second: (path: String, bytes: [UInt8])
  ) throws(FileError) {
    let one = try WholeFile(at: first.path)
    try one.fill(first.bytes, for: first.path)
    let other = try WholeFile(at: second.path)
    try other.fill(second.bytes, for: second.path)
    try other.finish()
    try one.finish()
  }
}
