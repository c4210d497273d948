/// Where the sheets of an XLSX workbook are.
struct XLSXParts {
  let sheets: [(name: String, entry: ZipArchive.Entry)]
  /// The names of those that are hidden.
  let hidden: Set<String>
  /// Whether days are counted from 1904, as old workbooks of the Macintosh do.
  let from1904: Bool

  init(_ archive: ZipArchive) throws(SpreadsheetError) {
    let book = SheetList()
    try archive.parse(archive.entry(named: "xl/workbook.xml"), with: book)
    let links = Relationships()
    try archive.parse(archive.entry(named: "xl/_rels/workbook.xml.rels"), with: links)
    var sheets: [(name: String, entry: ZipArchive.Entry)] = []
    for sheet in book.sheets {
      guard let target = links.targets[sheet.id] else { continue }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
      // A chart sheet has no rows.
      guard path.contains("worksheets/") else { continue }
      sheets.append((sheet.name, try archive.entry(named: path)))
    }
    self.sheets = sheets
    hidden = book.hidden
    from1904 = book.from1904
  }

  private final class SheetList: XMLHandler {
    var sheets: [(name: String, id: String)] = []
    var hidden: Set<String> = []
    var from1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == "workbookPr" {
        from1904 = ["1", "true"].contains(attributes.string("date1904") ?? "")
      }
      guard name == "sheet", let title = attributes.string("name"),
        let id = attributes.string("id")
      else { return }
      sheets.append((title, id))
      if ["hidden", "veryHidden"].contains(attributes.string("state") ?? "") {
        hidden.insert(title)
      }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: XMLName) {}
  }

  private final class Relationships: XMLHandler {
    var targets: [String: String] = [:]

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == "Relationship", let id = attributes.string("Id") else { return }
      targets[id] = attributes.string("Target")
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: XMLName) {}
  }
}

/// The table of strings that cells refer to by number.
final class XLSXStrings: XMLHandler {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var inText = false
  private var inPhonetic = false
  private(set) var refusal: String?

  /// The bytes of one string; nothing where the table is too short.
  subscript(number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "t": inText = !inPhonetic
    case "rPh": inPhonetic = true
    default: break
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard inText, refusal == nil else { return }
    bytes.append(contentsOf: text)
    if bytes.count > SheetLimits.strings { refusal = "has more than 512 MB of text" }
  }

  func end(_ name: XMLName) {
    switch name {
    case "t": inText = false
    case "rPh": inPhonetic = false
    case "si": ends.append(bytes.count)
    default: break
    }
  }
}
