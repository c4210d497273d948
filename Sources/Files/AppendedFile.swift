internal import Foundation

/// A file that several processes add lines to.
package enum AppendedFile {
  /// Adds text at the end, at once, so that lines of two processes do not mix.
  package static func add(_ text: String, to path: String) throws(FileError) {
    do throws(SystemFault) {
      if let kind = FileStatus(following: path)?.kind, kind != .file {
        throw SystemFault(EISDIR)
      }
      try Descriptor(path, O_WRONLY | O_CREAT | O_APPEND).write(Array(text.utf8))
    } catch {
      throw .cannotWrite(path: path, reason: error.words)
    }
  }
}
