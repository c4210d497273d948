import Files
import Readers
import Reports
import Text

/// Puts a report where it belongs, and says so.
struct Publishing {
  let files: [RenderedFile]
  let place: ReportPlace
  /// Whether the report of another study may be replaced.
  let replaces: Bool

  /// - Parameter first: the file that a reader opens.
  /// - Throws: ``Failure`` with exit code 73; what was there is as it was.
  func publish(telling first: String = "index.html") throws {
    if !replaces { try place.refuseAnother(files) }
    do {
      try Publisher(folder: place.folder) { SHA256Digest.hex($0) }.publish(files)
    } catch {
      throw Failure("\(error)", code: .cannotWrite)
    }
    let others = NumberStyle.count(files.count - 1, "other file")
    try Terminal.show(line: "\(place.folder)/\(first) and \(others)")
  }
}
