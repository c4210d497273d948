import Testing

@testable import Readers

struct NumberTextTests {
  @Test(
    arguments: [
      ("0", 0), ("12", 12), ("-3.5", -3.5), ("+7", 7), (".5", 0.5), ("5.", 5), ("29199.00", 29199),
      ("1,234", 1234), ("1,234,567.5", 1_234_567.5), (" 12 ", 12), ("\u{A0}12\u{A0}", 12),
      ("1e3", 1000), ("2.5E-1", 0.25), ("0.1", 0.1), ("517577.734999999", 517577.734999999),
      ("123456789012345678901", 123_456_789_012_345_683_968), ("-0", 0),
    ] as [(String, Double)])
  func `numbers are read as people write them`(text: String, value: Double) {
    #expect(NumberText.number(Array(text.utf8)[...]) == value)
  }

  @Test(
    arguments: [
      "", " ", "n/a", "NaN", "nan", "inf", "-inf", "Infinity", "0x10", "12%", "£5", "1,5", "12,34",
      "1,2345", ",123", "1234,567", "1,234,56", "1.2.3", "1 234", "--1", "+", "-", ".", "e5", "1e",
      "1e999", "1.5,000", "12 km", "1e5e5",
    ])
  func `what would need a guess is no number`(text: String) {
    #expect(NumberText.number(Array(text.utf8)[...]) == nil)
  }

  @Test func `a whole number may carry empty decimals`() {
    #expect(NumberText.integer(Array("29199.00".utf8)[...]) == 29199)
    #expect(NumberText.integer(Array("29199.50".utf8)[...]) == nil)
  }

  @Test func `any number survives being written and read`() {
    var generator = SeededGenerator(state: 2016)
    for _ in 0..<2_000 {
      let value = Double(Int64.random(in: -9_999_999_999...9_999_999_999, using: &generator)) / 1e4
      #expect(NumberText.number(Array("\(value)".utf8)[...]) == value)
    }
  }
}

/// SplitMix64: the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
