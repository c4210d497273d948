import ArgumentParser
import Text

/// A share on the command line: `0.8` or `80%`.
enum ShareOption {
  /// Reads a share above 0 and up to 1.
  ///
  /// - Throws: `ValidationError` with how a share is written; a bare `80`, which may be meant as
  ///   80%, is refused.
  static func read(_ text: String) throws -> Double {
    let isPercent = text.hasSuffix("%")
    let digits = (isPercent ? text.dropLast() : text[...]).filter { $0 != " " }
    guard let number = PlainNumber.value(digits) else {
      throw ValidationError("expected a share such as 0.8 or 80%")
    }
    let share = isPercent ? number / 100 : number
    guard share > 0, share <= 1 else {
      let hint =
        !isPercent && number > 1 && number <= 100
        ? "; for \(digits) in a hundred write \(digits)%" : ""
      throw ValidationError("expected a share above 0 and up to 1, such as 0.8 or 80%\(hint)")
    }
    return share
  }
}
