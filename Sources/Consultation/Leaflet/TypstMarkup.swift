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
    // Words stand before the first tag and after each; no words and no attribute hold its signs.
    for (index, piece) in markup.text.split(separator: "<", omittingEmptySubsequences: false)
      .enumerated()
    {
      var words = piece
      if index > 0, let end = piece.firstIndex(of: ">") {
        let tag = piece[..<end]
        words = piece[piece.index(after: end)...]
        if tag.hasPrefix("/") {
          result += ends.popLast() ?? ""
        } else {
          let (start, end) = element(tag)
          result += start
          ends.append(end)
        }
      }
      if !words.isEmpty { result += "#" + TypstText.quoted(Self.words(words)) }
    }
    return result
  }

  /// - Parameter tag: a name and its attributes.
  private func element(_ tag: Substring) -> (start: String, end: String) {
    let name = tag.prefix { $0 != " " }
    switch name {
    case "b": return ("#strong[", "]")
    case "bdi", "a":
      // What is long must be able to break.
      let language =
        tag.contains("lang=\"en-GB\"") ? "#text(lang: \"en\", region: \"GB\")[" : "#["
      guard isRightToLeft else { return (language, "]") }
      // Addresses and telephone numbers are read from left to right in every language.
      let isTurned = tag.contains("lang=\"en-GB\"") || name == "a"
      return ("#isolate(dir: \(isTurned ? "ltr" : "rtl"))[" + language, "]]")
    default: return ("#[", "]")
    }
  }

  /// The words that escaped text stands for, without the marks that isolate them in a page.
  private static func words(_ escaped: Substring) -> String {
    guard escaped.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 > 127 }) else {
      return String(escaped)
    }
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
