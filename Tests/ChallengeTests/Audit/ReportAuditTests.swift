import Challenge
import DocumentSupport
import Reports
import Testing

struct ReportAuditTests {
  /// The sample with something replaced in its page.
  private func audit(_ replacing: String = "", with other: String = "") throws -> ReportAudit {
    let files = try Made.files(SampleDocument.document).map { file in
      guard file.path == "index.html", !replacing.isEmpty else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      try #require(text.contains(replacing))
      return RenderedFile(
        path: file.path, bytes: Array(text.replacing(replacing, with: other).utf8))
    }
    return try ReportAudit(WrittenReport(files, name: "a"), digest: Made.digest)
  }

  private func faults(_ check: AuditCheck, _ audit: ReportAudit) -> [String] {
    audit.findings.first { $0.check == check }?.faults ?? []
  }

  @Test func `our own page has no fault but invented numbers, and every check looked at something`()
    throws
  {
    let audit = try audit()
    for finding in audit.findings where finding.check != .numbers {
      #expect(finding.faults == [], "\(finding.check)")
      #expect(finding.examined > 0)
    }
    #expect(audit.findings.map(\.check) == AuditCheck.allCases)
  }

  @Test func `a page without a language, a heading that skips, a lost place: each is found`() throws
  {
    #expect(try faults(.language, audit("lang=\"en-GB\"", with: "lang=\"\"")).count == 1)
    #expect(try !faults(.headings, audit("<h1", with: "<h1>Two</h1><h1")).isEmpty)
    #expect(
      try faults(.links, audit("href=\"#ranking\"", with: "href=\"#nowhere\"")) == [
        "#nowhere leads nowhere"
      ])
    #expect(
      try faults(.links, audit("href=\"#ranking\"", with: "href=\"https://x.org\""))
        == ["https://x.org leads out of the report"])
    #expect(try faults(.pictures, audit("role=\"img\"", with: "role=\"none\"")).count == 4)
    #expect(try faults(.tables, audit("scope=\"col\"", with: "scope=\"row\"")).count == 3)
    #expect(
      try faults(.names, audit("id=\"areas\"", with: "id=\"ranking\"")) == [
        "the id 'ranking' is used twice"
      ])
  }

  @Test func `rows that head a group are no fault of their table`() throws {
    let audit = try ReportAudit(Made.report(Made.grouped), digest: Made.digest)
    #expect(audit.faults == 0)
    #expect(audit.hasPage && audit.lines(limit: 9).last == "  Found: 1 in a cell.")
  }

  @Test func `a report without a page says which checks were not made`() throws {
    let files = try Made.files(Made.villages()).filter { $0.path.hasSuffix("json") }
    let audit = try ReportAudit(WrittenReport(files, name: "a"), digest: Made.digest)
    #expect(!audit.hasPage)
    #expect(
      audit.lines(limit: 9).last
        == "There is no index.html: the other 8 checks were not made.")
  }

  @Test func `a script or a picture from elsewhere leads out of the report`() throws {
    let faults = try faults(
      .links, audit("</main>", with: "<img src=\"https://x.org/a.png\" alt=\"a\"/></main>"))
    #expect(faults == ["https://x.org/a.png leads out of the report"])
  }

  @Test func `colours that are not read are told`() throws {
    let audit = try audit("</style>", with: "p { color: hsl(0 0% 99%); }</style>")
    let remarks = audit.findings.first { $0.check == .contrast }?.remarks ?? []
    #expect(
      remarks.last == "Colours that are not read, and so not measured: hsl(0 0% 99%).")
  }

  @Test func `pale words are found`() throws {
    let faults = try faults(.contrast, audit("</style>", with: "p { color: #999; }</style>"))
    // #999 on white is 2.85 to 1 (WebAIM's contrast checker).
    #expect(faults.contains { $0.hasPrefix("2.85 to 1 (light)") })
  }

  @Test func `a file that was changed is found`() throws {
    #expect(
      try faults(.manifest, audit("<title>", with: "<title>x")) == [
        "index.html was changed after it was written"
      ])
  }
}
