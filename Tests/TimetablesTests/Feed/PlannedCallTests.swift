import Testing
import Timetables

struct PlannedCallTests {
  private func call(_ time: Int32?, _ distance: Double? = nil, leaves: Int32? = nil) -> PlannedCall
  {
    PlannedCall(stop: 0, arrival: time, departure: leaves ?? time, distance: distance)
  }

  /// From 100 to 400 in three steps: 200, 300.
  @Test func `blank times are in equal steps from stop to stop`() throws {
    let (calls, filled) = try #require(
      TimetableFeed.Call.timed([call(100), call(nil), call(nil), call(400)]))
    #expect(calls.map(\.arrival) == [100, 200, 300, 400])
    #expect(calls.map(\.departure) == [100, 200, 300, 400])
    #expect(filled == [.byStops: 2])
  }

  /// A tenth of the way from 110, when it leaves, to 400: 110 + 290 / 10 = 139.
  @Test func `blank times follow distances where every call has one`() throws {
    let (calls, filled) = try #require(
      TimetableFeed.Call.timed([call(100, 2, leaves: 110), call(nil, 2.8), call(400, 10)]))
    #expect(calls.map(\.arrival) == [100, 139, 400])
    #expect(filled == [.byDistance: 1])
  }

  @Test func `distances that shrink, or do not grow at all, are not used`() throws {
    for distances in [[2.0, 1, 10], [2, 2, 2]] {
      let planned = zip([100, nil, 400], distances).map { call($0, $1) }
      #expect(try #require(TimetableFeed.Call.timed(planned)).filled == [.byStops: 1])
    }
  }

  @Test func `one time alone is both`() throws {
    let planned = [
      PlannedCall(stop: 0, arrival: nil, departure: 60),
      PlannedCall(stop: 1, arrival: 90, departure: nil),
    ]
    let calls = try #require(TimetableFeed.Call.timed(planned)).calls
    #expect(calls.map(\.arrival) == [60, 90])
    #expect(calls.map(\.departure) == [60, 90])
  }

  @Test func `a trip without a time at either end has none`() {
    #expect(TimetableFeed.Call.timed([call(nil), call(1)]) == nil)
    #expect(TimetableFeed.Call.timed([call(1), call(nil)]) == nil)
    #expect(TimetableFeed.Call.timed([]) == nil)
  }
}
