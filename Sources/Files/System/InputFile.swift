internal import Foundation

/// A file that is read: opened without waiting for anybody, and only where it is a file.
///
/// A pipe might never end and a device never does, so both are refused, as is a file that is larger
/// than its reader can use.
package enum InputFile {
  /// All the bytes of a file.
  ///
  /// - Parameter limit: the most bytes that its reader can use.
  /// - Throws: ``InputFault``.
  package static func bytes(of path: String, limit: Int) throws(InputFault) -> [UInt8] {
    let file = try opened(path, limit: limit)
    return try read(file, size: try size(of: file), limit: limit)
  }

  /// The first bytes of a file, at most `count`.
  ///
  /// - Throws: ``InputFault``.
  package static func start(of path: String, count: Int) throws(InputFault) -> [UInt8] {
    let file = try opened(path, limit: .max)
    return Array(try read(file, size: count, limit: .max).prefix(count))
  }

  /// A file for a reader that need not have it in memory as a whole.
  ///
  /// - Throws: ``InputFault``.
  package static func mapped(_ path: String) throws(InputFault) -> MappedFile {
    let file = try opened(path, limit: .max)
    let size = try size(of: file)
    guard size > MappedFile.smallest else {
      return MappedFile(try read(file, size: size, limit: .max))
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.number, 0), start != MAP_FAILED
    else { throw .system(.last) }
    return MappedFile(start: start, count: size)
  }

  private static func size(of file: borrowing Descriptor) throws(InputFault) -> Int {
    guard let status = FileStatus(descriptor: file.number) else { throw .system(.last) }
    return status.size
  }

  private static func opened(_ path: String, limit: Int) throws(InputFault) -> Descriptor {
    guard !path.utf8.contains(0) else { throw .system(SystemFault(ENOENT)) }
    // Looked at before it is opened: opening a device can do something already.
    if let kind = FileStatus(following: path)?.kind, kind != .file { throw .wrongKind(kind) }
    let file: Descriptor
    do throws(SystemFault) {
      file = try Descriptor(path, O_RDONLY | O_NONBLOCK)
    } catch {
      throw .system(error)
    }
    guard let status = FileStatus(descriptor: file.number) else { throw .system(.last) }
    guard status.kind == .file else { throw .wrongKind(status.kind) }
    guard status.size <= limit else { throw .tooLarge(bytes: status.size, limit: limit) }
    return file
  }

  /// Reads to the end, or to `size` bytes where there are that many; the system's own files do not
  /// say how long they are.
  private static func read(
    _ file: borrowing Descriptor, size: Int, limit: Int
  ) throws(InputFault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: min(max(size, 1 << 12), 1 << 20))
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(file.number, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(.last)
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
      if size > 0, bytes.count >= size { return bytes }
    }
  }
}

/// Why a file was not read.
package enum InputFault: Error, Hashable {
  case wrongKind(FileKind)
  case tooLarge(bytes: Int, limit: Int)
  case system(SystemFault)
}

/// The bytes of a file: read where it is small, else mapped, so that they cost no memory.
///
/// A mapped file must not be cut short by another program while it is used.
package final class MappedFile: Sendable {
  /// From this size on a file is mapped: 64 MB.
  static let smallest = 64 << 20

  private let small: [UInt8]
  // Only read, and unmapped once nobody has it any more.
  private nonisolated(unsafe) let start: UnsafeMutableRawPointer?
  package let count: Int

  init(_ bytes: [UInt8]) {
    small = bytes
    start = nil
    count = bytes.count
  }

  init(start: UnsafeMutableRawPointer, count: Int) {
    small = []
    self.start = start
    self.count = count
  }

  deinit { if let start { munmap(start, count) } }

  /// Calls the body with all the bytes, which are valid only inside it.
  package func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    guard let start else { return try small.withUnsafeBytes(body) }
    return try body(UnsafeRawBufferPointer(start: start, count: count))
  }
}
