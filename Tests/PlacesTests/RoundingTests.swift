import Testing

@testable import Places

struct RoundingTests {
  @Test(arguments: [
    (0.1 + 0.2, 0.3), (0.7 + 0.1, 0.8), (1e12 + 10.44, 1_000_000_000_010.44), (0, 0), (-2.5, -2.5),
    (1e15, 1e15), (123_456_789_012_345, 123_456_789_012_345), (1e-300, 1e-300),
  ])
  func `sums of decimals are what they are on paper`(computed: Double, written: Double) {
    #expect(Rounding.same(computed, written))
    #expect(Rounding.decimal(computed) == Rounding.decimal(written))
  }

  @Test(arguments: [
    (1e12 + 10.44, 1e12 + 10.45), (41392.34565846, 41392.34568598), (1, 1.000_000_000_000_01),
    (1e13, 1e13 + 1),
  ])
  func `a difference in the first 15 digits counts, whatever its share`(a: Double, b: Double) {
    #expect(!Rounding.same(a, b))
    #expect(Rounding.reaches(b, a) && !Rounding.reaches(a, b))
  }

  @Test func `rounding to 15 digits changes nothing a second time`() {
    var value = 1e-280
    while value < 1e280 {
      let once = Rounding.decimal(value)
      #expect(Rounding.decimal(once) == once)
      #expect(abs(once - value) <= 1e-14 * value)
      value *= 7.3
    }
  }

  @Test func `pence beside a million million pounds are counted in pence`() {
    #expect(Rounding.grain(of: [5.5, 3.2, 1e9]) == 0.1)
    #expect(Rounding.grain(of: [1e12, 0.44, 10]) == 0.04)
    #expect(Rounding.grain(of: [6, 9]) == 3)
    #expect(Rounding.grain(of: [1.0 / 3, 1]) == nil)
    #expect(Rounding.grain(of: [1e15, 0.01]) == nil)
    #expect(Rounding.grain(of: [0, 0]) == 1)
  }

  @Test func `what a limit forgives is a share of the limit, not of the largest number`() {
    let spare = Rounding.forgiven(beyond: 10, adding: [1e12, 3, 2], most: 3)
    #expect(spare < 1e-13)
    // Where one cancels another, their own last digits are in doubt.
    #expect(Rounding.forgiven(beyond: 10, adding: [1e12, -1e12], most: 2) > 1e-4)
  }

  @Test func `people of a linear programme are told to a millionth`() {
    #expect(Rounding.ofPeople(1.000_000_000_000_000_4) == 1)
    #expect(Rounding.ofPeople(2.4) == 2.4)
    #expect(Rounding.ofPeople(3e-8) == 0)
  }
}
