internal import Foundation
public import Text

/// Brings the hashes of a data package up to its files, and leaves every other byte as it was.
public enum PackageHashes {
  /// `datapackage.json` with the `hash` and `bytes` of every resource as its file has them now.
  ///
  /// - Parameters:
  ///   - folder: the package's folder on disk.
  /// - Returns: the bytes before and after; equal where nothing has changed.
  /// - Throws: ``DataError`` when a file is not there, or a resource has no hash to renew.
  public static func renewed(
    folder: String
  ) throws(DataError) -> (before: [UInt8], after: [UInt8]) {
    let open = PackageFolder.disk(folder)
    let before = try PackageFolder.read(PackageManifest.fileName, by: open)
    let after = try renewed(before) { (path) throws(DataError) in
      try PackageFolder.read(path, by: open)
    }
    return (before, after)
  }

  /// The same of a `datapackage.json` and files that need not be on disk.
  ///
  /// - Parameter file: the bytes of a path inside the package.
  package static func renewed(
    _ before: [UInt8], file: (String) throws(DataError) -> [UInt8]
  ) throws(DataError) -> [UInt8] {
    let manifest = try PackageManifest.parse(before)
    var scan = JSONPlaces(before)
    let places = scan.places()
    var edits: [(range: Range<Int>, text: String)] = []
    for (index, resource) in manifest.resources.enumerated() {
      let path = resource.path.values.first ?? ""
      if let objection = PackageFolder.objection(to: path) {
        throw refusal("resource '\(resource.name)': path '\(path)' \(objection)")
      }
      let bytes = try file(path)
      guard let hash = places["resources.\(index).hash"] else {
        throw refusal("resource '\(resource.name)' has no hash; add \"hash\": \"sha256:\" to it")
      }
      edits.append((hash, "\"sha256:\(SHA256Digest.hex(bytes))\""))
      if let count = places["resources.\(index).bytes"] { edits.append((count, "\(bytes.count)")) }
    }
    var after = before
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      after.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    return after
  }

  private static func refusal(_ message: String) -> DataError {
    .refused([Diagnostic(.error, at: .init(file: PackageManifest.fileName), message)])
  }
}

/// Where each scalar of a JSON text stands, by the keys and indices that lead to it, joined by dots.
///
/// The text has already been decoded, so it is JSON.
private struct JSONPlaces {
  private let text: [UInt8]
  private var next = 0
  private var found: [String: Range<Int>] = [:]

  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func places() -> [String: Range<Int>] {
    // A byte order mark is no part of the text.
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    value("")
    return found
  }

  private mutating func value(_ path: String) {
    skip()
    guard next < text.count else { return }
    let start = next
    switch text[next] {
    case UInt8(ascii: "{"): members(path)
    case UInt8(ascii: "["): elements(path)
    case UInt8(ascii: "\""):
      string()
      found[path] = start..<next
    default:
      while next < text.count, !",]} \n\r\t".utf8.contains(text[next]) { next += 1 }
      found[path] = start..<next
    }
  }

  private mutating func members(_ path: String) {
    next += 1
    skip()
    while next < text.count, text[next] == UInt8(ascii: "\"") {
      let start = next
      string()
      let key = String(decoding: text[(start + 1)..<(next - 1)], as: UTF8.self)
      skip()
      next += 1
      value(path.isEmpty ? key : "\(path).\(key)")
      separator()
    }
    next += 1
  }

  private mutating func elements(_ path: String) {
    next += 1
    skip()
    var index = 0
    while next < text.count, text[next] != UInt8(ascii: "]") {
      value("\(path).\(index)")
      index += 1
      separator()
    }
    next += 1
  }

  private mutating func separator() {
    skip()
    if next < text.count, text[next] == UInt8(ascii: ",") { next += 1 }
    skip()
  }

  private mutating func string() {
    next += 1
    while next < text.count, text[next] != UInt8(ascii: "\"") {
      next += text[next] == UInt8(ascii: "\\") ? 2 : 1
    }
    next = min(next + 1, text.count)
  }

  private mutating func skip() {
    while next < text.count, " \n\r\t".utf8.contains(text[next]) { next += 1 }
  }
}
