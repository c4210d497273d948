import Opening
import Studies
import Testing
import Text

struct StudyFilesTests {
  @Test func `a study file that is not there says so`() throws {
    let error = #expect(throws: DataError.self) { try Study.open("/nowhere/study.yaml") }
    #expect(
      error?.description
        == "/nowhere/study.yaml: cannot be read: there is no such file, or it may not be read;"
        + " check that the file is there and may be read")
  }
}
