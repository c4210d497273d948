import Foundation
import Spreadsheets

/// The colours that a page's own style sheet gives to its elements: enough of CSS for that, and no more.
///
/// Selectors of elements and classes, one inside the other, are followed; those that ask for a state or
/// an attribute are left out, as are rules for paper and for narrow screens.
struct StyleSheet {
  private struct Rule {
    let selector: [Compound]
    let weight: Int
    let colours: [String: String]
  }

  /// `th.name`.
  private struct Compound {
    let tag: String?
    let classes: [String]
  }

  private var rules: [Rule] = []
  private var variables: [String: String] = [:]

  /// - Parameter isDark: whether the reader has asked for dark pages.
  init(_ text: String, isDark: Bool) {
    var rest = text.replacing(/(?s)\/\*.*?\*\//, with: "")[...]
    while let block = Self.nextBlock(&rest) {
      if !block.head.hasPrefix("@") {
        add(block.head, block.body)
      } else if block.head.contains("prefers-color-scheme: dark"), isDark {
        var inner = block.body[...]
        while let rule = Self.nextBlock(&inner) { add(rule.head, rule.body) }
      }
    }
  }

  /// Whether there are colours of their own for dark pages.
  static func hasDark(_ text: String) -> Bool { text.contains("prefers-color-scheme: dark") }

  /// What an element's own colour (`color` or `background`) is, resolved; nothing where no rule says.
  ///
  /// - Parameter path: the element, last, after all that it is in.
  func colour(_ property: String, of path: [XMLTree]) -> Colour? {
    value(property, of: path).flatMap { Colour($0) }
  }

  /// What a rule says of an element, resolved, whether it is read as a colour or not.
  func value(_ property: String, of path: [XMLTree]) -> String? {
    var best: (weight: Int, value: String)?
    for rule in rules {
      guard let value = rule.colours[property], rule.weight >= best?.weight ?? 0,
        Self.matches(rule.selector, path)
      else { continue }
      best = (rule.weight, value)
    }
    return best.map { resolved($0.value) }
  }

  private mutating func add(_ head: String, _ body: String) {
    var colours: [String: String] = [:]
    for line in body.split(separator: ";") {
      let parts = line.split(separator: ":", maxSplits: 1).map { Self.trimmed(String($0)) }
      guard parts.count == 2 else { continue }
      if parts[0].hasPrefix("--") { variables[parts[0]] = parts[1] }
      if parts[0] == "color" { colours["color"] = parts[1] }
      if parts[0] == "background" || parts[0] == "background-color" {
        colours["background"] = parts[1]
      }
    }
    guard !colours.isEmpty else { return }
    for selector in head.split(separator: ",") {
      let parts = selector.replacing(">", with: " ").split(separator: " ")
      let compounds = parts.compactMap { Self.compound(String($0)) }
      guard compounds.count == parts.count else { continue }
      let weight = compounds.reduce(0) { $0 + 10 * $1.classes.count + ($1.tag == nil ? 0 : 1) }
      rules.append(Rule(selector: compounds, weight: weight, colours: colours))
    }
  }

  /// Nothing for what is left out.
  private static func compound(_ text: String) -> Compound? {
    guard text.wholeMatch(of: /[A-Za-z0-9]*(\.[A-Za-z0-9_-]+)*/) != nil else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return Compound(
      tag: parts[0].isEmpty ? nil : parts[0], classes: Array(parts.dropFirst()))
  }

  private static func matches(_ selector: [Compound], _ path: [XMLTree]) -> Bool {
    guard let last = selector.last, let element = path.last, matches(last, element) else {
      return false
    }
    var rest = selector.dropLast()[...]
    for ancestor in path.dropLast().reversed() {
      guard let wanted = rest.last else { break }
      if matches(wanted, ancestor) { rest = rest.dropLast() }
    }
    return rest.isEmpty
  }

  private static func matches(_ compound: Compound, _ element: XMLTree) -> Bool {
    let classes = (element.attributes["class"] ?? "").split(separator: " ").map(String.init)
    return compound.tag ?? element.name == element.name
      && compound.classes.allSatisfy(classes.contains)
  }

  /// A value with its variables put in.
  private func resolved(_ value: String) -> String {
    var value = value
    for _ in 0..<8 {
      guard let use = value.firstMatch(of: /var\((--[A-Za-z0-9-]+)\)/) else { break }
      value.replaceSubrange(use.range, with: variables[String(use.1)] ?? "")
    }
    return value
  }

  private static func nextBlock(_ text: inout Substring) -> (head: String, body: String)? {
    guard let open = text.firstIndex(of: "{") else { return nil }
    var depth = 0
    var end = open
    for index in text[open...].indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      end = index
      if depth == 0 { break }
    }
    guard depth == 0 else { return nil }
    let head = trimmed(String(text[..<open]))
    let body = String(text[text.index(after: open)..<end])
    text = text[text.index(after: end)...]
    return (head, body)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// A colour, and how bright it is.
struct Colour: Equatable {
  let red: Double
  let green: Double
  let blue: Double

  static let black = Colour("#000")!
  static let white = Colour("#fff")!

  /// From `#rgb`, `#rrggbb`, the first of these in a gradient, or a few names.
  init?(_ text: String) {
    if text.hasPrefix("white") { self = .white; return }
    guard let hex = text.firstMatch(of: /#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b/)?.1 else { return nil }
    let digits = hex.compactMap(\.hexDigitValue).map(Double.init)
    let parts =
      digits.count == 3
      ? digits.map { $0 * 17 } : [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
    (red, green, blue) = (parts[0] / 255, parts[1] / 255, parts[2] / 255)
  }

  /// Relative luminance (WCAG 2.2).
  private var luminance: Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// How much two colours stand out from one another: 1 to 21.
  static func contrast(_ one: Colour, _ other: Colour) -> Double {
    let pair = [one.luminance, other.luminance].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }
}
