/// What is in a folder that is only read, and in the folders in it; links to folders are not followed.
package struct FolderListing {
  /// Everything that is not a folder, relative to the folder, sorted; nothing hidden.
  package private(set) var files: [String] = []
  /// How many names are not UTF-8 text: they cannot be said, so nothing of them is read.
  package private(set) var unnamed = 0

  /// - Throws: ``SystemFault`` where a folder cannot be looked into.
  package init(_ folder: String) throws(SystemFault) {
    var waiting = [""]
    while let next = waiting.popLast() {
      let (names, strange) = try FolderTree.contents(
        of: next.isEmpty ? folder : PathParts.join(folder, next))
      unnamed += strange
      for name in names where !name.hasPrefix(".") {
        let path = next.isEmpty ? name : next + "/" + name
        if FileStatus(PathParts.join(folder, path))?.kind == .folder {
          waiting.append(path)
        } else {
          files.append(path)
        }
      }
    }
    files.sort()
  }
}
