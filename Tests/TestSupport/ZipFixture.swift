/// Archives and workbooks made by hand, stored and not compressed.
public enum ZipFixture {
  /// A ZIP archive of files.
  public static func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.name.utf8)
      let size = word(UInt32(file.bytes.count))
      let shape = half(20) + half(0x0800) + half(0) + half(0) + half(0x21)
      let sizes = word(checksum(file.bytes)) + size + size
      directory += word(0x0201_4B50) + half(20) + shape + sizes + half(UInt16(name.count))
      directory += half(0) + half(0) + half(0) + half(0) + word(0) + word(UInt32(archive.count))
      directory += name
      archive += word(0x0403_4B50) + shape + sizes + half(UInt16(name.count)) + half(0) + name
      archive += file.bytes
    }
    let count = half(UInt16(files.count))
    return archive + directory + word(0x0605_4B50) + half(0) + half(0) + count + count
      + word(UInt32(directory.count)) + word(UInt32(archive.count)) + half(0)
  }

  /// An XLSX workbook of texts.
  public static func workbook(
    _ sheets: [(name: String, isHidden: Bool, rows: [[String]])]
  ) -> [UInt8] {
    let list = sheets.enumerated().map { number, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(number + 1)\" r:id=\"rId\(number + 1)\""
        + (sheet.isHidden ? " state=\"hidden\"/>" : "/>")
    }
    let links = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    let book = """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <sheets>\(list.joined())</sheets></workbook>
      """
    let pages = sheets.enumerated().map { number, sheet in
      (
        name: "xl/worksheets/sheet\(number + 1).xml",
        bytes: Array("<worksheet><sheetData>\(rows(sheet.rows))</sheetData></worksheet>".utf8)
      )
    }
    return archive(
      [
        ("xl/workbook.xml", Array(book.utf8)),
        (
          "xl/_rels/workbook.xml.rels",
          Array("<Relationships>\(links.joined())</Relationships>".utf8)
        ),
      ] + pages)
  }

  private static func rows(_ rows: [[String]]) -> String {
    rows.map { row in
      let cells = row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
      return "<row>\(cells.joined())</row>"
    }.joined()
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return ~rest
  }

  private static func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

  private static func word(_ value: UInt32) -> [UInt8] {
    half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16))
  }
}
