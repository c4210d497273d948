import Assessment
import Foundation
import Opening
import Reports
import Studies
import StudySupport
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
    for style in try layers().styles.all {
      // Of a table without a map there is nothing that the OGC's language could say.
      #expect(style.sld.isEmpty == (style.shape == nil))
      for text in [style.qml, style.sld] where !text.isEmpty {
        #expect(XMLParser(data: Data(text.utf8)).parse(), "\(style.name)")
      }
    }
  }

  @Test func `every scenario has its styles, then need, people and tables`() throws {
    #expect(
      try layers().styles.all.map(\.name) == [
        "sites today", "reach today", "sites fid", "change fid", "reach fid",
        "need enhanced_per_1000", "need gap_today", "people", "columns travel",
        "columns scenarios", "columns results", "columns standings", "columns sources",
      ])
  }

  @Test func `each layer and table has one style that comes up by itself, today's`() throws {
    let layers = try layers()
    let first = layers.styles.all.filter(\.isDefault)
    #expect(Set(first.map(\.table)) == Set(layers.tables.map(\.name)))
    #expect(first.count == layers.tables.count)
    #expect(first.prefix(2).map(\.name) == ["sites today", "reach today"])
  }

  @Test func `columns are called what the GeoPackage calls them`() throws {
    for style in try layers().styles.all {
      for (index, column) in style.columns.enumerated() {
        let node = XMLNode(
          "alias", ["field": column.name, "index": "\(index + 1)", "name": column.title])
        #expect(style.qml.contains(node.text()), "\(style.name): \(column.name)")
      }
    }
  }

  /// Dale loses its only route; nobody reaches the outreach site that nobody can place.
  @Test func `what has no number is drawn, and said to have none`() throws {
    let result = try MiniStudy.stranding.open()
    let styles = try StudyLayers(StudyResult(result)).styles.all
    let reach = try #require(styles.first { $0.name == "reach council" })
    #expect(reach.qml.contains(#/label="No route" symbol="\d" filter="ELSE"/#), "\(reach.qml)")
    #expect(reach.sld.contains("<ElseFilter/>"))
    let today = try #require(styles.first { $0.name.hasPrefix("reach") && $0.isDefault })
    #expect(!today.qml.contains("ELSE"))
  }

  @Test func `deciles are numbers, drawn from the most deprived in pairs`() throws {
    let result = try StudyResult(Study.open(Surroundings.thurrock.path))
    let layers = try StudyLayers(result)
    let decile = try #require(
      layers.areaColumns.first { $0.name == "group_idaci_2015_decile" })
    #expect(decile.kind == .integer && decile.title == "IDACI 2015 decile")
    #expect(layers.areaColumns.first { $0.name == "group_ward" }?.kind == .text)
    let style = try #require(layers.styles.need.last)
    #expect(style.qml.contains(#"upper="2" label="1 and 2, most deprived" symbol="0""#))
    #expect(style.qml.contains(#"<range lower="8" upper="10" label="9 and 10" symbol="4""#))
  }

  @Test func `areas have the classes and colours of the report's map`() throws {
    let result = try StudyResult(Study.open(Surroundings.thurrock.path))
    let qml = try #require(try StudyLayers(result).styles.scenarios[0].last).qml
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
    let sld = layers.styles.scenarios[1][0].sld
    #expect(sld.contains("<Title>Sites: one &amp; only</Title>"))
    #expect(XMLNode("a", ["b": "\"<\u{1}>\n"]).text() == "<a b=\"&quot;&lt;\u{FFFD}&gt; \"/>\n")
  }

  @Test func `scenarios with long names keep styles of their own`() throws {
    let long = String(repeating: "x", count: 60)
    let study = SmallStudy.study.replacing("  fid: {", with: "  \(long): {")
      .replacing("map:", with: "  \(long)-2: { label: two, open: [h2] }\nmap:")
    let files = StudyFiles(
      study: .init(path: "study.yaml", bytes: Array(study.utf8)), package: SmallStudy.files.package)
    let names = try StudyLayers(StudyResult(files.open())).styles.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.count <= 30 })
  }
}
