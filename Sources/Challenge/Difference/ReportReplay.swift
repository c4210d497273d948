import Reports
import Spreadsheets
import Text

/// A report that was run again, held against the one that was written.
public struct ReportReplay: Sendable {
  private let written: WrittenReport
  private let again: WrittenReport
  private let digest: @Sendable ([UInt8]) -> String
  public let difference: ReportDifference

  /// - Parameters:
  ///   - again: the same study's report, made now in the same forms.
  ///   - digest: the SHA-256 of bytes in hexadecimal, as the manifest has it.
  /// - Throws: ``ChallengeError`` where a table cannot be read.
  public init(
    _ written: WrittenReport, again: WrittenReport, digest: @escaping @Sendable ([UInt8]) -> String
  ) throws(ChallengeError) {
    self.written = written
    self.again = again
    self.digest = digest
    difference = try ReportDifference(written, again)
  }

  /// Files that are no longer what the manifest says: somebody changed or removed them.
  public var edited: [String] { written.edited(digest) }

  /// Files of which the run gave other bytes than the manifest says.
  public var differing: [String] {
    let now = again.files.filter { $0.key != Manifest.path }.mapValues(digest)
    let before = Dictionary(written.manifest.outputs.map { ($0.path, $0.sha256) }) { $1 }
    return Set(now.keys).union(before.keys).filter { now[$0] != before[$0] }.sorted()
  }

  /// Whether it was made from the same files and gave the same bytes and the same manifest, and nobody has
  /// changed them since.
  public var isIdentical: Bool {
    differing.isEmpty && edited.isEmpty && difference.inputs.isEmpty
      && written.files[Manifest.path] == again.files[Manifest.path]
  }

  /// What it comes to, in sentences.
  ///
  /// - Parameter limit: how many changes of a table are told.
  public func sentences(limit: Int) -> [String] {
    let outputs = NumberStyle.count(written.manifest.outputs.count, "file")
    let inputs = NumberStyle.count(written.manifest.inputs.count, "input")
    if isIdentical {
      return ["Identical: run again from \(inputs), all \(outputs) have the same bytes."]
    }
    var lines: [String] = []
    if difference.inputs.isEmpty {
      lines.append("All \(inputs) are the files that the manifest names.")
    }
    if !edited.isEmpty {
      let names = Phrases.list(edited, limit: 5)
      lines.append(
        "Changed since it was written, and no longer what the manifest says: \(names).")
    }
    if differing.isEmpty {
      lines.append("Run again, all \(outputs) have the bytes that the manifest says.")
      lines += difference.inputs.map { "Input: \($0)." }
    } else {
      lines.append(
        "Different: run again, \(differing.count) of \(outputs) have other bytes than the manifest says: \(Phrases.list(differing.map(note), limit: 5))."
      )
      lines.append(difference.summary)
      lines += difference.sentences(limit: limit)
    }
    return lines
  }

  /// A path; of an archive also whether all that is in it is the same.
  private func note(_ path: String) -> String {
    guard let old = written.files[path], let new = again.files[path],
      let before = Self.contents(old), let now = Self.contents(new), before == now
    else { return path }
    return "\(path) (packed by another zlib; all that is in it is the same)"
  }

  private static func contents(_ bytes: [UInt8]) -> [String: [UInt8]]? {
    guard let archive = try? ZipArchive(FileBytes(bytes)) else { return nil }
    var contents: [String: [UInt8]] = [:]
    for entry in archive.entries {
      guard let plain = try? archive.plain(entry, upTo: 1 << 28) else { return nil }
      contents[entry.name] = plain
    }
    return contents
  }
}
