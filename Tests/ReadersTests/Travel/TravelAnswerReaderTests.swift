import Spreadsheets
import TestSupport
import Testing
import Text

@testable import Readers

/// The answers of routing engines, written anew from their documentation. Areas A and B, sites x and y;
/// the engine was asked for B, A and C, in that order, to y and x.
struct TravelAnswerReaderTests {
  private static let lists = TravelRequest(
    isTime: true, origins: ["B", "A", "C"], destinations: ["y", "x"])

  private func read(
    _ text: String, _ request: TravelRequest = lists, missing: Set<String> = []
  ) throws(DataError) -> MeasuredTravel {
    try MeasuredTravel(
      file: "t.json", bytes: FileBytes(Array(text.utf8)), reading: .content(request),
      areas: ["A", "B"], sites: ["x", "y"], promises: TravelPromises(missing: missing))
  }

  private func refusal(_ text: String, _ request: TravelRequest = lists) -> String {
    errors { () throws(DataError) in try read(text, request) }.first ?? "read"
  }

  private static let lengths = TravelRequest(
    isTime: false, origins: lists.origins, destinations: lists.destinations)

  private static let osrm = """
    {"code":"Ok","durations":[[60,120.5],[null,30],[1,2]],
     "distances":[[1000,2500],[null,400.5],[1,2]],
     "sources":[{"hint":"a\\"b","distance":3.5,"location":[-0.7,52.6],"name":"High Street"},
       {"distance":600,"location":[-0.71,52.61],"name":""},{"distance":1,"location":[0,0]}],
     "destinations":[{"distance":1,"location":[-0.6,52.5]},{"distance":2,"location":[-0.5,52.5]}],
     "fallback_speed_cells":[[0,1],[2,0]]}
    """

  @Test func `OSRM's seconds and metres go where the lists say, and null is no route`() throws {
    let times = try read(Self.osrm)
    #expect(times.form == .osrm)
    #expect(times.values == [0.5, .infinity, 120.5 / 60, 1])
    #expect((times.absent, times.withoutRoute) == (0, 1))
    #expect(times.strangeAreas.examples == ["C"])
    #expect(try read(Self.osrm, Self.lengths).values == [0.4005, .infinity, 2.5, 1])
  }

  @Test func `OSRM's snaps and estimated pairs are kept for those whom the study has`() throws {
    let travel = try read(Self.osrm)
    #expect(travel.snaps.map(\.index) == [1, 0, 1, 0])
    #expect(travel.snaps.map(\.isArea) == [true, true, false, false])
    #expect(travel.snaps.map(\.metres) == [3.5, 600, 1, 2])
    #expect(travel.snaps[0].longitude == -0.7)
    // B to x.
    #expect(travel.estimated == [2])
  }

  @Test func `OpenRouteService's distances are in the unit that it was asked for`() throws {
    let text = """
      {"distances":[[1.5,2],[3,null],[9,9]],"sources":[{"location":[-0.7,52.6],
       "snapped_distance":12.25}],"metadata":{"query":{"profile":"foot-walking","units":"km"}}}
      """
    let travel = try read(text, Self.lengths)
    #expect(travel.form == .openRouteService)
    #expect(travel.values == [.infinity, 3, 2, 1.5])
    #expect(travel.snaps.map(\.metres) == [12.25])
    let metres = text.replacing(",\"units\":\"km\"", with: "")
    #expect(try read(metres, Self.lengths).values == [.infinity, 0.003, 0.002, 0.0015])
  }

  @Test func `Valhalla's short form is in seconds, and in kilometres or miles as it says`() throws {
    let text = """
      {"algorithm":"costmatrix","units":"miles","sources_to_targets":
       {"durations":[[60,120],[180,null],[0,0]],"distances":[[1,2],[3,null],[0,0]]}}
      """
    let times = try read(text)
    #expect(times.form == .valhalla)
    #expect(times.values == [.infinity, 3, 2, 1])
    let lengths = try read(text, Self.lengths)
    #expect(lengths.values == [.infinity, 4.828032, 3.218688, 1.609344])
    #expect(
      refusal(text.replacing("\"units\":\"miles\",", with: ""), Self.lengths)
        == "t.json: the table does not say what its numbers are in; write 'measured-in' with km, metres or miles"
    )
  }

  @Test func `Valhalla's long form is read cell by cell`() throws {
    func cell(_ row: Int, _ column: Int, _ time: String) -> String {
      "{\"from_index\":\(row),\"to_index\":\(column),\"time\":\(time),\"distance\":0.5}"
    }
    let rows = [
      [cell(0, 0, "60"), cell(0, 1, "120")], [cell(1, 0, "180"), cell(1, 1, "null")],
      [cell(2, 0, "1"), cell(2, 1, "1")],
    ]
    func answer(_ rows: [[String]]) -> String {
      "{\"sources_to_targets\":[\(rows.map { "[\($0.joined(separator: ","))]" }.joined(separator: ","))],"
        + "\"sources\":[[{\"lon\":-0.7,\"lat\":52.6}]],\"units\":\"kilometers\"}"
    }
    let travel = try read(answer(rows))
    #expect(travel.values == [.infinity, 3, 2, 1])
    #expect(travel.snaps.map(\.latitude) == [52.6])
    var wrong = rows
    wrong[0].swapAt(0, 1)
    #expect(
      refusal(answer(wrong))
        == "t.json: place 1 of list 1 says that it is from point 0 to point 1; ask the engine again, as the answer is out of order"
    )
  }

  private static let searches = """
    {"results":[
     {"search_id":"A","locations":[{"id":"x","properties":[{"travel_time":660,"distance":700},
       {"travel_time":600,"distance":800}]}],"unreachable":["y"]},
     {"search_id":"y","locations":[{"id":"B","properties":{"travel_time":90}}],"unreachable":[]}]}
    """

  @Test func `TravelTime names its points, by departure and by arrival`() throws {
    let travel = try read(Self.searches, TravelRequest(isTime: true))
    #expect(travel.form == .travelTime)
    #expect(travel.values == [10, .infinity, .infinity, 1.5])
    // A to y is beyond the search's limit; nobody asked for B to x.
    #expect((travel.beyond, travel.absent, travel.withoutRoute) == (1, 1, 0))
  }

  @Test func `an answer packed by gzip reads as what it holds`() throws {
    let travel = try MeasuredTravel(
      file: "t.json.gz", bytes: FileBytes(Gzip.stored(Array(Self.osrm.utf8))),
      reading: .content(Self.lists), areas: ["A", "B"], sites: ["x", "y"])
    #expect(travel.values == [0.5, .infinity, 120.5 / 60, 1])
  }

  @Test func `a number listed as missing is no route, and a negative one is named`() throws {
    let text = "{\"code\":\"Ok\",\"durations\":[[-1,60],[60,9999],[1,1]]}"
    #expect(
      refusal(text)
        == "t.json: expected a number of 0 or more, found '-1', from B to y; where it stands for no route, list it under 'missing' (missingValues of a package) or leave the cell empty; otherwise correct it"
    )
    #expect(
      try read(text, missing: ["-1", "9999"]).values == [.infinity, 1, 1, .infinity])
  }

  @Test(arguments: [
    (
      "{\"code\":\"Ok\",\"durations\":[[1,2],[3,4]]}",
      "it has 2 lists of values, and 'origins' names 3"
    ),
    (
      "{\"code\":\"Ok\",\"durations\":[[1,2],[3],[5,6]]}",
      "list 2 has 1 value, and 'destinations' names 2"
    ),
    ("{\"code\":\"Ok\",\"distances\":[[1]]}", "OSRM's answer has no durations"),
    (
      "{\"code\":\"NoSegment\",\"message\":\"Could not find a segment\"}",
      "the engine did not answer but says 'NoSegment: Could not find a segment'"
    ),
    (
      "{\"error_code\":154,\"error\":\"Path distance exceeds the limit\",\"status_code\":400}",
      "says 'Path distance exceeds the limit'"
    ),
    ("{\"error\":{\"code\":6004,\"message\":\"Too many\"}}", "says 'Too many'"),
    ("{\"a\":1}", "is JSON, but no matrix of OSRM, Valhalla, OpenRouteService or TravelTime"),
    ("{\"code\":\"Ok\",\"durations\":[[1,2],[3,4],[5,6]]", "is not valid JSON from byte 45 on"),
    (
      "{\"code\":\"Ok\",\"durations\":[[1,2],[3,\"4\"],[5,6]]}",
      "place 2 of list 2 is neither a number nor null"
    ),
  ])
  func `what is no whole answer is refused`(text: String, words: String) {
    let found = refusal(text)
    #expect(found.contains(words), "\(found)")
  }

  @Test func `points without names are refused, and so are names twice or exchanged`() {
    #expect(
      refusal(Self.osrm, TravelRequest(isTime: true))
        == "t.json: OSRM's answer numbers its points, and the study does not say which they are; give the travel 'origins': a list in the order of the question, or the table and column that have it"
    )
    #expect(
      refusal(
        Self.osrm, TravelRequest(isTime: true, origins: ["A", "A", "B"], destinations: ["x"])
      )
      .contains("'A' stands twice among 'origins'"))
    #expect(
      refusal(
        Self.osrm, TravelRequest(isTime: true, origins: ["x", "y"], destinations: ["A", "B"])
      ).contains("'origins' are sites of the study"))
    #expect(
      refusal(
        Self.osrm,
        TravelRequest(isTime: true, measure: .minutes, origins: ["A"], destinations: ["x"])
      )
      .contains("its numbers are seconds, and the study says minutes"))
  }

  @Test(arguments: [Self.osrm, Self.searches])
  func `a text that is cut off or damaged anywhere is read or refused, never a crash`(
    text: String
  ) {
    let bytes = Array(text.utf8)
    var random = SplitMix64(seed: 15)
    func taken(_ bytes: [UInt8]) -> Bool {
      refusal(String(decoding: bytes, as: UTF8.self)) == "read"
    }
    for end in bytes.indices {
      #expect(!taken(Array(bytes[..<end])), "cut off after \(end) bytes")
    }
    for _ in 0..<2000 {
      var spoilt = bytes
      let at = Int.random(in: bytes.indices, using: &random)
      spoilt[at] = Array("{}[],:\"\\-9eN \n".utf8).randomElement(using: &random)!
      _ = taken(spoilt)
    }
  }

  @Test func `brackets a million deep are refused, not followed`() {
    let deep = "{\"durations\":" + String(repeating: "[", count: 1_000_000)
    #expect(refusal(deep).contains("is not valid JSON"))
  }
}

/// gzip without compression (RFC 1951, stored blocks), for texts of less than 64 kB.
private enum Gzip {
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    let count = UInt16(bytes.count)
    let sizes = [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var checksum: UInt32 = .max
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + sizes + bytes + word(~checksum)
      + word(UInt32(bytes.count))
  }
}
