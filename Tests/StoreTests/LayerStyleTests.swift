import Assessment
import Foundation
import Opening
import Reports
import Studies
import TestSupport
import Testing
import Wording

@testable import Store

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct LayerStyleTests {
  private func layers() throws -> StudyLayers {
    try StudyLayers(StudyResult(SmallStudy.files.open()))
  }

  @Test func `every style is well-formed, in both languages`() throws {
    for style in try layers().styles {
      for text in [style.qml, style.sld] {
        #expect(XMLParser(data: Data(text.utf8)).parse(), "\(style.name)")
      }
    }
  }

  @Test func `every scenario has its styles, and today's come up first`() throws {
    let styles = try layers().styles
    #expect(
      styles.map(\.name)
        == ["reach today", "sites today", "reach fid", "change fid", "sites fid"])
    #expect(styles.filter(\.isDefault).map(\.name) == ["reach today", "sites today"])
  }

  @Test func `areas have the classes and colours of the report's map`() throws {
    let result = try StudyResult(Study.open(Surroundings.thurrock.path))
    let qml = try #require(try StudyLayers(result).styles.first).qml
    #expect(qml.contains(#"attr="status_quo_travel" graduatedMethod="GraduatedColor""#))
    #expect(
      qml.contains(
        #"<range lower="10" upper="15" label="10 to 15" symbol="1" render="true"/>"#))
    let map = try String(
      contentsOf: Surroundings.root
        .appendingPathComponent("reports/thurrock-2016/maps/reach-status-quo.svg"), encoding: .utf8)
    for entry in result.reachClasses {
      #expect(map.contains(entry.style.fill.css), "\(entry.label)")
      let fill = entry.style.fill
      #expect(qml.contains("value=\"\(fill.red),\(fill.green),\(fill.blue),255\""))
    }
  }

  @Test func `columns and labels from the study cannot leave their place`() throws {
    let layers = try layers()
    let sld = try #require(layers.styles.last).sld
    #expect(sld.contains("<Title>Sites: one &amp; only</Title>"))
    #expect(XMLNode("a", ["b": "\"<\u{1}>\n"]).text() == "<a b=\"&quot;&lt;\u{FFFD}&gt; \"/>\n")
  }

  @Test func `scenarios with long names keep styles of their own`() throws {
    let long = String(repeating: "x", count: 60)
    let study = SmallStudy.study.replacing("  fid: {", with: "  \(long): {")
      .replacing("map:", with: "  \(long)-2: { label: two, open: [h2] }\nmap:")
    let files = StudyFiles(
      study: .init(path: "study.yaml", bytes: Array(study.utf8)), package: SmallStudy.files.package)
    let names = try StudyLayers(StudyResult(files.open())).styles.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.count <= 30 })
  }
}
