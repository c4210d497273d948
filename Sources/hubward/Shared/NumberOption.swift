import ArgumentParser
import Text

/// A number on the command line, in decimal digits as in a table's cell.
enum NumberOption {
  /// - Throws: `ValidationError` for anything else, such as `0x10`.
  static func read(_ text: String) throws -> Double {
    guard let number = PlainNumber.value(text) else {
      throw ValidationError("expected a number in decimal digits, such as 1.5")
    }
    return number
  }
}
