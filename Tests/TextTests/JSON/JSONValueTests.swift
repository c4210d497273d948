import Foundation
import Testing
import Text

struct JSONValueTests {
  @Test(arguments: [
    "</script><script>alert(1)</script>", "<!-- ]]>", "\"quoted\" \\ and\nnew",
    "a\u{2028}b\u{2029}",
    "\u{202E}turned", "Llŷn & Môn",
  ])
  func `what stands in a page ends no tag and no line, and reads back as it was`(words: String)
    throws
  {
    let text = JSONValue.object([(words, .array([.string(words), .number(0.1), .null]))]).inPage
    #expect(!text.contains("<") && !text.contains(">") && !text.contains("&"))
    #expect(text.unicodeScalars.allSatisfy { !SafeText.steers($0) && $0 != "\n" })
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [Any]]
    #expect(read?[words]?.first as? String == words)
  }
}
