/// Which styles of an XLSX workbook show a number as a day or a time (ECMA-376, 18.8).
final class XLSXStyles: XMLHandler {
  /// For each style, in order: what its number stands for.
  private(set) var isDate: [Bool] = []
  private var dateFormats: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)
  private var inCellFormats = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes.integer("numFmtId"), let code = attributes.string("formatCode")
      else { return }
      if Self.showsDate(code) { dateFormats.insert(id) } else { dateFormats.remove(id) }
    case "cellXfs": inCellFormats = true
    case "xf":
      if inCellFormats {
        isDate.append(attributes.integer("numFmtId").map(dateFormats.contains) ?? false)
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName) {
    if name == "cellXfs" { inCellFormats = false }
  }

  /// Whether a format has a year, month, day, hour or second in it outside quotes and brackets.
  static func showsDate(_ code: String) -> Bool {
    var inQuotes = false
    var inBrackets = false
    var isEscaped = false
    for letter in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch letter {
      case "\"": inQuotes.toggle()
      case "\\", "_", "*": isEscaped = !inQuotes
      case "[": inBrackets = true
      case "]": inBrackets = false
      case ";": if !inQuotes { return false }
      case "y", "m", "d", "h", "s": if !inQuotes, !inBrackets { return true }
      default: break
      }
    }
    return false
  }
}

/// A spreadsheet's serial number of days as ISO 8601.
enum SerialDate {
  /// `2016-10-12`, with `T09:30:00` behind it where the number is no whole one; nothing for numbers
  /// that are no day from 1900 to 9999.
  ///
  /// Counted from 30 December 1899, or from 1 January 1904 where the workbook says so. Day 60 of the
  /// former, 29 February 1900, never was: it and those before it are one too high in the file.
  static func text(_ serial: Double, from1904: Bool) -> String? {
    guard serial.isFinite, serial >= (from1904 ? 0 : 1), serial < 2_958_466 else { return nil }
    let seconds = (serial * 86_400).rounded()
    var day = Int(seconds / 86_400)
    let second = Int(seconds) - day * 86_400
    if from1904 {
      day += 1462
    } else if day == 60 {
      return nil
    } else if day < 60 {
      day += 1
    }
    let date = civil(day - 25_569)
    let time =
      second == 0
      ? ""
      : "T"
        + [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
        .joined(separator: ":")
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))\(time)"
  }

  /// The day of the Gregorian calendar a number of days after 1 January 1970 (Hinnant 2013,
  /// chrono-compatible low-level date algorithms).
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
