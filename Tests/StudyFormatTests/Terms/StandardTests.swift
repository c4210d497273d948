import Places
import Studies
import Testing

@testable import StudyFormat

struct StandardTests {
  @Test(arguments: [
    ("0min", false), ("0000000000001min", false), ("1 6km", false), ("+5km", false),
    ("0x5km", false), ("0.0km", false), ("-5min", false), ("15", false), ("min", false),
    ("15mins", true), ("15 hours", true), ("1,6km", false), ("15min", true), ("15 min", true),
    ("1.609km", true), ("0.8 km", true), ("15 minutes", true), ("1 minute", true),
    ("1 mile", true), ("1.5miles", true), ("1 m", false), ("1 yard", false), ("15 minuts", false),
    ("800m", false), ("800 metres", true), ("800 meters", true), ("0.5h", true), ("1 hour", true),
    ("2 kilometres", true), ("1 hr", false),
  ])
  func `a standard is a number above zero with its unit`(text: String, isStandard: Bool) {
    #expect(TextForm.quantity.accepts(text) == isStandard)
    #expect((Standard(text) != nil) == isStandard)
  }

  @Test(arguments: [
    ("1.609km", 1.609, TravelUnit.kilometres), ("800 metres", 0.8, .kilometres),
    ("1 metre", 0.001, .kilometres), ("1 mile", 1.609, .kilometres),
    ("3 miles", 4.828, .kilometres),
    ("2 kilometres", 2, .kilometres), ("15min", 15, .minutes), ("15mins", 15, .minutes),
    ("15 minutes", 15, .minutes), ("0.5h", 30, .minutes), ("1.5 hours", 90, .minutes),
  ])
  func `every unit means what it says`(text: String, value: Double, unit: TravelUnit) throws {
    let standard = try #require(Standard(text))
    #expect(standard.value == value)
    #expect(standard.unit == unit)
  }
}
