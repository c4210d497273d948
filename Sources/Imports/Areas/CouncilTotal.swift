import Readers
import Text

/// A publisher's own total for a council, to hold the sum of its areas against.
struct CouncilTotal {
  let council: String
  /// The areas' column that should add up to it.
  let column: String
  let label: String
  let publisher: String
  let people: Int
  let source: Recognition

  /// The totals of the files that the counts of people come from, where they have a row for the
  /// council itself, as extracts from Nomis for several geographies do.
  static func all(
    _ shelf: ImportShelf, people: [People], councils: Set<String>
  ) throws(DataError) -> [CouncilTotal] {
    guard let council = councils.first, councils.count == 1 else { return [] }
    var totals: [CouncilTotal] = []
    for group in people where !group.isCarried {
      guard let source = group.sources.first, source.publication == .nomisAgeTable else { continue }
      let table = try PeopleTable(
        underFives: shelf.read(source, where: RowFilter("area", in: [council])))
      guard let count = table.people.first.flatMap({ $0 }) else { continue }
      totals.append(
        CouncilTotal(
          council: council, column: group.column, label: group.label,
          publisher: Terms(source.publication).publisher, people: count, source: source))
    }
    return totals
  }

  /// One row for the council, one column for each count; nothing where there is no total.
  static func table(_ totals: [CouncilTotal]) -> TableDraft? {
    guard let first = totals.first else { return nil }
    return TableDraft(
      name: "totals", title: "Publishers' totals for the whole council",
      description: "As the publishers give them, to hold the sums of the areas against.",
      primaryKey: "council_code",
      columns: [
        .init(
          name: "council_code", kind: .string, description: "Code of the council.", isUnique: true,
          values: [first.council])
      ]
        + totals.map { total in
          .init(
            name: total.column, kind: .integer, description: "\(total.label).", unit: "people",
            minimum: 0, values: [String(total.people)])
        }, sources: totals.map(\.source))
  }
}
