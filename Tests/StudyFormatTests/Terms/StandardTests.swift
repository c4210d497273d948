import Studies
import Testing

@testable import StudyFormat

struct StandardTests {
  @Test(arguments: [
    ("0min", false), ("0000000000001min", false), ("1 6km", false), ("+5km", false),
    ("0x5km", false), ("0.0km", false), ("-5min", false), ("15", false), ("min", false),
    ("15mins", false), ("15 hours", false), ("1,6km", false), ("15min", true), ("15 min", true),
    ("1.609km", true), ("0.8 km", true), ("15 minutes", true), ("1 minute", true),
    ("1 mile", true), ("1.5miles", true), ("1 m", false), ("1 yard", false), ("15 minuts", false),
  ])
  func `a standard is a number above zero with its unit`(text: String, isStandard: Bool) {
    #expect(TextForm.quantity.accepts(text) == isStandard)
    #expect((Standard(text) != nil) == isStandard)
  }
}
