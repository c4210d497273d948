import Need
import Places
import Testing

struct WeightedDemandTests {
  @Test func `demand is people times need`() throws {
    // 100 × 1, 80 × 0.5, 60 × 0.
    let need = try NeedIndex.rate([1, 0.5, 0])
    let demand = try Demand(counts: [100, 80, 60], need: need)
    #expect(demand.weights == [100, 40, 0])
    #expect(demand.total == 140)
  }

  @Test func `without an index everyone counts alike`() throws {
    #expect(try Demand(counts: [100, 80], need: nil).weights == [100, 80])
  }

  @Test func `counts and need of different areas are refused`() throws {
    let need = try NeedIndex.rate([1])
    let error = #expect(throws: NeedError.self) { try Demand(counts: [1, 2], need: need) }
    #expect(error?.description == "2 counts but 1 need values: expected one of each per area")
  }

  @Test func `when nobody has need there is no demand`() throws {
    let need = try NeedIndex.rate([0, 0])
    #expect(throws: NeedError.demand(.noDemand)) { try Demand(counts: [1, 2], need: need) }
  }

  @Test func `fewer than no people are refused`() {
    #expect(throws: NeedError.demand(.badDemand(area: 1, value: -2))) {
      try Demand(counts: [1, -2], need: nil)
    }
  }
}
