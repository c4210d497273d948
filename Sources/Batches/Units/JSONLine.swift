internal import Foundation
internal import Text

/// A value as one line of JSON: keys sorted, no spaces, so that the same value is the same bytes; nothing
/// in it steers a terminal.
enum JSONLine {
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Numbers are finite and keys are strings, so that there is nothing that JSON could not say.
    let bytes = try! encoder.encode(value)
    return safe(String(decoding: bytes, as: UTF8.self))
  }

  /// Letters that steer stand only in strings, where they may be escaped.
  private static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { SafeText.steers($0) || SafeText.isMark($0) }) else {
      return text
    }
    return text.unicodeScalars.map { scalar in
      guard SafeText.steers(scalar) || SafeText.isMark(scalar) else { return String(scalar) }
      return String(scalar).utf16.map { unit in
        let hex = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }.joined()
    }.joined()
  }

  static func value<Value: Decodable>(_ type: Value.Type, _ text: some StringProtocol) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
