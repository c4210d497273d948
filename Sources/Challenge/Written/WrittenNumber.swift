import Text

/// Numbers of a written table, as people read them.
enum WrittenNumber {
  /// Two values, with as many decimals as tell them apart: shares as percentages.
  static func shown(
    _ before: WrittenTable.Value, _ after: WrittenTable.Value, unit: String?
  ) -> (before: String, after: String, difference: String?) {
    guard let old = before.number, let new = after.number else {
      return (words(before, unit), words(after, unit), nil)
    }
    guard let decimals = decimals(old, new, isShare: unit == "share") else {
      return (PlainNumber.text(old), PlainNumber.text(new), "in the last digit")
    }
    if unit == "share" {
      let difference = NumberStyle.change((new - old) * 100, decimals: decimals)
      return (
        NumberStyle.share(old, decimals: decimals), NumberStyle.share(new, decimals: decimals),
        "\(difference) percentage points"
      )
    }
    return (
      NumberStyle.measure(old, decimals: decimals), NumberStyle.measure(new, decimals: decimals),
      NumberStyle.change(new - old, decimals: decimals)
    )
  }

  /// One decimal, or none between whole numbers; more where these would show both as the same, or the
  /// difference as none. Nothing where no number of decimals shows it.
  private static func decimals(_ old: Double, _ new: Double, isShare: Bool) -> Int? {
    let isWhole = !isShare && old == old.rounded() && new == new.rounded()
    if isWhole { return 0 }
    for decimals in 1...14 {
      func text(_ value: Double) -> String {
        isShare
          ? NumberStyle.share(value, decimals: decimals)
          : NumberStyle.measure(value, decimals: decimals)
      }
      let difference = NumberStyle.change((new - old) * (isShare ? 100 : 1), decimals: decimals)
      let isShown = difference.contains { $0.wholeNumberValue ?? 0 > 0 }
      if isShown, text(old) != text(new) { return decimals }
    }
    return nil
  }

  private static func words(_ value: WrittenTable.Value, _ unit: String?) -> String {
    switch value {
    case .number(let number):
      unit == "share"
        ? NumberStyle.share(number, decimals: 1)
        : NumberStyle.measure(number, decimals: number == number.rounded() ? 0 : 1)
    case .words(let words): words.isEmpty ? "nothing" : words
    case .absent(let reason): reason
    }
  }
}
