import Testing

@testable import Store

struct SQLNameTests {
  @Test func `a quote in a name cannot end it`() {
    #expect(quoted(#"a"b"#) == #""a""b""#)
  }
}
