internal import Foundation

/// A folder for what a run needs while it runs, which nobody else may enter.
package struct RunFolder: ~Copyable {
  package let path: String

  /// Sockets have names of at most 107 bytes, so a long `TMPDIR` is passed over.
  package init() throws(FileError) {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let folder = named.hasPrefix("/") && named.utf8.count < 60 ? named : "/tmp"
    var name = Array((folder + "/hubward-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      throw .cannotWrite(path: folder, reason: SystemFault.last.words)
    }
    path = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { try? FolderTree.remove(path) }
}
