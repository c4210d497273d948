/// The rules for a file's place in a report's folder.
package enum ReportPath {
  /// Whether the path stays inside the folder on every file system: relative, `/` between parts, no
  /// empty part, no `.` or `..`, no backslash, drive colon or control character.
  package static func isInside(_ path: String) -> Bool {
    let parts = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
    let isClean = path.unicodeScalars.allSatisfy {
      $0 != "\\" && $0 != ":" && $0.properties.generalCategory != .control
    }
    return isClean
      && parts.allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".unicodeScalars)
          && !$0.elementsEqual("..".unicodeScalars)
      }
  }
}
