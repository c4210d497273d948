import Files
public import Reports

/// A report as it was written: its files, and what the page and the tables in them say.
public struct WrittenReport: Sendable {
  /// What it is called in messages.
  public let name: String
  /// By path; the manifest is among them.
  let files: [String: [UInt8]]
  /// What its manifest says that it holds and was made from.
  public let manifest: Manifest
  /// Files that the manifest names and that are not there.
  let lost: [String]

  /// A report that has just been made.
  ///
  /// - Throws: ``ChallengeError`` where there is no manifest among the files.
  public init(_ files: [RenderedFile], name: String) throws(ChallengeError) {
    self.name = name
    self.files = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    guard let bytes = self.files[Manifest.path], let manifest = Manifest(bytes) else {
      throw .notAReport(folder: name, reason: "there is no manifest.json that can be read")
    }
    self.manifest = manifest
    lost = []
  }

  /// Reads a folder: the files that its manifest names, and no others.
  ///
  /// - Throws: ``ChallengeError``.
  public init(folder: String) throws(ChallengeError) {
    func bytes(_ path: String) -> Result<[UInt8], InputFault> {
      do throws(InputFault) {
        return .success(try InputFile.bytes(of: folder + "/" + path, limit: 1 << 28))
      } catch {
        return .failure(error)
      }
    }
    let written: [UInt8]
    do throws(InputFault) {
      written = try bytes(Manifest.path).get()
    } catch {
      throw .notAReport(folder: folder, reason: "manifest.json: \(ReadFault.reason(error))")
    }
    guard let manifest = Manifest(written) else {
      throw .notAReport(folder: folder, reason: "manifest.json is none that this program wrote")
    }
    var files = [Manifest.path: written]
    var lost: [String] = []
    for output in manifest.outputs {
      if ReportPath.isInside(output.path), case .success(let bytes) = bytes(output.path) {
        files[output.path] = bytes
      } else {
        lost.append(output.path)
      }
    }
    name = folder
    self.files = files
    self.manifest = manifest
    self.lost = lost
  }

  /// Files that are no longer what the manifest says, or not there.
  ///
  /// - Parameter digest: the SHA-256 of bytes in hexadecimal.
  func edited(_ digest: ([UInt8]) -> String) -> [String] {
    manifest.outputs.filter { output in files[output.path].map(digest) != output.sha256 }.map(
      \.path)
  }

  func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Its tables with full precision, in the order of their files' names.
  ///
  /// - Throws: ``ChallengeError/unreadable(file:reason:)``.
  func tables() throws(ChallengeError) -> [WrittenTable] {
    var tables: [WrittenTable] = []
    for path in files.keys.sorted() where path.hasPrefix("tables/") && path.hasSuffix(".json") {
      tables.append(try WrittenTable(files[path] ?? [], file: "\(name)/\(path)"))
    }
    return tables
  }

  /// Its page; nothing where it has none.
  ///
  /// - Throws: ``ChallengeError/unreadable(file:reason:)``.
  func page() throws(ChallengeError) -> WrittenPage? {
    guard let bytes = files["index.html"] else { return nil }
    return try WrittenPage(bytes, file: "\(name)/index.html")
  }
}
