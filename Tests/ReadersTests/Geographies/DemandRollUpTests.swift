import Places
import Readers
import Spreadsheets
import Testing

/// Counts of small places added up, on look-ups written to the published layout.
struct DemandRollUpTests {
  private func published(_ text: String) throws -> PublishedTable {
    let file = try PublisherFile(name: "t.csv", bytes: .init(Array(text.utf8)))
    return try file.read(try #require(try file.recognise().compactMap(\.recognition).first))
  }

  @Test func `output areas add up to their LSOAs, those of nowhere are listed`() throws {
    let lookup = try OutputAreaLookup(
      published(
        "OA21CD,LSOA21CD,LSOA21NM\nE00000001,E01000001,a\nE00000002,E01000001,a\nE00000003,E01000002,b\n"
      ))
    let rolled = DemandRollUp(
      [
        AreaID("E00000001"): 3, AreaID("E00000002"): 4.5, AreaID("E00000003"): 2,
        AreaID("E00000009"): 7,
      ], by: lookup)
    #expect(rolled.counts == [AreaID("E01000001"): 7.5, AreaID("E01000002"): 2])
    #expect(rolled.places == [AreaID("E01000001"): 2, AreaID("E01000002"): 1])
    #expect(rolled.strangers == ["E00000009"])
    #expect(rolled.lost == 7)
  }

  @Test func `users by postcode add up to the areas of either year`() throws {
    let directory = try PostcodeTable(
      published(
        """
        pcds,doterm,oseast1m,osnrth1m,osgrdind,lsoa11,lsoa21
        RM17 6AA,,561000,178000,1,E01000001,E01000011
        RM17 6AB,,561010,178000,1,E01000001,E01000012
        RM17 6AC,201801,561020,178000,1,E01000002,E01000012

        """))
    let users: [Postcode: Double] = try [
      #require(Postcode("RM176AA")): 5, #require(Postcode("rm17 6ab")): 6,
      #require(Postcode("RM17 6AC")): 7, #require(Postcode("SS1 1AA")): 1,
    ]
    let now = DemandRollUp(users, by: [directory], areasOf: 2021)
    #expect(now.counts == [AreaID("E01000011"): 5, AreaID("E01000012"): 13])
    #expect(now.strangers == ["SS1 1AA"])
    let then = DemandRollUp(users, by: [directory], areasOf: 2011)
    #expect(then.counts == [AreaID("E01000001"): 11, AreaID("E01000002"): 7])
  }
}
