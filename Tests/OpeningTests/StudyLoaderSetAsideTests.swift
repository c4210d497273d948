import Opening
import Places
import Studies
import StudySupport
import Testing
import Text

/// Areas that a study sets aside: an island that no site is to be judged by.
struct StudyLoaderSetAsideTests {
  private func study(_ aside: String) -> MiniStudy {
    MiniStudy().replacing("sites:\n", with: aside + "sites:\n")
  }

  @Test func `they are none of its areas, and are told with their people`() throws {
    let whole = try MiniStudy().open()
    let last = try #require(whole.areas.last)
    let people = try #require(whole.people.last)
    let study = try study(
      "set-aside: [{ areas: [\(last.id)], why: An island without a bridge. }]\n"
    )
    .open()
    #expect(study.areas.map(\.id) == whole.areas.dropLast().map(\.id))
    #expect(study.people == whole.people.dropLast())
    #expect(
      study.areas.setAside == [
        SetAsideAreas(names: [last.name], people: people, why: "An island without a bridge.")
      ])
    let notes = study.provenance.diagnostics.filter { $0.place?.column == "set-aside" }
    #expect(notes.count == 1)
    #expect(
      notes.first?.message.hasSuffix("set aside and in no figure: An island without a bridge")
        == true)
  }

  @Test(arguments: [
    ("[{ areas: [A9], why: x }]", "there is no area 'A9'"),
    ("[{ areas: [A1, A1], why: x }]", "'A1' is set aside twice"),
    ("[{ areas: [A1], why: x }, { areas: [A1], why: y }]", "'A1' is set aside twice"),
    ("[{ areas: [A1] }]", "the key 'why' is missing"),
    ("[{ areas: [], why: x }]", "set-aside"),
    ("[{ areas: [A1, A2, A3, A4], why: x }]", "every area is set aside"),
  ])
  func `what cannot be is refused with its line`(aside: String, message: String) throws {
    let error = try #require(throws: DataError.self) {
      try study("set-aside: \(aside)\n").open()
    }
    #expect(error.description.contains(message), "\(error)")
    #expect(error.description.contains("line "), "\(error)")
  }
}
