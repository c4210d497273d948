import Need
import Places
import Readers
import Reports
import StudyFormat
import Text

extension StudyLoader {
  func demands(_ table: SourceTable) throws(DataError) -> [StudyDemand] {
    var demands: [StudyDemand] = []
    for definition in file.demands {
      let counts = try table.read { $0.number(definition.count, from: 0) }
      let (need, words) = try need(definition, table: table)
      do throws(NeedError) {
        demands.append(
          StudyDemand(
            id: definition.id, label: definition.label, countColumn: definition.count,
            counts: counts, demand: try Demand(counts: counts, need: need),
            source: definition.source, weight: words))
      } catch {
        throw refusal(definition, error)
      }
    }
    return demands
  }

  /// The need index of a demand and how it is worked out, in words; nothing where people count alike.
  private func need(
    _ definition: DemandDefinition, table: SourceTable
  ) throws(DataError) -> (NeedIndex?, String?) {
    switch definition.weight {
    case nil: return (nil, nil)
    case .percentile(let column, let among)?:
      let ranks = try table.read { $0.integer(column, from: 1, to: among) }
      let count = NumberStyle.count(among)
      let words = "(1 − (rank − 1) / (\(count) − 1)), rank from column \(column)"
      return (
        try index(definition) { () throws(NeedError) in
          try .percentile(ofRanks: ranks, among: among)
        }, words
      )
    case .deciles(let column, let range)?:
      let deciles = try table.read { $0.integer(column, from: 1, to: 10) }
      let words =
        "1 in deciles \(range.lowerBound) to \(range.upperBound) of column \(column), 0 elsewhere"
      return (
        try index(definition) { () throws(NeedError) in
          try .membership(ofDeciles: deciles, in: range)
        }, words
      )
    case .rate(let column)?:
      let rates = try table.read { $0.number(column, from: 0, to: 1) }
      return (
        try index(definition) { () throws(NeedError) in try .rate(rates) },
        "the rate in column \(column)"
      )
    }
  }

  private func index(
    _ definition: DemandDefinition, _ body: () throws(NeedError) -> NeedIndex
  ) throws(DataError) -> NeedIndex {
    do throws(NeedError) {
      return try body()
    } catch {
      throw refusal(definition, error)
    }
  }

  private func refusal(_ definition: DemandDefinition, _ error: NeedError) -> DataError {
    refusal(
      line: definition.line, "demand '\(definition.id)': \(error)",
      whatToDo: "correct the column in the areas' table, or name another")
  }
}
