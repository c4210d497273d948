import Text

/// The styles of an XLSX workbook: those of words, a link, then one for each form of number.
struct XLSXStyles {
  private let forms: [NumberForm]

  init(_ forms: [NumberForm]) {
    self.forms = forms
  }

  private static var count: Int { SheetCell.Style.allCases.count }

  /// - Parameter isQuoted: whether the words must stay words when somebody edits them.
  static func index(of style: SheetCell.Style, isQuoted: Bool) -> Int {
    1 + style.rawValue + (isQuoted ? count : 0)
  }

  static var link: Int { 1 + 2 * count }

  static func index(of form: NumberForm, among forms: [NumberForm]) -> Int {
    link + 1 + (forms.firstIndex(of: form) ?? 0)
  }

  var text: String {
    let words = [false, true].flatMap { isQuoted in
      SheetCell.Style.allCases.map { Self.format($0, isQuoted: isQuoted) }
    }
    let numbers = forms.indices.map { index in
      "<xf numFmtId=\"\(Self.firstForm + index)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
        + " applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment\(Self.right) vertical=\"top\"/></xf>"
    }
    let all =
      ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"] + words
      + [Self.format(font: 3, isWrapped: false, isRight: false, isQuoted: false)] + numbers
    let codes = forms.enumerated().map { index, form in
      "<numFmt numFmtId=\"\(Self.firstForm + index)\" formatCode=\"\(XMLText.escaped(form.code))\"/>"
    }
    let formats =
      codes.isEmpty ? "" : "<numFmts count=\"\(codes.count)\">\(codes.joined())</numFmts>"
    return """
      <styleSheet xmlns="\(XLSXParts.main)">\(formats)<fonts count="4">\
      \(Self.font(size: 12))\(Self.font("<b/>", size: 12))\(Self.font("<b/>", size: 16))\
      \(Self.font("<u/>", size: 12, colour: "FF1D4F91"))</fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(all.count)">\(all.joined())</cellXfs><cellStyles count="1">\
      <cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """
  }

  /// Numbers do not touch the words of the next column.
  private static let right = " horizontal=\"right\" indent=\"1\""

  /// Below 164 are the formats that every program knows.
  private static let firstForm = 164

  private static func font(_ manner: String = "", size: Int, colour: String = "FF1B1F23") -> String
  {
    "<font>\(manner)<sz val=\"\(size)\"/><color rgb=\"\(colour)\"/><name val=\"Arial\"/><family val=\"2\"/></font>"
  }

  private static func format(_ style: SheetCell.Style, isQuoted: Bool) -> String {
    format(
      font: style == .title ? 2 : style.isBold ? 1 : 0, isWrapped: style.isWrapped,
      isRight: style.isRight, isQuoted: isQuoted)
  }

  private static func format(
    font: Int, isWrapped: Bool, isRight: Bool, isQuoted: Bool
  ) -> String {
    "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""
      + (isQuoted ? " quotePrefix=\"1\"" : "") + " applyAlignment=\"1\"><alignment vertical=\"top\""
      + (isWrapped ? " wrapText=\"1\"" : "") + (isRight ? right : "") + "/></xf>"
  }
}
