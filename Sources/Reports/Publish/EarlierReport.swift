import Files

/// What stands where a report is to be published: an earlier report and its guests.
struct EarlierReport {
  let folder: EarlierFolder
  /// Files and links there that no earlier run wrote.
  let guests: [String]

  /// The files that the run wrote which made a report: those that are as its manifest describes them or
  /// that are written `again`, and the manifest.
  static func own(
    _ folder: EarlierFolder, again: Set<String>, _ digest: ([UInt8]) -> String
  ) -> Set<String> {
    guard let outputs = outputs(of: folder) else { return [] }
    let ours = outputs.filter { output in
      again.contains(output.path)
        || folder.bytes(of: output.path).map { digest($0) == output.sha256 } ?? false
    }
    return Set(ours.map(\.path) + [Manifest.path])
  }

  /// Refuses a folder with something in it that is not a report of ours, and a new report that would
  /// overwrite a guest; capitals do not count.
  func check(against files: [RenderedFile]) throws(ReportsError) {
    guard let first = folder.files.first else { return }
    guard folder.bytes(of: Manifest.path) != nil else {
      throw .notAReport(folder: folder.path, holds: first)
    }
    guard Self.outputs(of: folder) != nil else { throw .badManifest(folder: folder.path) }
    let names = Set(files.map { $0.path.lowercased() })
    if let guest = guests.first(where: { names.contains($0.lowercased()) }) {
      throw .inTheWay(path: guest, folder: folder.path)
    }
  }

  private static func outputs(of folder: EarlierFolder) -> [Manifest.Output]? {
    folder.bytes(of: Manifest.path).flatMap { Manifest($0)?.outputs }
  }
}
