import Need
import Readers
import StudyFormat
import Text

/// The columns of one indicator, row by row, before they are brought to areas.
struct IndicatorRows {
  private(set) var values: [Double?]
  /// What the values are counted from, where they are rates of two columns.
  let cases: [Double?]
  let among: [Double?]
  let bounds: [Indicator.Bound]?
  let earlier: [Double?]?
  /// People by whom rates of narrower places are weighted.
  let people: [Double?]?

  /// - Throws: ``DataError`` with every cell that is no number or no bound.
  init(_ definition: IndicatorDefinition, in table: SourceTable) throws(DataError) {
    let (value, per, people, bound, earlier) = try table.read { reader in
      (
        reader.optionalNumber(definition.value),
        definition.per.map { reader.optionalNumber($0, from: 0) },
        definition.people.map { reader.optionalNumber($0, from: 0) },
        definition.bound.map { reader.optionalEnumerated($0, as: Indicator.Bound.self) },
        definition.earlier.map { reader.optionalNumber($0) }
      )
    }
    cases = value
    among = per ?? []
    values =
      per.map { per in
        zip(value, per).map { n, d in
          // Nobody has no rate.
          n.flatMap { n in d.flatMap { $0 > 0 ? n / $0 : nil } }
        }
      } ?? value
    bounds = bound?.map { $0 ?? .exact }
    self.earlier = earlier
    self.people = people
  }

  func with(values: [Double?]) -> IndicatorRows {
    var copy = self
    copy.values = values
    return copy
  }
}
