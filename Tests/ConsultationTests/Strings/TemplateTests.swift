import Reports
import Testing

@testable import Consultation

struct TemplateTests {
  @Test func `words around gaps are escaped, and what fills them stays as it is`() {
    let filled = Template.markup("<b> {site} & {site}", ["site": .element("i", [:], Markup("x"))])
    #expect(filled.text == "&lt;b&gt; <i>x</i> &amp; <i>x</i>")
  }

  @Test func `what fills a gap is not looked through for gaps`() {
    #expect(Template.plain("{a} {b}", ["a": "{b}", "b": "2"]) == "{b} 2")
    #expect(Template.gaps(in: "{a} and {b}, {a}; {} {A}") == ["a", "b"])
  }
}
