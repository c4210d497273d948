import Assessment
import Files
import Foundation
import Opening
import TestSupport
import Testing

@testable import Store

struct LayerFileTests {
  private func write(_ path: URL, _ layer: LayerFile.Layer) throws {
    try LayerFile(path: path.path, layer: layer).write(StudyResult(SmallStudy.files.open()))
  }

  @Test(arguments: LayerFile.Layer.allCases.filter { $0 != .isochrones })
  func `a file holds one layer, and the same study gives the same bytes`(layer: LayerFile.Layer)
    throws
  {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("new/layer.geojson")
      try write(path, layer)
      let first = try Data(contentsOf: path)
      #expect(String(decoding: first, as: UTF8.self).contains("\"name\":\"\(layer.rawValue)\""))
      try write(path, layer)
      #expect(try Data(contentsOf: path) == first)
    }
  }

  @Test func `a study that names no isochrones has no layer of them, and says what to do`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("layer.geojson")
      #expect(throws: StoreError.noIsochrones) { try write(path, .isochrones) }
      #expect(!FileManager.default.fileExists(atPath: path.path))
    }
  }

  @Test func `a GeoJSON that hubward did not write is left alone`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("mine.geojson")
      let mine = Data(#"{"type": "FeatureCollection", "features": []}"#.utf8)
      try mine.write(to: path)
      #expect(throws: StoreError.file(.occupied(path: path.path))) { try write(path, .sites) }
      #expect(try Data(contentsOf: path) == mine)
    }
  }
}
