extension SitingRules {
  /// The rules in words, for a message that nothing meets them.
  public var sentences: [String] {
    var sentences = [countSentence]
    if !keep.isEmpty { sentences.append("\(keep.count) kept open") }
    if !close.isEmpty { sentences.append("\(close.count) kept closed") }
    return sentences + groups.map(\.sentence) + sides.map(\.name)
  }

  /// How many sites open, in words.
  var countSentence: String {
    if fewest == count { return "\(count.counted("site")) open" }
    return fewest <= 1
      ? "at most \(count.counted("site")) open" : "\(fewest) to \(count) sites open"
  }
}

extension GroupRule {
  /// `locality West: at least 1`, `locality West: exactly 2`.
  public var sentence: String {
    if atLeast == atMost { return "\(name): exactly \(atLeast)" }
    let limits = [
      atLeast > 0 ? "at least \(atLeast)" : nil, atMost < .max ? "at most \(atMost)" : nil,
    ]
    return "\(name): \(limits.compactMap(\.self).joined(separator: ", "))"
  }
}
