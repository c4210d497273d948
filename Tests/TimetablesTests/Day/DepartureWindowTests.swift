import Testing
import Timetables

struct DepartureWindowTests {
  @Test func `two hours are 120 departures, and the last is a minute before the end`() throws {
    let window = try DepartureWindow("09:00-11:00")
    #expect(window.count == 120)
    #expect(window.departure(0) == 32_400)
    #expect(window.departure(119) == 39_540)
    #expect("\(window)" == "9:00-11:00")
    #expect("\(try DepartureWindow("23:00-24:00"))" == "23:00-24:00")
  }

  @Test(arguments: [
    "", "09:00", "11:00-09:00", "09:00-09:00", "23:00-25:00", "9-11", "09:00-11:00-12:00",
  ])
  func `anything else is no window`(written: String) {
    #expect(throws: TimetableError.badWindow(written)) { try DepartureWindow(written) }
  }
}
