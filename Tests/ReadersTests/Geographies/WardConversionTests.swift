import Places
import Readers
import Testing

struct WardConversionTests {
  private let wards = WardConversion(wards: [
    AreaID("a"): "W1", AreaID("b"): "W1", AreaID("c"): "W2",
  ])

  private func ids(_ values: [String: Double]) -> [AreaID: Double] {
    Dictionary(uniqueKeysWithValues: values.map { (AreaID($0.key), $0.value) })
  }

  @Test func `counts add up by ward, areas without a ward are left out`() {
    #expect(wards.totals(ids(["a": 1, "b": 2, "c": 4, "d": 8])) == ["W1": 3, "W2": 4])
  }

  @Test func `rates are weighted by people`() {
    let means = wards.means(ids(["a": 0.1, "b": 0.4, "c": 0.5]), weights: ids(["a": 2, "b": 1]))
    #expect(means.keys.sorted() == ["W1"])
    #expect(abs((means["W1"] ?? 0) - 0.2) < 1e-12)
  }

  @Test func `a ward's rate is spread evenly`() {
    #expect(wards.spread(rates: ["W1": 0.3]) == ids(["a": 0.3, "b": 0.3]))
  }

  @Test func `a ward's count is shared by weight, or equally without any`() {
    let shares = wards.share(counts: ["W1": 30, "W2": 5], weights: ids(["a": 2, "b": 1]))
    #expect(shares == ids(["a": 20, "b": 10, "c": 5]))
    #expect(wards.share(counts: ["W1": 30], weights: [:]) == ids(["a": 15, "b": 15]))
  }
}
