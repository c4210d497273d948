/// Words of a page, and what should never be among them.
public enum Page {
  /// The text of a page or drawing, tags as line breaks, without style and script.
  public static func words(_ page: String) -> String {
    page.replacing(/<(style|script)[^>]*>.*?<\/(style|script)>/.dotMatchesNewlines(), with: "\n")
      .replacing(/<[^>]*>/, with: "\n")
  }

  /// Signs of a value that was never put into words, each with the words around it.
  public static func remains(in words: String) -> [String] {
    let signs: [Regex<Substring>] = [
      /.{0,40}\b(?:nan|NaN|inf|infinity|nil|null)\b.{0,20}/, /.{0,40}Optional\(.{0,20}/,
      /.{0,40}\w  +\w.{0,20}/, /.{0,40}\w [.,;:](?:\s|$).{0,20}/, /.{0,40}[a-z]\.\.(?:\s|$)/,
      /.{0,40}\(\).{0,20}/,
    ]
    return words.split(whereSeparator: \.isNewline).flatMap { line in
      signs.flatMap { line.matches(of: $0).map { String($0.output) } }
    }
  }
}
