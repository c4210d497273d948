/// Numbers that may have a sign of per cent behind them, as in columns of percentages.
enum ShareText {
  /// `21.3` of `21.3%` and of `21.3`; nothing for anything else.
  static func number(_ text: String) -> Double? {
    var bytes = NumberText.trimmed(Array(text.utf8)[...])
    if bytes.last == UInt8(ascii: "%") { bytes.removeLast() }
    return NumberText.number(bytes)
  }
}
