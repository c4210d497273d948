import Testing

@testable import Office

struct WordPageTests {
  private func page(_ inside: String) -> WordPage { WordPage(body: "<w:body>\(inside)</w:body>") }

  @Test func `A4 with margins of 20 mm where nothing is said, even by a section that is empty`() {
    for inside in ["", "<w:p/>", "<w:sectPr/>", "<w:sectPr w:rsidR=\"00A1\"/>"] {
      let page = page(inside)
      #expect(page.width == 11_906 && page.height == 16_838)
      #expect(abs(page.text - 481.9) < 0.01)
      #expect(page.section(isWide: false, isFirst: true).hasSuffix("</w:sectPr>"))
    }
  }

  @Test func `what a section was before somebody changed it is left out`() {
    let page = page(
      """
      <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1000" w:right="1000"/>\
      <w:sectPrChange w:id="1" w:author="Jo Bloggs"><w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>\
      </w:sectPrChange></w:sectPr>
      """)
    #expect(page.width == 11_906 && page.height == 16_838)
    let section = page.section(isWide: true, isFirst: false)
    #expect(!section.contains("Bloggs") && !section.contains("sectPrChange"))
    #expect(section.contains("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""))
  }

  @Test func `a title page and the first page number are those of the first section alone`() {
    let page = page("<w:sectPr><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>")
    #expect(page.section(isWide: false, isFirst: true).contains("<w:titlePg/>"))
    let next = page.section(isWide: false, isFirst: false)
    #expect(!next.contains("titlePg") && !next.contains("w:start") && next.contains("<w:pgNumType"))
  }

  @Test func `headers are those that the last section has from the ones before it`() {
    let page = page(
      """
      <w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId1"/>\
      <w:footerReference w:type="default" r:id="rId2"/></w:sectPr></w:pPr></w:p>\
      <w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr>
      """)
    let section = page.section(isWide: false, isFirst: true)
    #expect(section.contains("rId3") && section.contains("rId2") && !section.contains("rId1"))
  }

  @Test func `columns, line numbers and the printer are left out`() {
    let page = page(
      """
      <w:sectPr><w:type w:val="continuous"/><w:lnNumType w:countBy="1"/><w:cols w:num="2"/>\
      <w:vAlign w:val="center"/><w:printerSettings r:id="rId5"/></w:sectPr>
      """)
    let section = page.section(isWide: false, isFirst: true)
    for name in ["type ", "lnNumType", "cols", "vAlign", "printerSettings"] {
      #expect(!section.contains("<w:" + name))
    }
  }
}
