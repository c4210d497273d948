import Spreadsheets
import Text

/// How far the words of a page stand out from the ground that the page's own style gives them.
///
/// Words inside pictures are not measured.
struct PageContrast {
  private let root: XMLTree

  init(_ root: XMLTree) {
    self.root = root
  }

  /// What normal text needs (WCAG 2.2, 1.4.3).
  private static let least = 4.5

  var finding: AuditFinding {
    let text = root.all.filter { $0.name == "style" }.map(\.text).joined(separator: "\n")
    var pairs: [String: (ratio: Double, words: String, theme: String)] = [:]
    var unread: Set<String> = []
    for isDark in StyleSheet.hasDark(text) ? [false, true] : [false] {
      let sheet = StyleSheet(text, isDark: isDark)
      // A browser's own page is white, and black where dark pages are asked for.
      walk(
        [root], sheet, ink: isDark ? .white : .black, ground: isDark ? .black : .white,
        theme: isDark ? "dark" : "light", &pairs, &unread)
    }
    let faults = pairs.values.filter { $0.ratio < Self.least }.map { pair in
      "\(NumberStyle.measure(pair.ratio, decimals: 2)) to 1 (\(pair.theme)): \(pair.words)"
    }
    let lowest = pairs.values.map(\.ratio).min().map { NumberStyle.measure($0, decimals: 1) }
    let measured = lowest.map { "The least is \($0) to 1. Words inside pictures are not measured." }
    let others =
      unread.isEmpty
      ? nil
      : "Colours that are not read, and so not measured: \(Phrases.list(unread.sorted(), limit: 5))."
    return AuditFinding(
      .contrast, examined: pairs.count, faults: faults.sorted(),
      remarks: [measured, others].compactMap(\.self))
  }

  private func walk(
    _ path: [XMLTree], _ sheet: StyleSheet, ink: Colour, ground: Colour, theme: String,
    _ pairs: inout [String: (ratio: Double, words: String, theme: String)],
    _ unread: inout Set<String>
  ) {
    guard let element = path.last, !["svg", "style", "script", "head"].contains(element.name) else {
      return
    }
    for property in ["color", "background"] {
      guard let value = sheet.value(property, of: path), Colour(value) == nil,
        !Self.saysNothing.contains(value)
      else { continue }
      unread.insert(value)
    }
    let ink = sheet.colour("color", of: path) ?? ink
    let ground = sheet.colour("background", of: path) ?? ground
    for case .text(let words) in element.children where !words.allSatisfy(\.isWhitespace) {
      let key = "\(theme) \(ink) \(ground)"
      guard pairs[key] == nil else { break }
      let start = words.split(whereSeparator: \.isWhitespace).prefix(8).joined(separator: " ")
      pairs[key] = (Colour.contrast(ink, ground), start, theme)
    }
    for child in element.elements {
      walk(path + [child], sheet, ink: ink, ground: ground, theme: theme, &pairs, &unread)
    }
  }

  /// Values that leave an element the colour of what it is in.
  private static let saysNothing: Set = ["inherit", "currentColor", "transparent", "none", ""]
}
