import Files
public import Spreadsheets
public import Text

/// A file as its publisher publishes it: CSV, also in a ZIP or gzip archive, XLSX, ODS, GeoJSON,
/// shapefile, GeoPackage or FlatGeobuf.
public struct PublisherFile: Sendable {
  /// One table in the file.
  enum Part: Hashable, Sendable {
    case whole
    case entry(String)
    case sheet(String)

    var sheet: String? {
      if case .sheet(let name) = self { name } else { nil }
    }
  }

  /// As messages give it.
  public let name: String
  package let bytes: FileBytes
  /// The other files of a shapefile.
  let sibling: BoundaryFile.Sibling
  private let archive: ZipArchive?
  private let workbook: Workbook?

  /// - Throws: ``DataError`` when it is an archive or a spreadsheet that is damaged.
  public init(
    name: String, bytes: FileBytes, sibling: @escaping BoundaryFile.Sibling = { _ in nil }
  ) throws(DataError) {
    self.name = name
    let bytes = TextEncoding.utf8(fromUTF16: bytes) ?? bytes
    self.bytes = bytes
    self.sibling = sibling
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      archive = nil
      workbook = nil
      return
    }
    do throws(SpreadsheetError) {
      let archive = try ZipArchive(bytes)
      let names = archive.entries.map(\.name)
      let isBook = names.contains("xl/workbook.xml") || names.contains("content.xml")
      self.archive = archive
      workbook = isBook ? try Workbook(archive) : nil
    } catch {
      throw Self.refusal(error, name)
    }
  }

  /// Opens a file on disk without reading it into memory.
  public static func open(_ path: String) throws(DataError) -> PublisherFile {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    do {
      let stem = path.lowercased().hasSuffix(".shp") ? String(path.dropLast(3)) : nil
      return try PublisherFile(name: name, bytes: FileBytes(contentsOf: path)) { ending in
        stem.flatMap { stem in
          [ending, ending.uppercased()].lazy.compactMap { try? FileBytes(contentsOf: stem + $0) }
            .first
        }
      }
    } catch let error as DataError {
      throw error
    } catch {
      throw .unreadable(file: name, reason: ReadFault.reason(error))
    }
  }

  /// It, and the files in it that are spreadsheets, boundaries or UTF-16 text themselves, as publishers
  /// pack them in a ZIP archive.
  ///
  /// - Throws: ``DataError`` when one of them is damaged.
  public func unpacked() throws(DataError) -> [PublisherFile] {
    guard let archive, workbook == nil else { return [self] }
    var files = [self]
    for entry in archive.entries where Self.isPacked(entry.name) {
      let label = "\(name)/\(entry.name)"
      let plain: [UInt8]
      do throws(SpreadsheetError) {
        plain = try archive.plain(entry, upTo: Self.memberLimit)
      } catch {
        throw Self.refusal(error, label)
      }
      files.append(try PublisherFile(name: label, bytes: FileBytes(plain)))
    }
    return parts.isEmpty && files.count > 1 ? Array(files.dropFirst()) : files
  }

  /// More than any workbook that is published inside an archive.
  private static let memberLimit = 512 << 20

  private static func isPacked(_ name: String) -> Bool {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ["xlsx", "ods", "geojson", "json"].contains(ending) && !isHidden(name)
  }

  /// What archives of the Macintosh carry along.
  private static func isHidden(_ name: String) -> Bool {
    name.hasPrefix("__MACOSX/") || (name.split(separator: "/").last?.hasPrefix(".") ?? true)
  }

  /// The tables in it: itself, the sheets of a spreadsheet, or the text files of an archive.
  var parts: [Part] {
    if let workbook { return workbook.visible.map { .sheet($0) } }
    guard let archive else { return [.whole] }
    return archive.entries.map(\.name)
      .filter { name in
        [".csv", ".txt", ".tsv", ".tab"].contains(where: name.lowercased().hasSuffix)
          && !Self.isHidden(name)
      }
      .map { .entry($0) }
  }

  /// Sheets that the workbook does not show.
  var hiddenParts: [Part] {
    (workbook?.hidden ?? []).map { .sheet($0) }
  }

  /// How messages call a part.
  func label(_ part: Part) -> String {
    switch part {
    case .whole: name
    case .entry(let entry): "\(name)/\(entry)"
    case .sheet(let sheet): "sheet '\(sheet)' of \(name)"
    }
  }

  /// Hands on the records of a part until `take` says that it has enough.
  ///
  /// - Parameter byteLimit: how far a text is read at the most.
  /// - Returns: what was wrong with the quoting of a text part.
  func records(
    of part: Part, delimiter: UInt8, byteLimit: Int = .max, take: @escaping (CSVRecord) -> Bool
  ) throws(DataError) -> [CSVScanner.Problem] {
    do throws(SpreadsheetError) {
      var isDone = false
      if case .sheet(let sheet) = part, let workbook {
        try workbook.rows(of: sheet) { take(RecordText.record($0)) }
        return []
      }
      var scanner = CSVScanner(delimiter: delimiter)
      var count = 0
      func scan(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
        scanner.scan(chunk) { if !isDone { isDone = !take($0) } }
        count += chunk.count
        return !isDone && !scanner.isStopped && count < byteLimit
      }
      if case .entry(let name) = part, let archive {
        try archive.read(archive.entry(named: name)) { scan($0) }
      } else if let gzip = GzipFile(bytes) {
        try gzip.read { scan($0) }
      } else {
        bytes.withBytes { all in
          let bytes = all.bindMemory(to: UInt8.self)
          for start in stride(from: 0, to: bytes.count, by: Self.slice) {
            let end = min(start + Self.slice, bytes.count)
            guard scan(UnsafeBufferPointer(rebasing: bytes[start..<end])) else { return }
          }
        }
      }
      scanner.finish { if !isDone { isDone = !take($0) } }
      return scanner.problems
    } catch {
      throw Self.refusal(error, label(part))
    }
  }

  /// How much of a text file is looked at in one go.
  private static let slice = 1 << 18

  private static func refusal(_ error: SpreadsheetError, _ file: String) -> DataError {
    .refused([Diagnostic(.error, at: .init(file: file), error.description)])
  }
}
