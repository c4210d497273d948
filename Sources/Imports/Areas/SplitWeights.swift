internal import Places
import Readers
import Text

/// Who lives in the areas of 2021: what the under-fives of an area that was split are shared out by.
struct SplitWeights {
  let people: [AreaID: Double]
  /// What they are, for the label of whatever is shared by them.
  let label: String
  let source: Recognition

  /// Children under sixteen before people of all ages, as they are nearer to under-fives; nothing where
  /// no file has every area.
  static func find(_ shelf: ImportShelf, codes: [String]) throws(DataError) -> SplitWeights? {
    let wanted = RowFilter("area", in: Set(codes))
    let groups: [(DenominatorGroup, String)] = [
      (.children, "children under 16"), (.total, "people of all ages"),
    ]
    for (group, label) in groups {
      let measure = DeprivationMeasure.population(group)
      for source in shelf.all(.indicesOfDeprivation)
      where source.year(of: "area") == 2021 && source.has(measure.key) {
        let table = try DeprivationTable(shelf.read(source, where: wanted))
        let values = table.values[measure] ?? []
        let people = Dictionary(
          zip(table.areas.map(\.id), values).compactMap { id, value in value.map { (id, $0) } }
        ) { first, _ in first }
        guard people.count == codes.count else { continue }
        let edition = table.edition.map { " of \($0)" } ?? ""
        return SplitWeights(people: people, label: label + edition, source: source)
      }
    }
    for source in shelf.all(.nomisAgeTable) where source.has("total") {
      let table = try PeopleTable(underFives: shelf.read(source, where: wanted), orTotalOnly: true)
      let people = Dictionary(
        zip(table.areas.map(\.id), table.total).compactMap { id, value in
          value.map { (id, Double($0)) }
        }
      ) { first, _ in first }
      guard people.count == codes.count else { continue }
      return SplitWeights(
        people: people, label: "people of all ages, \(table.edition ?? source.file)", source: source
      )
    }
    return nil
  }
}
