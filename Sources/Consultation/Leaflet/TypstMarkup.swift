import Office
import Reports

/// Sentences of the page as the source of Typst: the same words, each a string, so that none is taken for
/// markup.
struct TypstMarkup {
  /// In a language that is read from right to left, names and numbers stand in boxes of their own, so
  /// that none of them turns the words beside it.
  let isRightToLeft: Bool

  func source(_ markup: Markup) -> String {
    var result = ""
    // Ends of the elements that are open.
    var ends: [String] = []
    for piece in markup.text.matches(of: /<(\/?)([a-z]+)([^>]*)>|[^<]+/) {
      guard let name = piece.output.2 else {
        result += "#" + TypstText.quoted(Self.words(piece.output.0))
        continue
      }
      if piece.output.1 == "/" {
        result += ends.popLast() ?? ""
      } else {
        let (start, end) = element(String(name), piece.output.3 ?? "")
        result += start
        ends.append(end)
      }
    }
    return result
  }

  private func element(_ name: String, _ attributes: Substring) -> (start: String, end: String) {
    switch name {
    case "b": return ("#strong[", "]")
    case "bdi", "a":
      // What is long must be able to break.
      let language =
        attributes.contains("lang=\"en-GB\"") ? "#text(lang: \"en\", region: \"GB\")[" : "#["
      guard isRightToLeft else { return (language, "]") }
      // Addresses and telephone numbers are read from left to right in every language.
      let isTurned = attributes.contains("lang=\"en-GB\"") || name == "a"
      return ("#isolate(dir: \(isTurned ? "ltr" : "rtl"))[" + language, "]]")
    default: return ("#[", "]")
    }
  }

  /// The words that escaped text stands for, without the marks that isolate them in a page.
  private static func words(_ escaped: Substring) -> String {
    var words = String(escaped)
    for (reference, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
      ("\u{2068}", ""), ("\u{2069}", ""),
    ] {
      words = words.replacing(reference, with: sign)
    }
    return words
  }
}
