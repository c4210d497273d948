import Access
import Testing
import Wording

/// The classes of the map of change, at a standard of 5.
struct ChangeClassTests {
  @Test(
    arguments: [
      (9, 4, .nearer), (4, 4, .same), (4, 9, .further), (4, 9.5, .muchFurther),
      (4, .infinity, .losesRoute), (.infinity, 4, .gainsRoute), (.infinity, .infinity, nil),
    ] as [(Double, Double, ChangeClass?)])
  func `every change has its class`(before: Double, after: Double, expected: ChangeClass?) {
    #expect(ChangeClass(AreaChange(before: before, after: after), standard: 5) == expected)
  }

  @Test func `each class is drawn in a way of its own`() {
    let styles = ChangeClass.allCases.map(\.style)
    #expect(Set(styles).count == styles.count)
  }
}
