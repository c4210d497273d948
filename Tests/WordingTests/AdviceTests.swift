import Testing

@testable import Wording

struct AdviceTests {
  @Test(arguments: [0, 1, 2, 3, 6], 0..<200)
  func `a limit is never below what is needed, and a share never above what can be had`(
    decimals: Int, k: Int
  ) {
    let value = (Double(k) + 0.5) * 0.037_037_1
    let (up, down) = (
      Advice.up(value, decimals: decimals), Advice.down(value, decimals: decimals)
    )
    var step = 1.0
    for _ in 0..<decimals { step /= 10 }
    #expect(up >= value && up <= value + 1.01 * step)
    #expect(down <= value && down >= value - 1.01 * step)
  }

  @Test(arguments: [0.1, 0.7, 1.1, 2.675, 1_234.5, 0.912])
  func `a number that has no more decimals stays as it is`(value: Double) {
    #expect(Advice.up(value, decimals: 3) == value)
    #expect(Advice.down(value, decimals: 3) == value)
  }
}
