/// A column of counts that is the sum of others: what is withheld of one of them, the others give back.
public struct ColumnSum: Hashable, Sendable {
  /// Places among the columns; the parts ascend.
  public let whole: Int
  public let parts: [Int]

  /// The sums among columns: for each column at most one, of parts that come to it in every row in which
  /// all of them are known.
  ///
  /// Columns without a count above 0 are no part of any. Complexity: for each column up to 100,000 sets of
  /// others are looked at, those with a part that is more than the whole passed over at once.
  ///
  /// - Parameter columns: counts of 0 and more, one per row; nothing where one is not known.
  public static func all(in columns: [[Int?]]) -> [ColumnSum] {
    let counted = columns.indices.filter { columns[$0].contains { ($0 ?? 0) > 0 } }
    return counted.compactMap { whole in
      var search = PartSearch(columns, among: counted.filter { $0 != whole })
      return search.parts(of: columns[whole]).map {
        ColumnSum(whole: whole, parts: $0.sorted())
      }
    }
  }
}

/// Looks for columns that come to another, largest first.
private struct PartSearch {
  private let columns: [[Int?]]
  private let order: [Int]
  private var left = 100_000

  init(_ columns: [[Int?]], among candidates: [Int]) {
    self.columns = columns
    func sum(_ column: Int) -> Int { columns[column].reduce(0) { $0 + ($1 ?? 0) } }
    order = candidates.sorted { (sum($1), $0) < (sum($0), $1) }
  }

  mutating func parts(of whole: [Int?]) -> [Int]? { parts(of: whole, from: 0) }

  /// - Parameters:
  ///   - rest: what is left of the whole; nothing in rows of which nothing can be said.
  ///   - start: parts before this place of the order are decided.
  private mutating func parts(of rest: [Int?], from start: Int) -> [Int]? {
    for place in start..<order.count {
      guard left > 0 else { return nil }
      left -= 1
      guard let next = Self.less(rest, columns[order[place]]) else { continue }
      if next.allSatisfy({ ($0 ?? 0) == 0 }) {
        // Rows that say nothing are no evidence.
        if next.contains(where: { $0 != nil }) { return [order[place]] }
        continue
      }
      if let others = parts(of: next, from: place + 1) { return [order[place]] + others }
    }
    return nil
  }

  /// What is left where a part is taken off; nothing where it is more than there is.
  private static func less(_ rest: [Int?], _ part: [Int?]) -> [Int?]? {
    var left: [Int?] = []
    for (whole, part) in zip(rest, part) {
      guard let whole, let part else {
        left.append(nil)
        continue
      }
      guard part <= whole else { return nil }
      left.append(whole - part)
    }
    return left
  }
}
