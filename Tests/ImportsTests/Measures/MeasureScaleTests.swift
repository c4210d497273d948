import Testing

@testable import Imports

/// What values are to the counts beside them.
struct MeasureScaleTests {
  private func figures(_ rows: [(Double?, Double?, Double?)]) -> [Measure.Figure] {
    rows.map { Measure.Figure(value: $0.0, count: $0.1, people: $0.2) }
  }

  @Test func `counts and people show per what a rate is`() {
    // 30 of 120 is 25%, 250 per 1,000; 40 of 100 is 40%, 400 per 1,000.
    #expect(MeasureScale(figures([(25, 30, 120), (40, 40, 100)])) == .per(100))
    #expect(MeasureScale(figures([(250, 30, 120), (400, 40, 100)])) == .per(1000))
    #expect(MeasureScale(figures([(25_000, 30, 120), (40_000, 40, 100)])) == .per(100_000))
    #expect(MeasureScale(figures([(0.25, 30, 120), (0.4, 40, 100)])) == .share)
  }

  @Test func `a column that repeats the count is a count`() {
    #expect(MeasureScale(figures([(30, 30, nil), (40, 40, nil)])) == .count)
    #expect(MeasureScale(figures([(30, 30, 120), (40, 40, 100)])) == .count)
  }

  @Test func `a standardised ratio is none of them`() {
    #expect(MeasureScale(figures([(112.4, 30, 120), (93.1, 40, 100)])) == nil)
    #expect(MeasureScale(figures([(25, nil, nil)])) == nil)
    #expect(MeasureScale(figures([(nil, 30, 120)])) == nil)
  }

  @Test func `rounded values agree, and one wrong cell of twenty does not decide`() {
    let rounded = (1...20).map { (Double((100 * $0 / 3)) / 100, Double($0), 300.0) }
    #expect(MeasureScale(figures(rounded)) == .per(100))
    #expect(MeasureScale(figures(rounded.dropLast() + [(99, 1, 300)])) == .per(100))
  }

  @Test func `a heading of per cent over values below 1 is a question`() throws {
    let shares = figures([(0.08, nil, nil), (0.31, nil, nil)])
    #expect(throws: MeasureRefusal.self) {
      try MeasureUnit(of: shares, called: "Children in poverty (%)", id: "1", chosen: [])
    }
    #expect(
      try MeasureUnit(of: shares, called: "Poverty (%)", id: "1", chosen: ["share"]).value(0.29)
        == 29)
    #expect(
      try MeasureUnit(of: shares, called: "Poverty (%)", id: "1", chosen: ["percent"]).value(0.29)
        == 0.29)
    let percents = figures([(8, nil, nil), (31, nil, nil)])
    #expect(try MeasureUnit(of: percents, called: "Poverty (%)", id: "1", chosen: []).factor == 1)
  }

  @Test func `what only the name says is marked as a guess`() throws {
    let values = figures([(12, nil, nil), (31, nil, nil)])
    let number = try MeasureUnit(of: values, called: "Number of admissions", id: "1", chosen: [])
    #expect(number.isCount.value)
    #expect(number.isCount.guess == "its name calls it a count")
    let bare = try MeasureUnit(of: values, called: "Admissions", id: "1", chosen: [])
    #expect(!bare.isCount.value)
    #expect(bare.isCount.guess != nil)
    let large = figures([(12, nil, nil), (310, nil, nil)])
    #expect(try MeasureUnit(of: large, called: "Referrals", id: "1", chosen: []).isCount.value)
    let rate = try MeasureUnit(of: values, called: "Admissions per 100,000", id: "1", chosen: [])
    #expect(rate.unit == "per 100,000")
    #expect(rate.isCount.guess == nil)
  }
}
