import Access
import Testing

struct ShareRatioTests {
  @Test func `a group that is hit as often as all has the ratio 1 and no width`() throws {
    let ratio = try #require(
      ShareRatio(group: [5, 10], affected: [5, 0], all: [50, 100], allAffected: [50, 0]))
    #expect(abs(ratio.value - 1) < 1e-12)
    let interval = try #require(ratio.interval)
    #expect(abs(interval.lowerBound - 1) < 1e-12 && abs(interval.upperBound - 1) < 1e-12)
  }

  @Test func `scaling a group leaves its ratio alone`() throws {
    let one = try #require(
      ShareRatio(group: [3, 5, 2], affected: [3, 0, 2], all: [9, 9, 9], allAffected: [9, 0, 9]))
    let ten = try #require(
      ShareRatio(
        group: [30, 50, 20], affected: [30, 0, 20], all: [9, 9, 9], allAffected: [9, 0, 9])
    )
    #expect(abs(one.value - ten.value) < 1e-12)
    #expect(abs(one.interval!.upperBound - ten.interval!.upperBound) < 1e-9)
  }

  @Test func `nobody in the group, or nobody hit, has no ratio or no interval`() {
    #expect(ShareRatio(group: [0], affected: [0], all: [9], allAffected: [9]) == nil)
    #expect(ShareRatio(group: [1], affected: [0], all: [9], allAffected: [0]) == nil)
    let none = ShareRatio(group: [1, 1], affected: [0, 0], all: [9, 9], allAffected: [9, 0])
    #expect(none?.value == 0 && none?.interval == nil)
  }
}
