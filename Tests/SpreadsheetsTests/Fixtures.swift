@testable import Spreadsheets

/// Archives and spreadsheets written by hand.
enum Fixtures {
  /// A ZIP archive of stored files.
  static func zip(_ files: [(name: String, text: String)]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let body = Array(file.text.utf8)
      let checksum = body.withUnsafeBytes { Inflate.checksum($0) }
      let sizes = word(checksum) + word(UInt32(body.count)) + word(UInt32(body.count))
      let name = Array(file.name.utf8)
      let shape = half(20) + half(0x0800) + half(0) + half(0) + half(0x21)
      directory += word(0x0201_4B50) + half(20) + shape + sizes + half(UInt16(name.count))
      directory += half(0) + half(0) + half(0) + half(0) + word(0) + word(UInt32(archive.count))
      directory += name
      archive += word(0x0403_4B50) + shape + sizes + half(UInt16(name.count)) + half(0) + name
      archive += body
    }
    let start = UInt32(archive.count)
    archive += directory
    archive += word(0x0605_4B50) + half(0) + half(0) + half(UInt16(files.count))
    archive += half(UInt16(files.count)) + word(UInt32(directory.count)) + word(start) + half(0)
    return archive
  }

  /// One gzip member that holds the text as it is, unpacked.
  static func gzip(_ text: String) -> [UInt8] {
    let body = Array(text.utf8)
    let checksum = body.withUnsafeBytes { Inflate.checksum($0) }
    let stored = [1] + half(UInt16(body.count)) + half(~UInt16(body.count)) + body
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + stored + word(checksum) + word(UInt32(body.count))
  }

  /// A workbook with one sheet called `Data` of these rows of XML.
  ///
  /// - Parameter styles: the number format of each style, in order.
  static func xlsx(
    rows: String, strings: String = "", styles: [String] = [], from1904: Bool = false
  ) -> [UInt8] {
    zip([
      (
        "xl/workbook.xml",
        """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
          xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
          <workbookPr date1904="\(from1904 ? 1 : 0)"/>
          <sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>
        """
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
      ("xl/styles.xml", Self.styles(styles)),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
    ])
  }

  private static func styles(_ codes: [String]) -> String {
    let formats = codes.enumerated().map { number, code in
      "<numFmt numFmtId=\"\(200 + number)\" formatCode=\"\(code)\"/>"
    }
    let cells = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return "<styleSheet><numFmts>\(formats.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
      + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>\(cells.joined())</cellXfs>"
      + "</styleSheet>"
  }

  /// An OpenDocument spreadsheet with these tables of XML.
  static func ods(tables: String) -> [UInt8] {
    zip([
      (
        "content.xml",
        """
        <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">
        <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>
        </office:document-content>
        """
      )
    ])
  }

  private static func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

  private static func word(_ value: UInt32) -> [UInt8] {
    half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16))
  }
}
