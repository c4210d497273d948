/// How publishers write that there is no value.
package enum SuppressedValue {
  /// Not available, suppressed, confidential, not applicable: each is no value, never zero.
  package static let marks: Set<String> = [
    "", "-", "–", "*", "**", ".", "..", "...", ":", "x", "z", "c", "[c]", "[x]", "[z]", "[u]",
    "[w]",
    "[low]", "n/a", "N/A", "NA", "NULL", "null", "#N/A",
  ]
}
