/// A finite number as the decimal digits of its shortest exact text.
///
/// The value is ±0.d₁d₂d₃… × 10^`point`. Rounding these digits gives what a person with pencil and
/// paper gets from the printed number, which rounding the binary value does not (2.675 is stored as
/// 2.67499…).
struct DecimalDigits {
  private var digits: [UInt8]
  private var point: Int
  private var hasMinus: Bool

  init(_ value: Double) {
    precondition(value.isFinite, "only a finite number can be shown")
    // The standard library writes the shortest digits that read back as the same number: 12.5, 1e-05.
    let parts = value.magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    digits = mantissa.joined().utf8.map { $0 - UInt8(ascii: "0") }
    point = mantissa[0].utf8.count + (parts.count > 1 ? Int(parts[1])! : 0)
    hasMinus = value.sign == .minus
  }

  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// Zero has no sign.
  var isNegative: Bool { hasMinus && !isZero }

  /// The number times 10^`places`.
  func shifted(by places: Int) -> DecimalDigits {
    var copy = self
    copy.point += places
    return copy
  }

  /// The nearest number with that many decimals; a half is rounded away from zero.
  func rounded(to decimals: Int) -> DecimalDigits {
    let kept = point + decimals
    guard kept < digits.count else { return self }
    var copy = self
    copy.digits = kept > 0 ? Array(digits[..<kept]) : []
    guard kept >= 0, digits[kept] >= 5 else { return copy }
    var index = kept - 1
    while index >= 0, copy.digits[index] == 9 {
      copy.digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      copy.digits[index] += 1
    } else {
      copy.digits.insert(1, at: 0)
      copy.point += 1
    }
    return copy
  }

  /// The digits before the decimal point, at least one, without needless zeros.
  var whole: String {
    let text = (0..<max(point, 0)).map(digit).joined()
    let significant = text.drop { $0 == "0" }
    return significant.isEmpty ? "0" : String(significant)
  }

  /// The first `count` digits after the decimal point.
  func fraction(_ count: Int) -> String {
    (point..<point + count).map(digit).joined()
  }

  private func digit(_ index: Int) -> String {
    digits.indices.contains(index) ? String(digits[index]) : "0"
  }
}
