import Testing
import Text

struct XMLTextTests {
  @Test(arguments: [
    ("<b a='1'>\"&", "&lt;b a=&#39;1&#39;&gt;&quot;&amp;"), ("Llŷn · 学校 👍", "Llŷn · 学校 👍"),
    ("a\tb\r\nc", "a b  c"),
    ("\u{0}\u{1B}[2J\u{85}\u{FFFE}", "\u{FFFD}\u{FFFD}[2J\u{FFFD}\u{FFFD}"),
    ("]]> <!-- &lt;", "]]&gt; &lt;!-- &amp;lt;"), ("", ""),
  ])
  func `words are words in any markup`(words: String, escaped: String) {
    #expect(XMLText.escaped(words) == escaped)
  }
}
