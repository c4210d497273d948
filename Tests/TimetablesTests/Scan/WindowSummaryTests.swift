import Testing
import Timetables

struct WindowSummaryTests {
  /// Ten departures: 1 to 8 minutes and twice none. The fifth smallest is 5, the eighth 8, the ninth
  /// none.
  @Test func `departures without a journey count as later than any`() {
    let seconds = [480, 60, .max, 120, 420, 180, 240, 300, 360, .max] as [Int32]
    let summary = WindowSummary(seconds[...], walk: 200)
    #expect(summary.departures == 10)
    #expect(summary.reached == 8)
    #expect(summary.ridden == 3)
    #expect(summary.median == 300)
    #expect(summary.percentile(10) == 60)
    #expect(summary.percentile(80) == 480)
    #expect(summary.percentile(81) == nil)
  }
}
