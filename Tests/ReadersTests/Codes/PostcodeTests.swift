import Testing

@testable import Readers

struct PostcodeTests {
  @Test(arguments: ["RM16 6RS.", "rm166rs,", " RM16  6RS ;", "RM16\t6RS", "RM16\u{200B} 6RS"])
  func `signs behind it and any spaces do not count`(written: String) {
    #expect(Postcode(written)?.text == "RM16 6RS")
  }

  @Test(arguments: ["RM16 6R5", "RM16.6RS", "RM16 6RS (rear)", ".", ""])
  func `anything else is none`(written: String) { #expect(Postcode(written) == nil) }
}
