internal import Places

/// Makes a question of covering smaller without changing its answer.
///
/// An area whose sites within the standard include all of another's is covered whenever that one is,
/// so it is left out. A site whose areas another site also has is never needed. Both are repeated
/// until nothing more falls away.
struct CoverReduction {
  /// Sites within the standard of each area that still counts, ascending.
  private(set) var rows: [[Int32]]
  /// The area of each row.
  private(set) var areas: [Int]
  private(set) var closed: Set<Int> = []
  private let siteCount: Int
  private let mayClose: [Bool]
  /// At least this many sites are left to choose from.
  private let least: Int

  /// - Parameters:
  ///   - mayClose: whether each site may be left out, other rules permitting.
  ///   - least: how many sites must be left.
  init(rows: [[Int32]], areas: [Int], mayClose: [Bool], least: Int) {
    self.rows = rows
    self.areas = areas
    self.mayClose = mayClose
    self.least = least
    siteCount = mayClose.count
  }

  /// - Parameter mayGoOn: asked once a round; a question that is not made smaller has the same answer.
  mutating func reduce(while mayGoOn: () -> Bool) {
    for _ in 0..<10 where mayGoOn() {
      let before = rows.count
      dropRows()
      guard dropSites() || rows.count < before else { return }
    }
  }

  private func columns() -> [[Int32]] {
    var columns = [[Int32]](repeating: [], count: siteCount)
    for (u, row) in rows.enumerated() {
      for site in row { columns[Int(site)].append(Int32(u)) }
    }
    return columns
  }

  private mutating func dropRows() {
    let columns = columns()
    var isDropped = [Bool](repeating: false, count: rows.count)
    for (v, row) in rows.enumerated() where !isDropped[v] {
      guard let rarest = row.min(by: { columns[Int($0)].count < columns[Int($1)].count }) else {
        continue
      }
      for other in columns[Int(rarest)] {
        let u = Int(other)
        guard u != v, !isDropped[u], rows[u].count >= row.count else { continue }
        if includes(rows[u], row) { isDropped[u] = true }
      }
    }
    areas = areas.indices.filter { !isDropped[$0] }.map { areas[$0] }
    rows = rows.indices.filter { !isDropped[$0] }.map { rows[$0] }
  }

  private mutating func dropSites() -> Bool {
    let columns = columns()
    var left = siteCount - closed.count
    var fresh: Set<Int> = []
    for i in 0..<siteCount where mayClose[i] && !closed.contains(i) && left > least {
      guard let rarest = columns[i].min(by: { rows[Int($0)].count < rows[Int($1)].count }) else {
        fresh.insert(i)
        closed.insert(i)
        left -= 1
        continue
      }
      let isCovered = rows[Int(rarest)].contains { other in
        let j = Int(other)
        return j != i && !closed.contains(j) && columns[j].count >= columns[i].count
          && includes(columns[j], columns[i])
      }
      guard isCovered else { continue }
      fresh.insert(i)
      closed.insert(i)
      left -= 1
    }
    guard !fresh.isEmpty else { return false }
    rows = rows.map { $0.filter { !fresh.contains(Int($0)) } }
    return true
  }

  /// Whether one ascending list has every element of another.
  private func includes(_ large: [Int32], _ small: [Int32]) -> Bool {
    var k = 0
    for element in small {
      while k < large.count, large[k] < element { k += 1 }
      guard k < large.count, large[k] == element else { return false }
      k += 1
    }
    return true
  }
}
