import Foundation
import Reports

/// Runs `body` with the path of an empty folder that is removed afterwards.
func withFolder<Result>(_ body: (String) throws -> Result) rethrows -> Result {
  let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appendingPathComponent("reports-\(UUID().uuidString)")
  try! FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Files of these paths and texts, with their manifest.
func report(_ texts: [String: String]) -> [RenderedFile] {
  let files = texts.map { RenderedFile(path: $0.key, bytes: Array($0.value.utf8)) }
  let manifest = Manifest(study: "test", files: files, inputs: []) { digest($0) }
  return files + [manifest.file]
}

/// Stands in for SHA-256: the bytes themselves.
func digest(_ bytes: [UInt8]) -> String {
  bytes.map { String($0, radix: 16) }.joined(separator: "-")
}

extension Publisher {
  init(folder: String) { self.init(folder: folder) { digest($0) } }
}

/// The texts of a folder's files by path, manifest left out.
func contents(of folder: String) throws -> [String: String] {
  var texts: [String: String] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    texts[path] = try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)
  }
  texts["manifest.json"] = nil
  return texts
}

func names(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}
