import Testing

@testable import Routing

struct StreetPaceTests {
  @Test func `a toddler walks at the 0.72 m per second that were measured`() throws {
    // 0.72 m/s × 3.6 = 2.592 km/h
    let pace = try StreetPace("toddler", .walk)
    #expect(pace.speed == 2.6)
    #expect(pace.source.contains("Sutherland"))
    #expect(!pace.avoidsSteps)
  }

  @Test func `with a pushchair steps are avoided`() throws {
    #expect(try StreetPace("pushchair", .walk).avoidsSteps)
  }

  @Test func `a number is a pace whose source is the command`() throws {
    let pace = try StreetPace("3.5", .walk)
    #expect(pace.speed == 3.5)
    #expect(pace.source == "given with the command")
  }

  @Test(arguments: [
    ("fast", StreetMode.walk), ("0.4", .walk), ("0x4", .walk), ("12", .walk), ("toddler", .cycle),
    ("4", .cycle), ("50", .drive), ("adult", .drive),
  ])
  func `what nobody can go at is refused with what is expected`(written: String, mode: StreetMode) {
    let error = #expect(throws: RoutingError.self) { try StreetPace(written, mode) }
    #expect(error?.description.contains("--speed is '\(written)': expected") == true)
  }
}
