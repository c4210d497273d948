extension ReportPath {
  /// Refuses files outside the folder, files of one name, and a manifest that lists other files.
  static func check(_ files: [RenderedFile]) throws(ReportsError) {
    var seen: Set<String> = []
    for file in files {
      guard isInside(file.path) else { throw .badPath(file.path) }
      // Some file systems do not tell capitals from small letters.
      guard seen.insert(file.path.lowercased()).inserted else { throw .repeatedPath(file.path) }
    }
    let manifest = files.first { $0.path == Manifest.path }
    guard let listed = manifest.flatMap({ Manifest($0.bytes)?.outputs }) else {
      throw .manifestDisagrees(path: Manifest.path)
    }
    let written = Set(files.map(\.path)).subtracting([Manifest.path])
    if let odd = written.symmetricDifference(listed.map(\.path)).min() {
      throw .manifestDisagrees(path: odd)
    }
  }
}
