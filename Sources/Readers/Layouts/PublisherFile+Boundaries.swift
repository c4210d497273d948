internal import Foundation
public import Geography
internal import Spreadsheets
public import Text
internal import VectorFiles

extension PublisherFile {
  /// The codes that boundaries are known by, with a vintage each.
  private static let codes = ["lsoa{yy}cd", "wd{yy}cd", "msoa{yy}cd", "oa{yy}cd"]

  /// What a boundary file holds, by the properties of its first feature; nothing for other files.
  func boundaryFinding() throws(DataError) -> Finding? {
    if let vector = try BoundaryFile(file: name, bytes: bytes, sibling: sibling) {
      do throws(DataError) {
        let fields = try vector.layers(limit: 0).flatMap(\.fields)
        return finding(fields, ofPoints: false)
      } catch {
        return .ignored(file: name, reason: error.diagnostics.first?.message ?? "it is damaged")
      }
    }
    guard bytes.withBytes({ $0.first { $0 > 0x20 } }) == UInt8(ascii: "{") else { return nil }
    let document: GeoJSONDocument
    do {
      document = try bytes.withBytes {
        try JSONDecoder().decode(GeoJSONDocument.self, from: Data($0))
      }
    } catch {
      return .ignored(file: name, reason: "no GeoJSON feature collection")
    }
    let first = document.features?.first
    return finding(
      (first?.properties ?? [:]).keys.sorted(), ofPoints: first?.geometry?.point != nil)
  }

  /// - Parameter ofPoints: whether its features are points: centroids, then.
  private func finding(_ properties: [String], ofPoints: Bool) -> Finding {
    for pattern in Self.codes.map({ HeaderPattern($0) }) {
      for property in properties {
        guard let match = pattern.match(HeaderPattern.plain(property)) else { continue }
        let column = MatchedColumn(key: "area", position: 0, header: property, year: match.year)
        return .recognised(
          Recognition(
            publication: ofPoints ? .centroids : .boundaries, file: name, part: .whole,
            headerRow: 1, delimiter: 0,
            columns: [column], personal: [], labelRows: 0, columnCount: 1, headerWidth: 1,
            titles: []))
      }
    }
    return .ignored(file: name, reason: "no feature has an area code such as LSOA21CD or WD24CD")
  }

  /// The outlines of a file that was recognised as boundaries.
  public func boundaries(_ recognition: Recognition) throws(DataError) -> BoundarySet {
    let code = recognition.columns.first { $0.key == "area" }?.header ?? ""
    return try BoundarySet(file: name, bytes: bytes, code: code, sibling: sibling)
  }
}
