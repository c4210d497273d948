import Text

/// What a stretch of a Word document is, and the style that says so.
enum WordRole: String, CaseIterable {
  case title, subtitle, heading1, heading2, heading3, heading4, caption, bullet, link, strong, code
  case contentsHeading, contents
  case notice, tableText, tableNumber, tableHeading, tableGroup, note, table

  /// The names that a template may have for it, the best first; capitals do not count.
  var names: [String] {
    switch self {
    case .title: ["Title"]
    case .subtitle: ["Subtitle"]
    case .heading1: ["heading 1"]
    case .heading2: ["heading 2"]
    case .heading3: ["heading 3"]
    case .heading4: ["heading 4"]
    case .caption: ["caption"]
    case .bullet: ["List Bullet"]
    case .link: ["Hyperlink"]
    case .strong: ["Strong"]
    case .code: ["HTML Code", "Source Text"]
    case .contentsHeading: ["TOC Heading"]
    case .contents: ["toc 1"]
    case .notice: ["Notice"]
    case .tableText: ["Table Text"]
    case .tableNumber: ["Table Number"]
    case .tableHeading: ["Table Heading"]
    case .tableGroup: ["Table Group"]
    case .note: ["Table Note"]
    case .table: ["Hubward Table", "Table", "Table Grid"]
    }
  }

  var kind: String {
    switch self {
    case .link, .strong, .code: "character"
    case .table: "table"
    case .title, .subtitle, .heading1, .heading2, .heading3, .heading4, .caption, .bullet,
      .contentsHeading, .contents, .notice, .tableText, .tableNumber, .tableHeading, .tableGroup,
      .note:
      "paragraph"
    }
  }

  /// The style's id where it is ours.
  var ownID: String { "Hubward" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The style, for a template that has none of that name.
  ///
  /// - Parameter usual: the style of usual paragraphs, whose letters it has.
  func style(basedOn usual: String?) -> String {
    let name = self == .table ? "Hubward Table" : names[0]
    let base =
      kind == "paragraph" ? usual.map { "<w:basedOn w:val=\"\(XMLText.escaped($0))\"/>" } ?? "" : ""
    return
      "<w:style w:type=\"\(kind)\" w:customStyle=\"\(isBuiltIn ? 0 : 1)\" w:styleId=\"\(ownID)\">"
      + "<w:name w:val=\"\(name)\"/>\(base)\(kind == "table" ? Self.basedOnTable : "")<w:qFormat/>"
      + "\(definition)</w:style>"
  }

  private var isBuiltIn: Bool {
    switch self {
    case .notice, .tableText, .tableNumber, .tableHeading, .tableGroup, .note, .table: false
    default: true
    }
  }

  private static let basedOnTable = "<w:uiPriority w:val=\"59\"/>"

  private var definition: String {
    switch self {
    case .title: Self.paragraph("<w:keepNext/>", before: 0, after: 80, "<w:b/>", size: 40)
    case .subtitle: Self.paragraph("", before: 0, after: 320, Self.quiet, size: 24)
    case .heading1:
      Self.paragraph(
        "<w:keepNext/><w:keepLines/>", before: 400, after: 120, "<w:b/>", size: 32, outline: 0)
    case .heading2:
      Self.paragraph(
        "<w:keepNext/><w:keepLines/>", before: 320, after: 100, "<w:b/>", size: 26, outline: 1)
    case .heading3:
      Self.paragraph(
        "<w:keepNext/><w:keepLines/>", before: 240, after: 80, "<w:b/>", size: 23, outline: 2)
    case .heading4:
      Self.paragraph(
        "<w:keepNext/><w:keepLines/>", before: 200, after: 80, "<w:b/><w:i/>", size: 22, outline: 3)
    case .caption:
      Self.paragraph("<w:keepNext/><w:keepLines/>", before: 280, after: 100, "<w:b/>", size: 21)
    case .bullet:
      Self.paragraph(
        "<w:numPr><w:numId w:val=\"\(WordTemplate.listNumber)\"/></w:numPr>", before: 0, after: 80,
        more: "<w:ind w:left=\"360\" w:hanging=\"360\"/>", "", size: 22)
    case .contentsHeading:
      Self.paragraph("<w:keepNext/>", before: 0, after: 80, "<w:b/>", size: 26)
    case .contents: Self.paragraph("", before: 0, after: 40, "", size: 22)
    case .notice:
      Self.paragraph(
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"8A5A00\"/></w:pBdr>",
        before: 120, after: 160, more: "<w:ind w:left=\"200\"/>", "", size: 22)
    case .tableText:
      Self.paragraph("", before: 30, after: 30, more: "", "", size: 18, line: 228)
    case .tableNumber:
      Self.paragraph(
        "", before: 30, after: 30, more: "<w:jc w:val=\"right\"/>", "", size: 18, line: 228)
    case .tableHeading:
      Self.paragraph(
        "<w:keepNext/>", before: 30, after: 30, more: "", "<w:b/>", size: 18, line: 228)
    case .tableGroup:
      Self.paragraph("<w:keepNext/><w:keepLines/>", before: 200, after: 60, "<w:b/>", size: 19)
    case .note: Self.paragraph("", before: 60, after: 40, Self.quiet, size: 18)
    case .link: "<w:rPr><w:color w:val=\"1D4F91\"/><w:u w:val=\"single\"/></w:rPr>"
    case .strong: "<w:rPr><w:b/></w:rPr>"
    case .code: "<w:rPr><w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\"/></w:rPr>"
    case .table: Self.tableDefinition
    }
  }

  private static let quiet = "<w:color w:val=\"4A5157\"/>"

  private static func paragraph(
    _ start: String, before: Int, after: Int, more: String = "", _ run: String, size: Int,
    line: Int = 264, outline: Int? = nil
  ) -> String {
    "<w:pPr>\(start)<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"\(line)\""
      + " w:lineRule=\"auto\"/>\(more)"
      + (outline.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? "")
      + "</w:pPr><w:rPr>\(run)<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr>"
  }

  private static let tableDefinition = """
    <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1B1F23"/>\
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B1F23"/>\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9CED2"/></w:tblBorders>\
    <w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>\
    </w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>\
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B1F23"/></w:tcBorders>\
    <w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
    """
}
