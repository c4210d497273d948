import Assessment
import Foundation
import Opening
import Spreadsheets
import TestSupport
import Testing

@testable import Store

/// The project as QGIS finds it in the GeoPackage. Tests/Scripts/check_qgis.py opens it in QGIS itself.
struct StudyProjectTests {
  private func root(of path: URL) throws -> XMLTree {
    let cells = try rows(of: path.path, "SELECT content FROM qgis_projects")
    let hex = Array(try #require(cells.first?.first).utf8)
    let bytes = try stride(from: 0, to: hex.count, by: 2).map { place in
      try #require(UInt8(String(decoding: hex[place...(place + 1)], as: UTF8.self), radix: 16))
    }
    let archive = try ZipArchive(FileBytes(bytes))
    let entry = try #require(archive.entries.first)
    #expect(archive.entries.count == 1 && entry.name == "small.qgs")
    return try XMLTree.read(archive.plain(entry, upTo: 1 << 24), name: entry.name)
  }

  private func exported(as name: String, _ check: (XMLTree) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent(name)
      try SmallStudy.export(to: path.path)
      try check(root(of: path))
    }
  }

  private func names(_ tree: XMLTree, _ kind: String) -> [String] {
    tree.elements.filter { $0.name == kind }.compactMap { $0.attributes["name"] }
  }

  @Test func `layers lie in a group for today, one for each option, and one for need`() throws {
    try exported(as: "small.gpkg") { root in
      let tree = try #require(root.elements.first { $0.name == "layer-tree-group" })
      #expect(names(tree, "layer-tree-group") == ["Maps, one at a time", "Tables"])
      let maps = tree.elements[0]
      #expect(maps.attributes["mutually-exclusive"] == "1")
      #expect(
        names(maps, "layer-tree-group") == ["Today: today", "one & only", "Need and supply"])
      #expect(
        maps.elements.map { $0.attributes["checked"] }
          == ["Qt::Checked", "Qt::Unchecked", "Qt::Unchecked"])
      #expect(
        names(maps.elements[1], "layer-tree-layer") == [
          "Sites", "Change in the straight line from today", "Straight line to the nearest hub",
        ])
      #expect(
        maps.elements[1].elements.map { $0.attributes["checked"] }
          == ["Qt::Checked", "Qt::Checked", "Qt::Unchecked"])
      #expect(
        names(tree.elements[1], "layer-tree-layer")
          == ["Travel", "Scenarios", "Results", "Standings", "Sources"])
    }
  }

  /// A name with a sign of XML in it, under which the layers must be found again.
  @Test(arguments: ["small.gpkg", "a & 'b' <c>.gpkg"])
  func `each layer is a table of the very file`(name: String) throws {
    try exported(as: name) { root in
      let layers = try #require(root.elements.first { $0.name == "projectlayers" }).elements
      let sources = layers.compactMap { layer in
        layer.elements.first { $0.name == "datasource" }?.text
      }
      #expect(sources.count == 14)
      #expect(sources.allSatisfy { $0.hasPrefix("./\(name)|layername=") })
      let ids = layers.compactMap { layer in layer.elements.first { $0.name == "id" }?.text }
      #expect(Set(ids).count == 14)
    }
  }

  @Test func `it opens on all layers, with a margin`() throws {
    try exported(as: "small.gpkg") { root in
      let canvas = try #require(root.elements.first { $0.name == "mapcanvas" })
      let extent = try #require(canvas.elements.first { $0.name == "extent" })
      let numbers = extent.elements.compactMap { Double($0.text) }
      #expect(numbers.count == 4)
      #expect(numbers[0] < 500_000 && numbers[2] > 504_000)
    }
  }
}
