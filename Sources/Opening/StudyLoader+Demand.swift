import Need
import Places
import Readers
import Studies
import StudyFormat
import Text

extension StudyLoader {
  /// Indicators and indices; groups are weighted by the people of the first demand.
  func need(_ table: SourceTable, areas: [Area]) throws(DataError) -> StudyNeed {
    guard !file.indicators.isEmpty, let first = file.demands.first else { return StudyNeed() }
    let people = try table.read { $0.number(first.count, from: 0) }
    let indicators = try indicators(table, areas: areas, people: people)
    return StudyNeed(
      indicators: indicators, indices: try indices(indicators, areas: areas, people: people))
  }

  func demands(
    _ table: SourceTable, indices: [StudyIndex]
  ) throws(DataError) -> [StudyDemand] {
    var demands: [StudyDemand] = []
    for definition in file.demands {
      let counts = try table.read { $0.number(definition.count, from: 0) }
      let (need, weight) = try weight(definition, table: table, indices: indices)
      do throws(NeedError) {
        demands.append(
          StudyDemand(
            id: definition.id, label: definition.label, countColumn: definition.count,
            counts: counts, demand: try Demand(counts: counts, need: need),
            source: definition.source, year: definition.year, weight: weight, need: need))
      } catch {
        throw refusal(definition, error)
      }
    }
    return demands
  }

  /// The need index of a demand and how it is worked out; nothing where people count alike.
  private func weight(
    _ definition: DemandDefinition, table: SourceTable, indices: [StudyIndex]
  ) throws(DataError) -> (NeedIndex?, NeedWeight?) {
    switch definition.weight {
    case nil: return (nil, nil)
    case .percentile(let column, let among)?:
      let ranks = try table.read { $0.integer(column, from: 1, to: among) }
      return (
        try index(definition) { () throws(NeedError) in
          try .percentile(ofRanks: ranks, among: among)
        }, .percentile(rankColumn: column, among: among)
      )
    case .deciles(let column, let range)?:
      let deciles = try table.read { $0.integer(column, from: 1, to: 10) }
      return (
        try index(definition) { () throws(NeedError) in
          try .membership(ofDeciles: deciles, in: range)
        }, .deciles(column: column, range)
      )
    case .rate(let column)?:
      let rates = try table.read { $0.number(column, from: 0, to: 1) }
      return (
        try index(definition) { () throws(NeedError) in try .rate(rates) },
        .rate(column: column)
      )
    case .index(let name)?:
      guard let chosen = indices.first(where: { $0.id == name.name }) else {
        let known = indices.map(\.id)
        throw refusal(
          line: name.line, "there is no index '\(name.name)'",
          whatToDo: Spelling.suggestion(for: name.name, among: known)
            + (known.isEmpty
              ? "add it under indices" : "there are \(known.joined(separator: ", "))"))
      }
      return (
        try index(definition) { () throws(NeedError) in try chosen.need() },
        .index(id: chosen.id, label: chosen.label)
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
