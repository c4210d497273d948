import Places
import TestSupport
import Testing

@testable import Regions

struct TileMapTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `no two squares are one, however crowded, and a lone place keeps its own`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    let crowd = try (0..<40).map { _ in
      try GridPoint(
        easting: 500_000 + Double(random.whole(0...30_000)),
        northing: 200_000 + Double(random.whole(0...30_000)))
    }
    let lone = try GridPoint(easting: 210_500, northing: 610_500)
    let squares = TileMap(crowd + [lone]).squares.map { [$0.east, $0.north] }
    #expect(Set(squares).count == 41)
    #expect(squares[40] == [15, 43])
  }
}
