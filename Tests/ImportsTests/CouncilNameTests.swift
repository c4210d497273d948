import Imports
import Testing
import Text

/// A council by its name or code.
struct CouncilNameTests {
  @Test(arguments: ["Marsh", "marsh", "Marsh Council", "City of Marsh", "e06888888"])
  func `a name will do`(name: String) throws {
    let study = try Council.study(asked: [name])
    #expect(study.errors.isEmpty)
    #expect(study.about == "Marsh: 2 areas of 2021, 2 located hubs, 0 outreach sites")
  }

  @Test(arguments: [
    ("Marhs", "no file has a district called 'Marhs'; did you mean 'Marsh'?"),
    ("W06000015", "W06000015 is a code of Wales: Hubward is for England only"),
    ("S12000033", "S12000033 is a code of Scotland: Hubward is for England only"),
    ("N09000003", "N09000003 is a code of Northern Ireland: Hubward is for England only"),
    ("E10000016", "E10000016 is a county; give the code of each of its districts"),
    ("E05000001", "E05000001 is no code of a council's district"),
  ])
  func `what is no district of England is refused in words`(name: String, begins: String) throws {
    let study = try Council.study(asked: [name])
    #expect(study.errors.map(\.description).first?.hasPrefix(begins) == true)
    #expect(!study.findings.isEmpty)
  }
}
