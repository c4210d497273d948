/// The named styles of an OpenDocument text, and its two sheets: upright and on its side.
enum OpenTextStyles {
  /// A style of paragraphs: its name, what it stands on, its properties.
  private static let paragraphs: [(name: String, outline: Int?, paragraph: String, text: String)] =
    [
      ("Title", nil, space(0, 4) + keep, bold(20)), ("Subtitle", nil, space(0, 16), quiet(12)),
      ("Heading 1", 1, space(20, 6) + keep, bold(16)),
      ("Heading 2", 2, space(16, 5) + keep, bold(13)),
      ("Heading 3", 3, space(12, 4) + keep, bold(11.5)),
      ("Heading 4", 4, space(10, 4) + keep, bold(11)), ("Text body", nil, space(0, 7), size(11)),
      ("List Bullet", nil, space(0, 4), size(11)), ("Contents 1", nil, space(0, 2), size(11)),
      ("Contents Heading", nil, space(0, 4) + keep, bold(13)),
      ("Caption", nil, space(14, 5) + keep, bold(10.5)),
      (
        "Notice", nil,
        space(6, 8)
          + " fo:border-left=\"3pt solid #8a5a00\" fo:padding-left=\"8pt\" fo:margin-left=\"4pt\"",
        size(11)
      ),
      ("Table Text", nil, space(1.5, 1.5), size(9)),
      ("Table Number", nil, space(1.5, 1.5) + " fo:text-align=\"end\"", size(9)),
      ("Table Heading", nil, space(1.5, 1.5) + keep, bold(9)),
      ("Table Number Heading", nil, space(1.5, 1.5) + keep + " fo:text-align=\"end\"", bold(9)),
      ("Table Group", nil, space(10, 3) + keep, bold(9.5)),
      ("Table Note", nil, space(3, 2), quiet(9)),
      ("Footer", nil, " fo:text-align=\"end\"", size(9)),
    ]

  static var text: String {
    let styles = paragraphs.map { style in
      "<style:style style:name=\"\(id(style.name))\" style:display-name=\"\(style.name)\""
        + " style:family=\"paragraph\""
        + (style.outline.map { " style:default-outline-level=\"\($0)\"" } ?? "")
        + "><style:paragraph-properties\(style.paragraph)/><style:text-properties\(style.text)/></style:style>"
    }
    return """
      <office:styles><style:default-style style:family="paragraph"><style:paragraph-properties \
      fo:line-height="115%" fo:orphans="2" fo:widows="2"/><style:text-properties \
      fo:font-family="Arial" style:font-name="Arial" fo:font-size="11pt" fo:language="en" \
      fo:country="GB" fo:color="#1b1f23"/></style:default-style>\
      \(styles.joined())\
      <style:style style:name="Strong" style:family="text"><style:text-properties \
      fo:font-weight="bold"/></style:style>\
      <style:style style:name="Source_20_Text" style:display-name="Source Text" style:family="text">\
      <style:text-properties fo:font-family="Courier New"/></style:style>\
      <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" \
      text:bullet-char="•"><style:list-level-properties \
      text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment \
      text:label-followed-by="listtab" fo:margin-left="6mm" fo:text-indent="-6mm"/>\
      </style:list-level-properties></text:list-level-style-bullet></text:list-style>\
      </office:styles><office:automatic-styles>\(layout("upright", "21cm", "29.7cm"))\
      \(layout("wide", "29.7cm", "21cm"))</office:automatic-styles>\
      <office:master-styles>\(master("Upright", "upright"))\(master("Wide", "wide"))</office:master-styles>
      """
  }

  /// Before the name of a style that starts a sheet.
  static let sheet = "sheet-"

  /// A style's name as XML has it.
  static func id(_ name: String) -> String { name.replacing(" ", with: "_20_") }

  private static func layout(_ name: String, _ width: String, _ height: String) -> String {
    "<style:page-layout style:name=\"\(name)\"><style:page-layout-properties fo:page-width=\"\(width)\""
      + " fo:page-height=\"\(height)\" style:print-orientation=\"\(name == "wide" ? "landscape" : "portrait")\""
      + " fo:margin-top=\"20mm\" fo:margin-bottom=\"15mm\" fo:margin-left=\"20mm\" fo:margin-right=\"20mm\"/>"
      + "<style:footer-style><style:header-footer-properties fo:margin-top=\"5mm\"/></style:footer-style>"
      + "</style:page-layout>"
  }

  private static func master(_ name: String, _ layout: String) -> String {
    "<style:master-page style:name=\"\(name)\" style:page-layout-name=\"\(layout)\"><style:footer>"
      + "<text:p text:style-name=\"Footer\">Page <text:page-number text:select-page=\"current\">1</text:page-number></text:p>"
      + "</style:footer></style:master-page>"
  }

  private static let keep = " fo:keep-with-next=\"always\""

  private static func space(_ before: Double, _ after: Double) -> String {
    " fo:margin-top=\"\(before)pt\" fo:margin-bottom=\"\(after)pt\""
  }

  private static func size(_ points: Double) -> String { " fo:font-size=\"\(points)pt\"" }
  private static func bold(_ points: Double) -> String {
    size(points) + " fo:font-weight=\"bold\""
  }
  private static func quiet(_ points: Double) -> String { size(points) + " fo:color=\"#4a5157\"" }
}
