import Spreadsheets
import Testing

struct ZipWriterTests {
  private let files: [(name: String, bytes: [UInt8])] = [
    ("mimetype", Array("text/plain".utf8)), ("empty", []),
    ("folder/naïve.txt", Array(String(repeating: "the same words again ", count: 500).utf8)),
    ("noise", (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }),
  ]

  private var archive: [UInt8] {
    var writer = ZipWriter()
    for (index, file) in files.enumerated() {
      writer.add(file.name, file.bytes, isPacked: index > 0)
    }
    return writer.bytes
  }

  @Test func `what is written is read back, file by file`() throws {
    let read = try ZipArchive(FileBytes(archive))
    #expect(read.entries.map(\.name) == files.map(\.name))
    for (entry, file) in zip(read.entries, files) {
      #expect(try read.plain(entry, upTo: 1 << 20) == file.bytes)
    }
  }

  @Test func `the same files are the same bytes, and words are packed`() {
    #expect(archive == archive)
    #expect(archive.count < files.map(\.bytes.count).reduce(0, +))
  }

  @Test func `a file that may not be packed stands as it is, where programs look for it`() {
    #expect(Array(archive[30..<38]) == Array("mimetype".utf8))
    #expect(Array(archive[38..<48]) == Array("text/plain".utf8))
  }
}
