import Testing

@testable import Routing

struct OsrmProfileTests {
  @Test func `a pace is the engine's own profile with every speed in proportion`() throws {
    let profile = OsrmProfile(mode: .walk, pace: try StreetPace("toddler", .walk))
    let lua = profile.lua(in: "/it's here")
    #expect(lua.contains(#"local folder = '/it\'s here'"#))
    #expect(lua.contains("dofile(folder .. '/foot.lua')"))
    #expect(lua.contains("local factor = 2.6 / 5"))
    #expect(!lua.contains("steps"))
    let pushchair = OsrmProfile(mode: .walk, pace: try StreetPace("pushchair", .walk))
    #expect(pushchair.lua(in: "/e").contains("== 'steps' then return end"))
    #expect(pushchair.key != profile.key)
  }

  @Test func `a car goes by the engine's own profile`() {
    let lua = OsrmProfile(mode: .drive, pace: nil).lua(in: "/e")
    #expect(lua.contains("/car.lua"))
    #expect(!lua.contains("factor"))
  }
}
