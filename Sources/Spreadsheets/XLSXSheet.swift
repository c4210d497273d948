/// The rows of one XLSX worksheet.
final class XLSXSheet: XMLHandler {
  private enum Content {
    case plain
    case shared
    case boolean
  }

  private let strings: XLSXStrings
  private let take: (SheetRow) -> Bool
  private(set) var isDone = false
  private var row = SheetRow()
  private var content = Content.plain
  private var value: [UInt8] = []
  private var collects = false
  private var column = 0

  init(strings: XLSXStrings, take: @escaping (SheetRow) -> Bool) {
    self.strings = strings
    self.take = take
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "v", "t": collects = true
    case "c":
      value.removeAll(keepingCapacity: true)
      content = Self.content(attributes.bytes("t"))
      column = attributes.bytes("r").flatMap(Self.column) ?? row.ends.count
    case "row":
      let number = attributes.integer("r") ?? row.number + 1
      row.clear(number: min(max(number, 1), SheetRow.rowLimit))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if collects { value.append(contentsOf: bytes) }
  }

  func end(_ name: XMLName) {
    switch name {
    case "v", "t": collects = false
    case "c": endCell()
    case "row":
      if !row.text.isEmpty { isDone = !take(row) }
    case "sheetData": isDone = true
    default: break
    }
  }

  private func endCell() {
    row.pad(to: column)
    guard row.ends.count == column else { return }
    switch content {
    case .plain: row.text.append(contentsOf: value)
    case .boolean: row.text.append(contentsOf: (value == [0x31] ? "true" : "false").utf8)
    case .shared:
      let number = value.reduce(0) { sum, byte in
        (0x30...0x39).contains(byte) && sum < 1 << 40 ? sum * 10 + Int(byte - 0x30) : sum
      }
      if let string = strings[number] {
        row.text.append(contentsOf: string)
      } else {
        row.text.append(contentsOf: "#REF!".utf8)
      }
    }
    row.endCell()
  }

  private static func content(_ type: UnsafePointer<CChar>?) -> Content {
    guard let type, type[0] != 0, type[1] == 0 else { return .plain }
    return switch UInt8(bitPattern: type[0]) {
    case UInt8(ascii: "s"): .shared
    case UInt8(ascii: "b"): .boolean
    default: .plain
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
