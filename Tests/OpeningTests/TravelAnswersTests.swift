import Opening
import Places
import Studies
import StudySupport
import TestSupport
import Testing
import Text

/// The mini study on foot by an engine's answer: Ash, Birch, Cedar and Dale stand at 500000, 501000,
/// 503000 and 506000, northing 200000, and a kilometre takes twelve minutes.
struct TravelAnswersTests {
  private static let walk = """
      foot:
        label: foot
        unit: minutes
        table: foot
        origins: { table: areas, column: code }
        destinations: [ash, cedar, dale]
        absent: not-computed

    """

  private static let answer = """
    {"code":"Ok","durations":[[0,2160,4320],[720,1440,3600],[2160,0,2160],[4320,null,0]]}
    """

  private func study(_ walk: String = walk, _ answer: String = answer) -> MiniStudy {
    var study = MiniStudy().travelling(walk, answer, name: "foot.json")
    study.plainFiles.append("foot.json")
    return study
  }

  @Test func `OSRM's seconds become minutes for the areas of a table and the sites of a list`()
    throws
  {
    let travel = try study().open().travels[0]
    #expect(travel.matrix.values == [0, 36, 72, 12, 24, 60, 36, 0, 36, 72, .infinity, 0])
  }

  @Test func `no route, not computed and what it was read as are told apart`() throws {
    let notes = try study().open().provenance.diagnostics.map(\.description)
      .filter { $0.hasPrefix("foot.json") }
    #expect(
      notes == [
        "foot.json: read as OSRM's answer", "foot.json: 1 of 16 pairs is said to have no route",
        "foot.json: 4 of 16 pairs are not in the table: not computed, and taken for out of reach",
      ])
    let source = "\(try study().open().travels[0].matrix.source)"
    #expect(source.contains("4 pairs not in the table taken for out of reach, though not computed"))
  }

  @Test func `pairs that nothing is known of are refused unless the study says what they are`()
    throws
  {
    #expect(
      try study(Self.walk.replacing("    absent: not-computed\n", with: "")).errors() == [
        "foot.json: 4 of 16 pairs are not in the table: it has no site barn; ask for them, too; or say with 'absent' what that means: no-route, farther, beyond-cut-off or not-computed"
      ])
  }

  @Test func `a site that nobody can leave for is named`() throws {
    let cut = Self.answer.replacing("0,2160,4320", with: "0,null,4320").replacing(
      "720,1440", with: "720,null"
    ).replacing("2160,0,2160", with: "2160,null,2160")
    #expect(
      try study(Self.walk, cut).open().provenance.diagnostics.map(\.description).contains(
        "foot.json: no area has a route to cedar; see whether its point was moved to a piece of the network that leads nowhere"
      ))
  }

  /// By PROJ, Ash is at 51.68986 N, 0.55473 W; a hundredth of a degree north is 1.1 km.
  private func snapped(_ distance: Int, latitude: Double) -> String {
    Self.answer.replacing(
      "]]}",
      with: "]],\"sources\":[{\"distance\":\(distance),\"location\":[-0.5547,\(latitude)]}]}")
  }

  @Test func `points near the study's own are let be, and those moved far are told`() throws {
    let near = try study(Self.walk, snapped(20, latitude: 51.6899)).open().provenance.diagnostics
    #expect(!near.map(\.description).contains { $0.contains("moved") })
    let moved = try study(Self.walk, snapped(700, latitude: 51.6953)).open()
    #expect(
      moved.provenance.diagnostics.map(\.description).contains(
        "foot.json: the engine moved points to reach its network: A1 by 0.7 km; see whether a path is missing from the network, or give the point on a road"
      ))
  }

  @Test func `another order of points and another county's network are refused`() throws {
    #expect(
      try study(Self.walk, snapped(20, latitude: 51.75)).errors().first
        == "foot.json: the engine's points are not those of the study: it has A1 by 6.7 km elsewhere; give 'origins' and 'destinations' in the order in which the engine was asked; see that its network is of this county"
    )
    #expect(
      try study(Self.walk, snapped(138_000, latitude: 52.9)).errors().first?.hasPrefix(
        "foot.json: the network does not reach these points, which were moved: A1 by 138.0 km"
      ) == true)
  }

  @Test func `what the engine estimated is no measured travel`() throws {
    let guessed = Self.answer.replacing("]]}", with: "]],\"fallback_speed_cells\":[[0,2]]}")
    let study = try study(Self.walk, guessed).open()
    #expect(
      study.provenance.diagnostics.map(\.description).contains(
        "foot.json: the engine found no route for 1 pair and took a straight line: A1 to dale (6.00 km apart); ask it again without a fallback speed"
      ))
    #expect("\(study.travels[0].matrix.source)".contains("1 pair estimated by the engine"))
  }

  @Test func `a single pair that is not there is named`() throws {
    let rows =
      MiniStudy.busRows.replacing("lsoa,site,minutes", with: "Origin,Destination,Travel_time")
      .replacing("A2,cedar,11\n", with: "") + "A1,barn,9\nA2,barn,9\nA3,barn,9\n"
    let bus = MiniStudy.busTravel.replacing(
      "    from: lsoa\n    to: site\n    value: minutes\n", with: "    measured-in: minutes\n"
    ).replacing("    absent: no-route\n", with: "")
    #expect(
      try MiniStudy().travelling(bus, rows).errors().first?.hasPrefix(
        "bus.csv: 1 of 16 pairs is not in the table: such as A2 to cedar (2.00 km apart); ask for them, too"
      ) == true)
  }

  @Test func `a table without columns is a travel's alone`() throws {
    var study = MiniStudy().replacing("table: areas", with: "table: raw")
    study.strays["raw.csv"] = "lsoa\nA1\n"
    study = study.replacing("travel:\n", with: "tables:\n  raw: { file: raw.csv }\ntravel:\n")
    #expect(
      try study.errors().contains {
        $0.contains(
          "table 'raw' has no columns, so only a travel can read it; name its columns under 'tables'"
        )
      })
  }

  @Test func `r5's percentile and cut-off are told wherever the travel's source is given`() throws {
    let rows = MiniStudy.busRows.replacing(
      "lsoa,site,minutes", with: "from_id,to_id,travel_time_p50")
    let bus = MiniStudy.busTravel.replacing(
      "    from: lsoa\n    to: site\n    value: minutes\n", with: ""
    ).replacing("    absent: no-route\n", with: "")
    let travel = try MiniStudy().travelling(bus, rows).open().travels[0]
    #expect(travel.matrix.values == [5, 14, 23, 8, 11, 20, 14, 5, 14, 23, 14, 5])
    #expect(
      "\(travel.matrix.source)".contains(
        "5 to wait; column travel_time_p50; 3 pairs not in the table taken for out of reach, as beyond its cut-off"
      ))
  }
}
