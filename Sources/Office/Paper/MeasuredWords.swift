import Reports

/// The words of a cell, each with its width in Arial, in points, so that their lines can be counted.
struct MeasuredWords {
  private let words: [Double]
  private let space: Double

  init(_ text: String, size: Double, isBold: Bool = false) {
    func width(_ text: String) -> Double { TextMetrics.width(text, size: size, bold: isBold) }
    words = text.split(whereSeparator: \.isWhitespace).map { width(String($0)) }
    space = width(" ")
  }

  var widestWord: Double { words.max() ?? 0 }

  /// On one line.
  var width: Double { words.reduce(0, +) + space * Double(max(0, words.count - 1)) }

  /// How many lines they take; a word that is wider than one is broken.
  func lines(at limit: Double) -> Int {
    var lines = 0
    var used = Double.infinity
    for word in words {
      if used + space + word <= limit {
        used += space + word
      } else {
        lines += max(1, Int((word / limit).rounded(.up)))
        used = word <= limit ? word : word.truncatingRemainder(dividingBy: limit)
      }
    }
    return max(1, lines)
  }
}
