import Testing
import Text

struct XMLTextTests {
  @Test(arguments: [
    ("<b a='1'>\"&", "&lt;b a=&#39;1&#39;&gt;&quot;&amp;"), ("Llŷn · 学校 👍", "Llŷn · 学校 👍"),
    ("a\tb\r\nc", "a b  c"),
    ("\u{0}\u{1B}[2J\u{85}\u{FFFE}", "\u{FFFD}\u{FFFD}[2J\u{FFFD}\u{FFFD}"),
    ("mean\u{202E} 36.1", "mean\u{FFFD} 36.1"), ("St\u{200F} Ann", "St Ann"),
    // A name in Hebrew, then numbers: isolated, they keep their order.
    (
      "Plan \u{5D0}\u{5D1}, \u{5D2} falls from 36.1",
      "Plan \u{2068}\u{5D0}\u{5D1}, \u{5D2}\u{2069} falls from 36.1"
    ),
    (
      "\u{5D0} 5 to \u{5D1}", "\u{2068}\u{5D0}\u{2069} 5 to \u{2068}\u{5D1}\u{2069}"
    ),
    ("]]> <!-- &lt;", "]]&gt; &lt;!-- &amp;lt;"), ("", ""),
  ])
  func `words are words in any markup`(words: String, escaped: String) {
    #expect(XMLText.escaped(words) == escaped)
  }
}
