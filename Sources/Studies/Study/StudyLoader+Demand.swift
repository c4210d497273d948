import Need
import Places
import Readers

extension StudyLoader {
  func demands(_ table: SourceTable) throws(DataError) -> [StudyDemand] {
    var demands: [StudyDemand] = []
    for definition in file.demands {
      let counts = try table.read { $0.number(definition.count, from: 0) }
      do throws(NeedError) {
        let need: NeedIndex?
        let words: String?
        switch definition.weight {
        case nil:
          need = nil
          words = nil
        case .percentile(let column, let among)?:
          let ranks = try integers(column, from: 1, to: among, of: table)
          need = try .percentile(ofRanks: ranks, among: among)
          words = "1 − (rank − 1) / (\(among) − 1), rank from column \(column)"
        case .deciles(let column, let range)?:
          let deciles = try integers(column, from: 1, to: 10, of: table)
          need = try .membership(ofDeciles: deciles, in: range)
          words =
            "1 in deciles \(range.lowerBound) to \(range.upperBound) of column \(column), 0 elsewhere"
        case .rate(let column)?:
          need = try .rate(numbers(column, of: table))
          words = "the rate in column \(column)"
        }
        demands.append(
          StudyDemand(
            id: definition.id, label: definition.label, countColumn: definition.count,
            counts: counts, demand: try Demand(counts: counts, need: need), weight: words))
      } catch {
        throw refusal(
          line: definition.line, "demand '\(definition.id)': \(error)",
          whatToDo: "correct the column in \(table.file), or name another")
      }
    }
    return demands
  }

  private func integers(
    _ column: String, from least: Int, to most: Int, of table: SourceTable
  ) throws(NeedError) -> [Int] {
    do throws(DataError) {
      return try table.read { $0.integer(column, from: least, to: most) }
    } catch {
      throw .unreadable(error.description)
    }
  }

  private func numbers(_ column: String, of table: SourceTable) throws(NeedError) -> [Double] {
    do throws(DataError) {
      return try table.read { $0.number(column, from: 0, to: 1) }
    } catch {
      throw .unreadable(error.description)
    }
  }
}
