import Spreadsheets
import Testing

@testable import Challenge

struct StyleSheetTests {
  private func colour(_ css: String, _ property: String = "color", isDark: Bool = false) throws
    -> Colour?
  {
    let tree = try XMLTree.read(Array("<div class='a b'><p class='c'>x</p></div>".utf8), name: "")
    return StyleSheet(css, isDark: isDark).colour(property, of: [tree, tree.elements[0]])
  }

  @Test func `the closer selector wins, then the later one`() throws {
    #expect(
      try colour("p { color: #111; } .a .c { color: #222 } p { color: #333; }") == Colour("#222"))
    #expect(try colour(":root { --x: #123456; } p { color: var(--x) }") == Colour("#123456"))
    #expect(try colour("p:hover { color: #111; } h1 p, .d > p { color: #222; }") == nil)
    #expect(try colour(".a > p { background: #fff; }", "background") == .white)
  }

  @Test func `dark pages have colours of their own, and paper is not looked at`() throws {
    let css =
      "p { color: #111; } @media (prefers-color-scheme: dark) { p { color: #eee; } } @media print { p { color: #fff; } }"
    #expect(try colour(css) == Colour("#111"))
    #expect(try colour(css, isDark: true) == Colour("#eee"))
  }

  @Test(arguments: ["a{", "a", "}", "p { color: #111; } a{", "@media x { a {", "{}"])
  func `a style sheet that breaks off is read as far as it goes`(css: String) throws {
    #expect(try colour(css) == (css.hasPrefix("p") ? Colour("#111") : nil))
  }

  @Test func `contrast is that of WCAG`() {
    #expect(Colour.contrast(.black, .white) == 21)
    #expect(abs(Colour.contrast(Colour("#777")!, .white) - 4.48) < 0.005)
  }
}
