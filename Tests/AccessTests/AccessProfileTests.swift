import Access
import Places
import TestSupport
import Testing

struct AccessProfileTests {
  /// Villages of 10, 30 and 60 people, 0, 5 and 12 minutes from the one open site.
  private let people = [10.0, 30, 60]
  private let nearest = NearestSites(
    open: [0],
    travel: try! TravelMatrix(
      unit: .minutes, source: .supplied(by: "hand"), areaCount: 3, siteCount: 1,
      values: [0, 5, 12]))

  @Test func `the mean is over people, not over places`() {
    // (10 × 0 + 30 × 5 + 60 × 12) / 100 = 8.7.
    let profile = AccessProfile(nearest: nearest, people: people)
    #expect(profile.people == 100)
    #expect(profile.mean == 8.7)
    #expect(profile.worst == 12)
    #expect(profile.worstArea == 2)
    #expect(profile.withoutRoute == 0)
  }

  @Test func `an empty village is not the furthest`() {
    let profile = AccessProfile(nearest: nearest, people: [10, 30, 0])
    #expect(profile.worst == 5)
    #expect(profile.worstArea == 1)
  }

  @Test func `some of the areas have a profile of their own`() {
    // (10 × 0 + 30 × 5) / 40 = 3.75.
    let profile = AccessProfile(nearest: nearest, people: people, areas: [0, 1])
    #expect(profile.mean == 3.75)
    #expect(profile.people == 40)
  }

  @Test func `those without a route are counted apart and in no mean`() throws {
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "hand"), areaCount: 2, siteCount: 1,
      values: [4, .infinity])
    let cut = NearestSites(open: [0], travel: travel)
    let profile = AccessProfile(nearest: cut, people: [10, 30])
    #expect(profile.people == 40)
    #expect(profile.mean == 4)
    #expect(profile.worst == 4)
    #expect(profile.withoutRoute == 30)
    let lost = AccessProfile(nearest: cut, people: [10, 30], areas: [1])
    #expect(lost.mean == nil)
    #expect(lost.worst == nil)
    #expect(lost.worstArea == nil)
  }

  @Test func `where nobody lives there is no mean`() {
    let profile = AccessProfile(nearest: nearest, people: [0, 0, 0])
    #expect(profile.mean == nil)
    #expect(profile.people == 0)
  }

  @Test func `exactly at the standard is within it`() {
    #expect(nearest.people(people, within: 5) == 40)
    #expect(nearest.people(people, within: 4.999) == 10)
    #expect(nearest.people(people, within: 5, areas: [1, 2]) == 30)
  }

  @Test func `without a route nobody is within any standard`() throws {
    let travel = try TravelMatrix(
      unit: .kilometres, source: .supplied(by: "hand"), areaCount: 1, siteCount: 1,
      values: [.infinity])
    #expect(NearestSites(open: [0], travel: travel).people([7], within: 1e300) == 0)
  }

  private func random(_ seed: UInt64) throws -> (NearestSites, [Double], SplitMix64) {
    var random = SplitMix64(seed: seed)
    let values = random.eighths(60, upTo: 40).map { $0 > 39 ? .infinity : $0 }
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "chance"), areaCount: 20, siteCount: 3, values: values)
    let nearest = NearestSites(open: random.some(of: 3), travel: travel)
    return (nearest, random.eighths(20, upTo: 90), random)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `coverage never falls as the standard widens`(seed: UInt64) throws {
    let (nearest, people, _) = try random(seed)
    let covered = stride(from: 0.0, through: 40, by: 0.5).map { nearest.people(people, within: $0) }
    #expect(zip(covered, covered.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(
      covered.last == people.reduce(0, +)
        - AccessProfile(nearest: nearest, people: people).withoutRoute)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `four times the people scale the totals and nothing else`(seed: UInt64) throws {
    let (nearest, people, _) = try random(seed)
    let once = AccessProfile(nearest: nearest, people: people)
    let more = AccessProfile(nearest: nearest, people: people.map { $0 * 4 })
    #expect(more.people == once.people * 4)
    #expect(more.withoutRoute == once.withoutRoute * 4)
    #expect(more.mean == once.mean)
    #expect(more.worst == once.worst)
    #expect(more.worstArea == once.worstArea)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `the order in which areas are looked at is irrelevant`(seed: UInt64) throws {
    var (nearest, people, random) = try random(seed)
    let plain = AccessProfile(nearest: nearest, people: people)
    let mixed = AccessProfile(nearest: nearest, people: people, areas: random.order(20))
    #expect(mixed.people == plain.people)
    #expect(mixed.mean == plain.mean)
    #expect(mixed.worst == plain.worst)
  }
}
