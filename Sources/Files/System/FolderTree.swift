internal import Foundation

/// Folders and what is in them; links are never followed.
enum FolderTree {
  /// Everything below a folder that is not itself a folder, relative to it, sorted.
  static func files(in folder: String) throws(SystemFault) -> [String] {
    try entries(of: folder).filter { !$0.isFolder }.map(\.path).sorted()
  }

  /// The names in a folder, in no order.
  ///
  /// - Throws: ``SystemFault``, also for a name that is not UTF-8, which could not be carried over.
  static func names(in folder: String) throws(SystemFault) -> [String] {
    let (names, unnamed) = try contents(of: folder)
    guard unnamed == 0 else { throw SystemFault(EILSEQ) }
    return names
  }

  /// The names in a folder, in no order, and how many others are not UTF-8.
  static func contents(
    of folder: String
  ) throws(SystemFault) -> (names: [String], unnamed: Int) {
    guard let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    var unnamed = 0
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(validatingCString: $0)
        }
      }
      if let name {
        if name != ".", name != ".." { names.append(name) }
      } else {
        unnamed += 1
      }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return (names, unnamed)
  }

  /// Makes a folder and those above it that are missing.
  static func make(_ folder: String) throws(SystemFault) {
    if mkdir(folder, 0o777) == 0 { return }
    switch errno {
    case EEXIST where FileStatus(following: folder)?.kind == .folder: return
    case EEXIST: throw SystemFault(ENOTDIR)
    case ENOENT:
      let above = PathParts(folder).folder
      guard above != folder else { throw SystemFault(ENOENT) }
      try make(above)
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .last }
    default: throw .last
    }
  }

  /// Removes a file, or a folder with all that is in it.
  static func remove(_ path: String) throws(SystemFault) {
    guard FileStatus(path)?.kind == .folder else {
      guard unlink(path) == 0 || errno == ENOENT else { throw .last }
      return
    }
    for entry in try entries(of: path).reversed() {
      let place = path + "/" + entry.path
      guard (entry.isFolder ? rmdir(place) : unlink(place)) == 0 || errno == ENOENT else {
        throw .last
      }
    }
    guard rmdir(path) == 0 || errno == ENOENT else { throw .last }
  }

  /// Removes a folder and the folders in it, provided that there is no file in any of them.
  static func removeEmpty(_ folder: String) throws(SystemFault) {
    for entry in try entries(of: folder).reversed() where entry.isFolder {
      guard rmdir(folder + "/" + entry.path) == 0 || errno == ENOENT else { throw .last }
    }
    guard rmdir(folder) == 0 || errno == ENOENT else { throw .last }
  }

  /// The folders below a folder, relative to it, each before those in it.
  static func folders(in folder: String) throws(SystemFault) -> [String] {
    try entries(of: folder).filter(\.isFolder).map(\.path)
  }

  /// Everything below a folder, each folder before what is in it.
  private static func entries(
    of folder: String
  ) throws(SystemFault) -> [(path: String, isFolder: Bool)] {
    var found: [(path: String, isFolder: Bool)] = []
    var waiting = [""]
    while let next = waiting.popLast() {
      for name in try names(in: next.isEmpty ? folder : folder + "/" + next) {
        let path = next.isEmpty ? name : next + "/" + name
        let isFolder = FileStatus(folder + "/" + path)?.kind == .folder
        found.append((path, isFolder))
        if isFolder { waiting.append(path) }
      }
    }
    return found
  }
}
