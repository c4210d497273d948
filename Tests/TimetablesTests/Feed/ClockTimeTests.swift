import Testing
import Timetables

struct ClockTimeTests {
  @Test(
    arguments: [
      ("9:05", 32_700), ("09:05:30", 32_730), ("00:00:00", 0), ("25:10:00", 90_600),
      ("99:59:59", 359_999),
    ])
  func `hours may pass the end of the day`(written: String, seconds: Int32) {
    #expect(ClockTime(written)?.seconds == seconds)
  }

  @Test(arguments: ["", "9", "9:5", "9:60", "9:05:60", "9:05:3", "-1:00", "100:00:00", "9:05:30:1"])
  func `anything else is no time`(written: String) {
    #expect(ClockTime(written) == nil)
  }

  @Test func `a time is shown as the clock shows it`() {
    #expect("\(ClockTime(seconds: 32_700))" == "9:05")
    #expect("\(ClockTime(seconds: 32_730))" == "9:05:30")
    #expect("\(ClockTime(seconds: 90_600))" == "1:10")
    #expect("\(ClockTime(seconds: -600))" == "23:50")
  }
}
