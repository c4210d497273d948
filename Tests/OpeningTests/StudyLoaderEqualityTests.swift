import Studies
import StudySupport
import Testing
import Text

struct StudyLoaderEqualityTests {
  private func study(_ values: String) throws -> Study {
    try MiniStudy().replacing(
      "travel:\n",
      with:
        "equality:\n  groups:\n    g: { label: G, where: { column: ward, is: [\(values)] } }\ntravel:\n"
    ).open()
  }

  @Test func `a value that no area has is pointed out, with the one that was probably meant`()
    throws
  {
    let found = try study("North, Sooth").provenance.diagnostics.filter {
      $0.message.contains("Sooth")
    }
    #expect(found.count == 1 && found[0].severity == .warning)
    #expect(found[0].description.contains("did you mean 'South'?"))
    let fine = try study("North, South").provenance.diagnostics
    #expect(!fine.contains { $0.message.hasPrefix("no area has") })
  }
}
