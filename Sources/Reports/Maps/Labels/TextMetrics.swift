/// Estimates how wide words will be in Arial, Helvetica or a face made to their measure.
package enum TextMetrics {
  /// Advance widths of U+0020 to U+007E in thousandths of an em.
  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The width of one line; bold is taken to be 8% wider, unknown scripts as wide as they get.
  package static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x20...0x7E: sum + ascii[Int(scalar.value) - 0x20]
      case 0xA0: sum + 278
      case 0x300...0x36F: sum
      case ..<0x1100: sum + 640
      default: sum + 1000
      }
    }
    return Double(thousandths) / 1000 * size * (bold ? 1.08 : 1)
  }

  /// The text in lines no wider than `limit`, broken at spaces; a longer word has its own line.
  static func wrap(_ text: String, size: Double, limit: Double, bold: Bool = false) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, width(last + " " + word, size: size, bold: bold) <= limit {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
