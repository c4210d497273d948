import DocumentSupport
import Testing

@testable import Reports

struct WorkbenchSectionTests {
  private func page(_ workbench: Workbench?) throws -> PageReader {
    try PageReader(text(workbench))
  }

  private func text(_ workbench: Workbench?) throws -> String {
    let sections = ["one", "two"].map { Section(id: $0, title: $0, blocks: []) }
    return try HTMLPage(
      Document(
        title: "t", subtitle: "", summary: [], sections: sections, attribution: [],
        workbench: workbench)
    ).text
  }

  private func workbench(_ words: String = "Try") throws -> Workbench {
    guard case .map(let map) = Picture.sample("m", words: words) else { preconditionFailure() }
    return Workbench(
      after: "one", title: words, introduction: words, facts: "{}", map: map,
      script: Workbench.Script("if (1 < 2 && true) run();\n") { bytes in
        String(decoding: bytes, as: UTF8.self).contains("1 < 2 && true") ? "digest" : "other"
      })
  }

  @Test func `it waits in a template after its section, so that nothing of it is seen or read`()
    throws
  {
    let page = try page(workbench())
    let names = page.elements.filter { ["section", "template"].contains($0.name) }.map(\.name)
    #expect(names == ["section", "section", "template", "section", "section"])
    #expect(Set(page.ids).count == page.ids.count)
    #expect(page.all("button").isEmpty && page.all("input").isEmpty)
  }

  @Test func `the policy lets its script run and nothing else`() throws {
    let page = try page(workbench())
    let policy = page.all("meta").first { $0.attributes["http-equiv"] != nil }
    #expect(
      policy?.attributes["content"]
        == "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-digest'"
    )
    #expect(page.all("script").map { $0.attributes["type"] } == ["application/json", nil])
    // As it is: HTML runs it, and XML reads it as words.
    #expect(
      try text(workbench()).contains(
        "<script>//<![CDATA[\nif (1 < 2 && true) run();\n//]]></script>"))
  }

  @Test func `its map has a path for each area, and each site twice, once for each width`() throws {
    let page = try page(workbench())
    guard case .map(let map) = Picture.sample("m") else { return }
    #expect(page.all("path").count > map.areas.count)
    let sites = page.all("use").compactMap { $0.attributes["data-site"] }
    #expect(sites.sorted() == ["0", "0", "1", "1", "2", "2"])
  }

  @Test func `a document without it has no script at all`() throws {
    #expect(try page(nil).all("script").isEmpty)
    #expect(try page(nil).all("template").isEmpty)
  }

  @Test func `its words are only ever words`() throws {
    let words = "</template><script>alert(1)</script>"
    let page = try page(workbench(words))
    #expect(page.all("script").count == 2)
    #expect(page.all("h2").contains { $0.text == words })
  }
}
