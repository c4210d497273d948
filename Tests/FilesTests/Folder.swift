import Foundation
import TestSupport

@testable import Files

/// A temporary folder whose texts and names are easily written and read.
struct Folder {
  let path: String

  /// Runs `body` with an empty folder that is removed afterwards.
  static func empty<Result>(_ body: (Folder) throws -> Result) throws -> Result {
    try withTemporaryFolder { try body(Folder(path: $0.resolvingSymlinksInPath().path)) }
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a text, as an editor that saves in place would.
  func save(_ text: String, _ name: String) throws {
    let place = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file in it with its text.
  var texts: [String: String] {
    let files = (try? FolderTree.files(in: path)) ?? []
    return Dictionary(uniqueKeysWithValues: files.map { ($0, text($0) ?? "") })
  }

  /// The names in it, hidden ones too.
  var names: [String] { ((try? FolderTree.names(in: path)) ?? []).sorted() }

  func mode(_ name: String) -> Int? { FileStatus(self(name)).map { Int($0.mode) } }
}

/// A folder whose own files are those that `list` names, one a line.
func listed(_ folder: EarlierFolder) -> Set<String> {
  let list = folder.bytes(of: "list").map { String(decoding: $0, as: UTF8.self) } ?? ""
  return Set(list.split(separator: "\n").map(String.init))
}

/// Files of these texts, with their list.
func files(_ texts: [String: String]) -> [(path: String, bytes: [UInt8])] {
  let list = (texts.keys.sorted() + ["list"]).joined(separator: "\n")
  return (texts.map { ($0.key, $0.value) } + [("list", list)]).map { ($0, Array($1.utf8)) }
}

extension WholeFolder {
  static func write(_ texts: [String: String], to path: String) throws {
    try WholeFolder(at: path, record: "list", own: listed).replace(with: files(texts))
  }
}
