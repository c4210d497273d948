import Text

/// Cells of the tables of travel that are written for studies.
enum TravelCell {
  static func name(_ text: String) -> String {
    text.contains { "\",\r\n".contains($0) }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// Minutes to one decimal; empty where there is no time.
  static func minutes(_ seconds: Int32?) -> String {
    seconds.map { PlainNumber.text((Double($0) / 6).rounded() / 10) } ?? ""
  }

  /// A number to so many decimals; empty where it is infinite, which is no number of a table.
  static func number(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "" }
    let scale = [1.0, 10, 100, 1000][decimals]
    return PlainNumber.text((value * scale).rounded() / scale)
  }
}
