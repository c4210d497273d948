import Places
import Readers
import Text

/// A text as an instance called `t`.
func instance(_ text: String, _ format: InstanceFormat) throws(DataError) -> InstanceFile {
  try InstanceFile(file: "t", bytes: Array(text.utf8), format: format)
}

extension InstanceFile {
  /// The travel from each area to every site, whole.
  var distances: [[Double]] {
    get throws {
      let table: TravelTable? =
        switch travel {
        case .table(let table): table
        case .plane(let nodes): try nodes.travel(.everyPair, mostPairs: .max)
        }
      return areas.indices.map { area in
        sites.indices.map { table?[area: area, site: $0] ?? .nan }
      }
    }
  }
}
