import Assessment
import Placement
import Studies
import StudySupport
import Testing

struct StudyRedrawnTests {
  @Test(arguments: [1, 7, 40])
  func `draws in ranges add up to the same draws at once`(each: Int) throws {
    let study = try Villages().study()
    let question = try study.question()
    func counts(_ draws: Range<Int>) throws -> [Int] {
      let found = try study.redrawn(
        question, draws: draws, seed: 5, inputs: Set(DrawnInput.allCases), near: 0.01
      ).plans
      let count = { (share: Double) in Int((share * Double(found.draws)).rounded()) }
      return found.openings.map(count) + [count(found.plans[0].near), found.unserved]
    }
    let ranges = stride(from: 0, to: 40, by: each).map { $0..<min(40, $0 + each) }
    let parts = try ranges.map(counts)
    let sum = parts.dropFirst().reduce(parts[0]) { zip($0, $1).map(+) }
    #expect(sum == (try counts(0..<40)))
  }
}
