import TestSupport
import Testing
import Timetables

struct WalkingLegsTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every stop within the longest walk is found, and no other`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func points(_ count: Int) -> [PlanePoint] {
      (0..<count).map { _ in
        PlanePoint(x: Double(random.whole(-3000...3000)), y: Double(random.whole(-3000...3000)))
      }
    }
    let pace = try WalkingPace(detour: 1.3, speed: 4.8, limit: Int32(random.whole(60...1500)))
    let (places, stops) = (points(10), points(60))
    let legs = WalkingLegs(from: places, to: stops, at: pace)
    for (number, place) in places.enumerated() {
      let near = stops.enumerated().compactMap { stop, point -> WalkingLegs.Leg? in
        let (east, north) = (point.x - place.x, point.y - place.y)
        let seconds = pace.seconds((east * east + north * north).squareRoot())
        return seconds <= pace.limit ? .init(stop: Int32(stop), seconds: seconds) : nil
      }
      #expect(Array(legs[number]) == near)
    }
  }

  @Test func `places and stops that are not known have no legs`() throws {
    let pace = try WalkingPace(detour: 1, speed: 3.6, limit: 600)
    let here = PlanePoint(x: 0, y: 0)
    #expect(WalkingLegs(from: [nil, here], to: [nil, here], at: pace).starts == [0, 0, 1])
  }
}
