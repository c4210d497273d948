import Files
import Spreadsheets
import Text

/// The tables of a feed, in a folder or in a ZIP archive.
struct FeedFolder {
  private enum Storage {
    case archive(ZipArchive)
    case folder(String)
  }

  /// The last name of its path.
  let name: String
  /// SHA-256 of the archive; of a folder, that of its tables' hashes and names in the form of
  /// `sha256sum`, by name.
  let hash: String
  /// Names of its tables.
  let tables: Set<String>
  private let storage: Storage

  /// - Throws: ``DataError`` where it is neither.
  init(_ path: String) throws(DataError) {
    name = PathParts(path).name
    do {
      if ReadFault.isFolder(path) {
        let tables = try FolderListing(path).files.filter { $0.hasSuffix(".txt") }
        storage = .folder(path)
        self.tables = Set(tables)
        let lines = try tables.map { table in
          try FileBytes(contentsOf: PathParts.join(path, table)).withBytes {
            "\(SHA256Digest.hex($0))  \(table)\n"
          }
        }
        hash = SHA256Digest.hex(Array(lines.joined().utf8))
      } else {
        let bytes = try FileBytes(contentsOf: path)
        let archive = try ZipArchive(bytes)
        storage = .archive(archive)
        tables = Set(archive.entries.map(\.name))
        hash = bytes.withBytes { SHA256Digest.hex($0) }
      }
    } catch let error as SpreadsheetError {
      let found = error == .notAnArchive ? "is neither a folder nor a ZIP archive" : "\(error)"
      throw .refused([
        Diagnostic(
          .error, at: .init(file: path), found,
          whatToDo: "name a GTFS feed: a .zip, or a folder with stops.txt and the other tables")
      ])
    } catch {
      throw .unreadable(file: path, reason: ReadFault.reason(error))
    }
  }

  /// Hands on the bytes of a table, chunk by chunk, until `take` says that it has enough.
  func read(
    _ table: String, take: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(DataError) {
    do {
      switch storage {
      case .archive(let archive):
        try archive.read(archive.entry(named: table), take: take)
      case .folder(let folder):
        try FileBytes(contentsOf: PathParts.join(folder, table)).withBytes { all in
          let bytes = all.bindMemory(to: UInt8.self)
          for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
            let end = min(start + 1 << 20, bytes.count)
            guard take(UnsafeBufferPointer(rebasing: bytes[start..<end])) else { return }
          }
        }
      }
    } catch let error as SpreadsheetError {
      throw .refused([
        Diagnostic(.error, at: .init(file: name), "\(error)", whatToDo: "download it again")
      ])
    } catch {
      throw .unreadable(file: "\(name)/\(table)", reason: ReadFault.reason(error))
    }
  }
}
