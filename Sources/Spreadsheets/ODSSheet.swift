/// The names of the sheets of an ODS document.
final class ODSSheetNames: XMLHandler {
  private(set) var names: [String] = []
  private(set) var hidden: Set<String> = []
  /// The automatic style that is being read, and those whose tables are not shown.
  private var style: String?
  private var hiddenStyles: Set<String> = []

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "style": style = attributes.string("name")
    case "table-properties":
      if attributes.string("display") == "false", let style { hiddenStyles.insert(style) }
    case "table":
      let title = attributes.string("name") ?? "Sheet\(names.count + 1)"
      names.append(title)
      if let style = attributes.string("style-name"), hiddenStyles.contains(style) {
        hidden.insert(title)
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}
}

/// The rows of one sheet of an ODS document.
final class ODSSheet: XMLHandler {
  private let index: Int
  private let take: (SheetRow) -> Bool
  private(set) var isDone = false
  private var meter = SheetMeter()
  private var sheet = -1
  private var row = SheetRow()
  private var nextRow = 1
  private var rowRepeats = 1
  private var cellRepeats = 1
  private var pendingEmpty = 0
  private var value: [UInt8] = []
  /// Whether the cell's value came as an attribute, so that its text is only how it looks.
  private var hasValue = false
  private var paragraphs = 0
  private var inParagraph = false
  private var inAnnotation = false

  init(index: Int, take: @escaping (SheetRow) -> Bool) {
    self.index = index
    self.take = take
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "table" { sheet += 1 }
    guard sheet == index else { return }
    switch name {
    case "table-row":
      row.clear(number: nextRow)
      pendingEmpty = 0
      rowRepeats = Self.repeats(attributes.integer("number-rows-repeated"), SheetRow.rowLimit)
    case "table-cell", "covered-table-cell": startCell(attributes)
    case "annotation": inAnnotation = true
    case "p":
      guard !inAnnotation, !hasValue else { return }
      if paragraphs > 0 { value.append(0x0A) }
      paragraphs += 1
      inParagraph = true
    case "s":
      if inParagraph {
        let spaces = Self.repeats(attributes.integer("c"), 1_000)
        add(repeatElement(0x20, count: spaces))
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if inParagraph { add(bytes) }
  }

  var refusal: String? { meter.refusal }

  private func add(_ bytes: some Collection<UInt8>) {
    meter.check(cell: value.count + bytes.count, in: row)
    if meter.refusal == nil { value.append(contentsOf: bytes) }
  }

  func end(_ name: XMLName) {
    guard sheet == index else { return }
    switch name {
    case "p": inParagraph = false
    case "annotation": inAnnotation = false
    case "table-cell", "covered-table-cell": endCell()
    case "table-row": endRow()
    case "table": isDone = true
    default: break
    }
  }

  private func startCell(_ attributes: XMLAttributes) {
    cellRepeats = Self.repeats(
      attributes.integer("number-columns-repeated"), SheetRow.columnLimit)
    value.removeAll(keepingCapacity: true)
    paragraphs = 0
    hasValue = false
    guard let type = attributes.string("value-type"), type != "string" else { return }
    let written =
      switch type {
      case "date": attributes.string("date-value")
      case "boolean": attributes.string("boolean-value")
      case "time": attributes.string("time-value")
      default: attributes.string("value")
      }
    guard let written else { return }
    value.append(contentsOf: written.utf8)
    hasValue = true
  }

  private func endCell() {
    // Empty cells at the end of a row are usually repeated to the edge of the sheet.
    guard !value.isEmpty else {
      pendingEmpty += cellRepeats
      return
    }
    row.pad(to: row.ends.count + pendingEmpty)
    pendingEmpty = 0
    for _ in 0..<min(cellRepeats, SheetRow.columnLimit - row.ends.count) {
      meter.check(cell: value.count, in: row)
      guard meter.refusal == nil else { return }
      row.text.append(contentsOf: value)
      row.endCell()
    }
  }

  private func endRow() {
    let last = min(nextRow + rowRepeats - 1, SheetRow.rowLimit)
    if !row.text.isEmpty {
      if rowRepeats > SheetLimits.repeats {
        meter.refuse(
          "repeats row \(nextRow), which is not empty, more than 10,000 times")
      }
      for number in nextRow...max(nextRow, last) where !isDone {
        row.number = number
        meter.count(row)
        guard meter.refusal == nil else { return }
        isDone = !take(row)
      }
    }
    nextRow = min(last + 1, SheetRow.rowLimit)
  }

  private static func repeats(_ number: Int?, _ limit: Int) -> Int {
    min(max(number ?? 1, 1), limit)
  }
}
