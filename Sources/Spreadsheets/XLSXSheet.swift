/// The rows of one XLSX worksheet.
final class XLSXSheet: XMLHandler {
  private enum Content {
    case plain
    /// Text, such as an error's name or a day in ISO 8601.
    case text
    case shared
    case boolean
    /// A number that its style shows as a day.
    case date
  }

  private let strings: XLSXStrings
  private let styles: XLSXStyles
  private let from1904: Bool
  private let take: (SheetRow) -> Bool
  private(set) var isDone = false
  private var meter = SheetMeter()
  private var row = SheetRow()
  private var content = Content.plain
  private var value: [UInt8] = []
  private var collects = false
  private var column = 0

  init(
    strings: XLSXStrings, styles: XLSXStyles, from1904: Bool, take: @escaping (SheetRow) -> Bool
  ) {
    self.strings = strings
    self.styles = styles
    self.from1904 = from1904
    self.take = take
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "v", "t": collects = true
    case "c":
      value.removeAll(keepingCapacity: true)
      content = Self.content(attributes.bytes("t"))
      if content == .plain, let style = attributes.bytes("s").flatMap({ Int(String(cString: $0)) }),
        styles.isDate.indices.contains(style), styles.isDate[style]
      {
        content = .date
      }
      column = attributes.bytes("r").flatMap(Self.column) ?? row.ends.count
    case "row":
      let number = attributes.integer("r") ?? row.number + 1
      row.clear(number: min(max(number, 1), SheetRow.rowLimit))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard collects else { return }
    meter.check(cell: value.count + bytes.count, in: row)
    if meter.refusal == nil { value.append(contentsOf: bytes) }
  }

  var refusal: String? { meter.refusal }

  func end(_ name: XMLName) {
    switch name {
    case "v", "t": collects = false
    case "c": endCell()
    case "row":
      guard !row.text.isEmpty else { return }
      meter.count(row)
      if meter.refusal == nil { isDone = !take(row) }
    case "sheetData": isDone = true
    default: break
    }
  }

  private func endCell() {
    row.pad(to: column)
    guard row.ends.count == column else { return }
    switch content {
    case .plain, .text: row.text.append(contentsOf: value)
    case .date:
      let written = String(decoding: value, as: UTF8.self)
      let date = Double(written).flatMap { SerialDate.text($0, from1904: from1904) }
      row.text.append(contentsOf: (date ?? written).utf8)
    case .boolean: row.text.append(contentsOf: (value == [0x31] ? "true" : "false").utf8)
    case .shared:
      let number = value.reduce(0) { sum, byte in
        (0x30...0x39).contains(byte) && sum < 1 << 40 ? sum * 10 + Int(byte - 0x30) : sum
      }
      if let string = strings[number] {
        meter.check(cell: string.count, in: row)
        if meter.refusal == nil { row.text.append(contentsOf: string) }
      } else {
        row.text.append(contentsOf: "#REF!".utf8)
      }
    }
    row.endCell()
  }

  private static func content(_ type: UnsafePointer<CChar>?) -> Content {
    guard let type, type[0] != 0 else { return .plain }
    guard type[1] == 0 else { return .text }
    return switch UInt8(bitPattern: type[0]) {
    case UInt8(ascii: "s"): .shared
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "n"): .plain
    default: .text
    }
  }

  /// The column of a reference such as `AB12`, from 0; nothing where it makes no sense.
  private static func column(_ reference: UnsafePointer<CChar>) -> Int? {
    var column = 0
    var byte = reference
    while case let letter = UInt8(bitPattern: byte.pointee), (0x41...0x5A).contains(letter) {
      column = column * 26 + Int(letter - 0x40)
      guard column <= SheetRow.columnLimit else { return nil }
      byte += 1
    }
    return column > 0 ? column - 1 : nil
  }
}
