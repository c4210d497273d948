import Reports
import Testing
import Wording

struct FifthsTests {
  /// Ten figures: two in each class, the limits 2, 4, 6, 8 and 10.
  @Test func `each class holds as many, and a limit belongs to the class below`() {
    let fifths = Fifths(of: (1...10).map(Double.init), decimals: 0)
    #expect(fifths.steps.map(\.label) == ["Up to 2", "2 to 4", "4 to 6", "6 to 8", "8 to 10"])
    #expect([1, 2, 2.5, 10].map(fifths.step) == [0, 0, 1, 4])
    #expect(fifths.step(of: 11) == nil)
  }

  @Test func `equal figures share a class, and what is missing has none`() {
    let fifths = Fifths(of: [3, 3, nil, 3, 3, 7], decimals: 0)
    #expect(fifths.steps.map(\.label) == ["Up to 3", "3 to 7"])
    #expect(Fifths(of: [nil], decimals: 0).steps.isEmpty)
  }
}
