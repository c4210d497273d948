import Foundation
import Places
import Readers
import TestSupport
import Testing
import Text

struct TravelRecordFileTests {
  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Surroundings.root.appendingPathComponent(path)))
  }

  @Test func `Rutland's record names the engine, its network and the table`() throws {
    let bytes = try bytes("data/rutland-2026/travel-walk.json")
    #expect(TravelRecordFile.isOne(bytes))
    let file = try TravelRecordFile(file: "travel-walk.json", bytes: bytes)
    #expect(file.pairs == 138)
    #expect(
      file.table == SHA256Digest.hex(try self.bytes("data/rutland-2026/travel-walk.csv")))
    #expect(file.record.sha256 == SHA256Digest.hex(bytes))
    #expect(file.record.mode == .walk)
    guard case .engine(let engine) = file.record.maker else {
      Issue.record("no engine")
      return
    }
    #expect(engine.name == "OSRM")
    #expect(engine.version == "26.10.0")
    #expect(engine.speed == 4.8)
    #expect(engine.network?.mapDay == "2018-02-27")
    #expect(engine.network?.sha256.hasPrefix("1ff975d7") == true)
    #expect(file.record.against == nil)
  }

  @Test func `a timetable's record has its day, its window and its feeds`() throws {
    let text = """
      {"made-by": "hubward travel", "study": "town",
       "table": {"file": "bus.csv", "rows": 3, "sha256": "ab"},
       "timetables": [{"name": "buses.zip", "sha256": "cd", "validity": null}],
       "day": "2026-11-25", "window": "9:00-11:00", "departures": 120,
       "settings": {"detour": 1.33, "speed-km-h": 4.8, "cut-off-minutes": 90},
       "pairs": {"all": 4, "with-a-median": 3, "riding-beats-walking": 1}}
      """
    let file = try TravelRecordFile(file: "bus.json", bytes: Array(text.utf8))
    #expect(file.record.mode == .publicTransport)
    #expect(
      file.record.maker
        == .timetable(
          TravelRecord.Timetable(
            feeds: [.init(name: "buses.zip", sha256: "cd")], day: "2026-11-25",
            window: "9:00-11:00", detour: 1.33, speed: 4.8, cutOff: 90)))
  }

  @Test(arguments: [
    (#"{"made-by": "hubward travel", "study""#, "is not valid JSON"),
    (#"{"made-by": "hubward travel"}"#, "table is missing"),
    (
      #"{"made-by": "hubward travel", "table": {"sha256": "ab"}, "pairs": {"all": 4}, "settings": {}, "engine": {"name": "OSRM"}, "mode": "swim"}"#,
      "names neither an engine with its mode nor timetables"
    ),
  ])
  func `what is cut short or lacks something is refused`(text: String, reason: String) {
    #expect(TravelRecordFile.isOne(Array(text.utf8)))
    let refused = #expect(throws: DataError.self) {
      try TravelRecordFile(file: "bus.json", bytes: Array(text.utf8))
    }
    #expect(refused?.description.contains(reason) == true)
  }

  @Test func `another file of that name is no record`() throws {
    #expect(!TravelRecordFile.isOne(Array(#"{"code": "Ok", "durations": [[1]]}"#.utf8)))
    #expect(!TravelRecordFile.isOne([]))
    #expect(TravelRecordFile.place(beside: "data/travel-walk.csv") == "data/travel-walk.json")
    #expect(TravelRecordFile.place(beside: "foot.json") == nil)
  }
}
