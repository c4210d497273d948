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
    var result = ""
    for scalar in text.unicodeScalars {
      if let escape = SafeText.jsonEscape(scalar) {
        result += escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func value<Value: Decodable>(_ type: Value.Type, _ text: some StringProtocol) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
