import Testing

/// Study files as editors save them.
struct StudyFileTests {
  @Test func `a byte order mark is passed over`() {
    #expect(StudyText("\u{FEFF}" + StudyText.mini.text).errors == [])
  }

  @Test func `lines that end as on Windows are read`() {
    let lines = StudyText.mini.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(StudyText(lines.joined(separator: "\r\n")).errors == [])
  }

  @Test func `text that is not UTF-8 is refused with how to save it`() {
    // A CP1252 quotation mark.
    let bytes = Array("title: ".utf8) + [0x92] + Array("\n".utf8)
    #expect(
      StudyText.errors(of: bytes) == [
        "study.yaml: is not UTF-8 text; save it with the encoding UTF-8"
      ])
  }
}
