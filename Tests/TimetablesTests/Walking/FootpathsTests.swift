import Testing
import Timetables

struct FootpathsTests {
  private typealias Transfer = TimetableFeed.Transfer

  private func seconds(
    _ walks: [[(Int32, Int32)]], _ transfers: [Transfer] = [], boarding: Int32 = 60,
    limit: Int32 = 600
  ) throws -> [[Int32: Int32]] {
    let legs = WalkingLegs(walks.map { $0.map { WalkingLegs.Leg(stop: $0.0, seconds: $0.1) } })
    let paths = try Footpaths(
      walks: legs, transfers: transfers, boarding: boarding, limit: limit)
    return walks.indices.map { from in
      Dictionary(uniqueKeysWithValues: paths[from: from].map { ($0.stop, $0.seconds) })
    }
  }

  /// A to B 200, B to C 300: A to C is 500, and 60 to board; B to D is 400, so A to D, 600, is within
  /// the limit, and E, 100 further, is not.
  @Test func `walks are closed up to the longest`() throws {
    let found = try seconds([
      [(1, 200)], [(2, 300), (3, 400)], [], [(4, 100)], [],
    ])
    #expect(found[0] == [0: 60, 1: 260, 2: 560, 3: 660])
    #expect(found[1] == [1: 60, 2: 360, 3: 460, 4: 560])
  }

  @Test func `a timetable's own rule goes before the walk`() throws {
    let walks: [[(Int32, Int32)]] = [[(1, 200)], [], []]
    #expect(
      try seconds(walks, [Transfer(from: 0, to: 1, rule: .least(30))])[0] == [0: 60, 1: 30])
    #expect(try seconds(walks, [Transfer(from: 0, to: 1, rule: .held)])[0] == [0: 60, 1: 200])
    #expect(try seconds(walks, [Transfer(from: 0, to: 1, rule: .impossible)])[0] == [0: 60])
    #expect(try seconds(walks, [Transfer(from: 0, to: 0, rule: .impossible)])[0] == [1: 260])
    #expect(
      try seconds(walks, [Transfer(from: 0, to: 2, rule: .least(900))])[0]
        == [0: 60, 1: 260, 2: 900])
  }

  @Test func `an hour for boarding is the most`() {
    #expect(throws: TimetableError.self) { try seconds([[]], boarding: 3_601) }
    #expect(throws: TimetableError.self) { try seconds([[]], boarding: -1) }
  }
}
