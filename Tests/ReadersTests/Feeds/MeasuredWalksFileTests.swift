import Readers
import Spreadsheets
import Testing
import Text
import Timetables

struct MeasuredWalksFileTests {
  private static let header = "from_kind,from,to_kind,to,minutes\n"

  private func read(_ text: String) throws -> MeasuredWalks {
    try MeasuredWalks(
      file: "walks.csv", bytes: FileBytes(Array(text.utf8)), areas: ["A1", "A2"],
      sites: ["hall", "school"], stops: ["s0", "s,1"])
  }

  @Test func `walks stand where their places do, and of two the shorter counts`() throws {
    let walks = try read(
      Self.header + """
        area,A2,stop,s0,2.5
        area,A2,stop,s0,2
        area,A1,stop,"s,1",10.001
        stop,s0,stop,"s,1",1
        stop,"s,1",site,school,3
        area,A1,site,hall,60
        area,A9,stop,s0,1
        stop,s9,stop,s0,1

        """)
    #expect(
      walks.access == [
        [WalkingLegs.Leg(stop: 1, seconds: 601)], [WalkingLegs.Leg(stop: 0, seconds: 120)],
      ])
    #expect(walks.between == [[WalkingLegs.Leg(stop: 1, seconds: 60)], []])
    #expect(walks.egress == [[], [WalkingLegs.Leg(stop: 1, seconds: 180)]])
    #expect(walks.direct == [3_600, .max, .max, .max])
  }

  @Test(arguments: [
    ("area,stop,minutes\n", "expected the columns from_kind,from,to_kind,to,minutes"),
    (header + "area,A1,stop,s0\n", "row 2 of walks.csv: expected 5 cells, found 4"),
    (
      header + "area,A1,stop,s0,soon\n",
      "row 2 of walks.csv, column minutes: expected minutes, zero or more"
    ),
    (header + "area,A1,stop,s0,-1\n", "found '-1'"),
    (header + "site,hall,stop,s0,1\n", "from 'site' to 'stop'"),
    (header + "stop,s0,area,A1,1\n", "from 'stop' to 'area'"),
    (header + "stop,s0,stop,s0,1\n", "none of its rows is about an area"),
    (header + "area,A1,site,hall,1\n", "none of its rows is about a stop"),
    (header + "area,A1,stop,s0,1\n", "none of its rows is about a site"),
    (header + "area,\"A1,stop,s0,1\n", "quote"),
  ])
  func `what is no table of walks is refused`(text: String, words: String) throws {
    let error = try #require(throws: DataError.self) { try read(text) }
    let said = error.diagnostics.map(\.description).joined(separator: "\n")
    #expect(said.contains(words), "\(said)")
  }

  @Test func `of many faults a few are told`() throws {
    let rows = (0..<1_000).map { "area,A1,stop,s0,x\($0)\n" }.joined()
    let error = try #require(throws: DataError.self) { try read(Self.header + rows) }
    #expect(error.diagnostics.count == 5)
  }
}
