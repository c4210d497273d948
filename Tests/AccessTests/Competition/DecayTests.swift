import Access
import Foundation
import Testing

struct DecayTests {
  @Test func `each decay by its formula`() {
    #expect(Decay.within(10)(10) == 1 && Decay.within(10)(10.1) == 0)
    #expect(Decay.exponential(0.1)(10) == exp(-1))
    #expect(Decay.power(2, nearest: 1)(0) == 1 && Decay.power(2, nearest: 1)(4) == 1.0 / 16)
    #expect(Decay.gaussian(5)(5) == exp(-0.5))
    let zones = Decay.thirds(of: 30)
    #expect([5, 10, 15, 30, 31].map { zones($0) } == [1, 1, 0.68, 0.22, 0])
  }

  @Test(arguments: [
    Decay.within(10), .thirds(of: 30), .exponential(0.1), .power(2, nearest: 1), .gaussian(5),
  ])
  func `further never counts more, and no route counts nothing`(decay: Decay) {
    let weights = stride(from: 0.0, through: 60, by: 0.5).map { decay($0) }
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(decay(.infinity) == 0)
  }
}
