import Testing

@testable import Placement

struct ChancesTests {
  @Test func `each is picked by its own share of the numbers`() {
    // A quarter, none and three quarters.
    let chances = Chances([1, 0, 3])
    #expect([0, 0.2499, 0.25, 0.9999].map(chances.pick) == [0, 0, 2, 2])
    #expect(chances.count == 3)
  }

  @Test func `alike, they are picked as a number times their count is rounded down`() {
    var numbers = SplitMix(seed: 3, stream: 1)
    for count in 1...40 {
      let chances = Chances(alike: count)
      for _ in 0..<50 {
        let number = numbers.uniform()
        #expect(chances.pick(number) == Int(number * Double(count)))
      }
    }
  }
}
