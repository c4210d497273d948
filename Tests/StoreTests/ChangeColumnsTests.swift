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

/// What a scenario changes for an area is the same in the GeoPackage, on its map, and in tables.
struct ChangeColumnsTests {
  @Test func `an area that loses its last route is that in the layer, its style and the map`()
    throws
  {
    try MiniStudy.stranding.inFolder { folder in
      let files = try StudyFiles.read(folder.appendingPathComponent("study.yaml").path)
      let result = try StudyResult(files.open())
      let path = folder.appendingPathComponent("store.gpkg").path
      try StudyStore(path: path).write(result, files: files)
      #expect(
        try rows(
          of: path, "SELECT area_name, council_travel, council_change, council_effect FROM areas")
          == [
            ["Ash", "2.0", "0.0", "same"], ["Birch", "3.0", "0.0", "same"],
            ["Cedar", "3.4", "0.0", "same"], ["Dale", "NULL", "NULL", "loses_route"],
          ])
      // The map of the report: the same class by area, and the same fill.
      #expect(
        result.study.areas.indices.map { result.changeClass(of: $0, scenario: 1)?.rawValue }
          == ["same", "same", "same", "loses_route"])
      let style = try #require(
        try StudyLayers(result).styles.all.first { $0.name.hasPrefix("change") }
      ).qml
      let fill = ChangeClass.losesRoute.style.fill
      #expect(style.contains(#"attr="council_effect""#))
      #expect(style.contains("value=\"\(fill.red),\(fill.green),\(fill.blue),255\""))
      let map = try #require(
        try StudyReport(result).files.first { $0.path == "maps/change-council.svg" })
      #expect(String(decoding: map.bytes, as: UTF8.self).contains(fill.css))
    }
  }
}
