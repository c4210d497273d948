public import Places
import Text

/// An area as a publisher's table names it.
public struct AreaRow: Hashable, Sendable {
  public let id: AreaID
  public let name: String?
  /// The code of its local authority district, where the table has one.
  public let district: String?
}

extension ColumnReader {
  /// The areas of a publisher's table, one a row, each once.
  package mutating func areas(unique: Bool = true) -> [AreaRow] {
    let codes = areaCodes("area", unique: unique)
    let names = has("areaName") ? optionalText("areaName") : []
    let districts = has("district") ? optionalText("district") : []
    return codes.indices.map { row in
      AreaRow(
        id: AreaID(codes[row]), name: names.isEmpty ? nil : names[row],
        district: districts.isEmpty ? nil : districts[row])
    }
  }
}

extension PublishedTable {
  /// - Throws: ``DataError/refused(_:)`` when the table is another publication's.
  func expect(_ publication: Publication) throws(DataError) {
    guard recognition.publication == publication else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: recognition.file), expected: publication.rawValue,
          found: recognition.publication.rawValue, whatToDo: "choose the right file")
      ])
    }
  }
}
