import Testing

/// What every reader of text must do, whatever it reads.
struct ReaderConformanceTests {
  private func isSame(_ reader: TextReader, _ text: String) throws -> Bool {
    try reader.read(Array(text.utf8)) == reader.read(Array(reader.sound.utf8))
  }

  private func lines(_ reader: TextReader) -> [String] {
    reader.sound.split(separator: "\n").map(String.init)
  }

  private func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  @Test(arguments: TextReader.all)
  func `every row of a sound file is read`(reader: TextReader) throws {
    #expect(try reader.read(Array(reader.sound.utf8)).count >= 2)
  }

  @Test(arguments: TextReader.all)
  func `a byte order mark changes nothing`(reader: TextReader) throws {
    #expect(try isSame(reader, "\u{FEFF}" + reader.sound))
  }

  @Test(arguments: TextReader.all, ["\r\n", "\r"])
  func `lines may end as on Windows or an old Mac`(reader: TextReader, end: String) throws {
    #expect(try isSame(reader, lines(reader).joined(separator: end) + end))
  }

  @Test(arguments: TextReader.all)
  func `the last line needs no line break`(reader: TextReader) throws {
    #expect(try isSame(reader, String(reader.sound.dropLast())))
  }

  @Test(arguments: TextReader.all)
  func `blank lines change nothing`(reader: TextReader) throws {
    let lines = lines(reader)
    #expect(try isSame(reader, lines.joined(separator: "\n\n") + "\n\n\n"))
  }

  @Test(arguments: TextReader.all)
  func `every cell may be in quotes`(reader: TextReader) throws {
    let quoted = lines(reader).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }
        .joined(separator: ",")
    }
    #expect(try isSame(reader, text(quoted)))
  }

  @Test(arguments: TextReader.all)
  func `an empty file is refused by its name`(reader: TextReader) {
    let found = reader.refusals([])
    #expect(!found.isEmpty && found.allSatisfy { $0.contains(TextReader.file) }, "\(found)")
  }

  @Test(arguments: TextReader.all)
  func `a header alone gives no row, or is refused by its name`(reader: TextReader) throws {
    let header = Array((lines(reader)[0] + "\n").utf8)
    let found = reader.refusals(header)
    if found.isEmpty {
      #expect(try reader.read(header) == [])
    } else {
      #expect(found.allSatisfy { $0.contains(TextReader.file) }, "\(found)")
    }
  }

  @Test(arguments: TextReader.all)
  func `a row that is too long or too short is refused by its number`(reader: TextReader) {
    var lines = lines(reader)
    let last = lines.removeLast()
    for bad in [last + ",x", String(last[..<last.lastIndex(of: ",")!])] {
      let found = reader.refusals(Array(text(lines + [bad]).utf8))
      #expect(found.first?.contains("row \(lines.count + 1) of \(TextReader.file)") == true)
    }
  }

  @Test(arguments: TextReader.all)
  func `a quotation mark that is never closed is refused by its file`(reader: TextReader) {
    var lines = lines(reader)
    lines[1] = "\"" + lines[1]
    let found = reader.refusals(Array(text(lines).utf8))
    #expect(found.first?.contains(TextReader.file) == true, "\(found)")
  }
}
