import Foundation
import TestSupport
import Testing

@testable import Files

/// Writers that are killed at random moments.
struct KilledWriterTests {
  /// Runs writers one after the other, each killed after some microseconds, and looks after each.
  private func kill(_ look: (Folder) throws -> Void) async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    let folder = Folder(path: path)
    try folder.save("0", "file")
    try WholeFolder.write(Self.texts(0), to: folder("out"))
    try folder.save("mine", "out/notes")
    defer { try? FileManager.default.removeItem(atPath: path) }
    var random = SplitMix64(seed: 11)
    for _ in 0..<12 {
      let delay = UInt32(random.whole(100...30_000))
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, delay = delay as UInt32] in
        Thread.detachNewThread {
          usleep(delay)
          Foundation.kill(getpid(), SIGKILL)
        }
        for turn in 1...10_000 {
          try WholeFile.write(
            Array(String(repeating: "\(turn)\n", count: 1000).utf8), to: path + "/file")
          try WholeFolder.write(KilledWriterTests.texts(turn), to: path + "/out")
        }
      }
      try look(folder)
    }
  }

  private static func texts(_ turn: Int) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<20).map { ("in\($0 % 3)/f\($0)", "\(turn)") })
  }

  @Test func `the earlier output is whole each time, and the next run leaves no litter`()
    async throws
  {
    try await kill { folder in
      let lines = Set((folder.text("file") ?? "").split(separator: "\n"))
      #expect(lines.count == 1)
      // One that cannot exchange names would have no folder now, until the next run.
      let out = Folder(path: folder("out")).texts
      #expect(out["notes"] == "mine")
      #expect(out.count == 22)
      #expect(Set(out.filter { $0.key.hasPrefix("in") }.values).count == 1)
      try WholeFile.write(Array("0".utf8), to: folder("file"))
      try WholeFolder.write(Self.texts(0), to: folder("out"))
      #expect(folder.names == ["file", "out"])
      #expect(folder.text("out/notes") == "mine")
    }
  }
}
