import Testing

@testable import Readers

/// A walk through JSON text, held against what is written in it by hand.
struct JSONCursorTests {
  private func walk<Value>(_ text: String, _ body: (inout JSONCursor) -> Value) -> Value {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(bytes)
      return body(&cursor)
    }
  }

  @Test func `members and items come in order, what is passed over included`() {
    let text =
      "\u{FEFF} {\"a\": [1, -2.5e1 ,null], \"b\":{\"c\":[[],{}],\"d\":\"]}\"},\"e\":true, \"f\" : \"z\" } "
    let found = walk(text) { cursor in
      var found: [String] = []
      _ = cursor.open(.object)
      while let name = cursor.member() {
        found.append(name)
        guard name == "a", cursor.open(.list) else {
          if let text = cursor.string() { found.append(text) } else { cursor.skip() }
          continue
        }
        while cursor.item() {
          if let number = cursor.number() {
            found.append("\(number)")
          } else {
            found.append("\(cursor.kind()!)")
            cursor.skip()
          }
        }
      }
      return found + [cursor.isAtEnd() ? "end" : "fault"]
    }
    #expect(found == ["a", "1.0", "-25.0", "null", "b", "e", "f", "z", "end"])
  }

  @Test func `escapes are undone, also those of two halves`() {
    let text = #""a\"\\\/\n\u00e9\ud83d\ude00\q""#
    #expect(walk(text) { $0.string() } == "a\"\\/\n\u{E9}\u{1F600}q")
  }

  @Test(arguments: [
    "{\"a\" 1}", "{\"a\":1,}", "{\"a\":1 \"b\":2}", "{\"a\":", "{\"a\":\"x}", "{a:1}",
    "{\"a\":nul}",
  ])
  func `what is no JSON is a fault`(text: String) {
    let fault = walk(text) { cursor in
      _ = cursor.open(.object)
      while cursor.member() != nil { cursor.skip() }
      _ = cursor.isAtEnd()
      return cursor.fault
    }
    #expect(fault != nil)
  }

  @Test func `NaN, which Python writes, is null`() {
    let found = walk("[NaN]") { cursor in
      _ = cursor.open(.list)
      _ = cursor.item()
      let kind = cursor.kind()
      cursor.skip()
      let hasMore = cursor.item()
      return (kind, hasMore, cursor.fault)
    }
    #expect(found == (.null, false, nil))
  }
}
