import Testing
import Timetables

struct WalkingPaceTests {
  /// 1,000 m × 1.3 at 4.8 km/h: 1,300 / (4 / 3) = 975 seconds.
  @Test func `a straight line takes its length times the detour at the speed`() throws {
    let pace = try WalkingPace(detour: 1.3, speed: 4.8, limit: 1200)
    #expect(pace.seconds(1_000) == 975)
    #expect(pace.seconds(0) == 0)
    #expect(pace.seconds(.infinity) == .max)
  }

  @Test func `what nobody walks is refused`() {
    #expect(throws: TimetableError.self) { try WalkingPace(detour: 0.9, speed: 4.8, limit: 60) }
    #expect(throws: TimetableError.self) { try WalkingPace(detour: 1.3, speed: 0, limit: 60) }
    #expect(throws: TimetableError.self) { try WalkingPace(detour: .nan, speed: 4, limit: 60) }
    #expect(throws: TimetableError.self) { try WalkingPace(detour: 1.3, speed: 4, limit: 0) }
  }
}
