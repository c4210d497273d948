/// Numbers as programs read them: unrounded, a point, no separators, no needless `.0`, no minus zero.
package enum PlainNumber {
  package static func text(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
