internal import Certificates

/// Takes down why some number of sites cannot cover every row, while ``CoverTree`` finds it out.
///
/// All of its reasons are multipliers, but for rows and sites that others stand for. A row with none of
/// its sites left, or sharing no site with the others, has the multiplier one.
final class CoverLog {
  private(set) var steps: [ProofStep] = []
  /// The area of each row.
  private let areas: [Int]

  init(areas: [Int]) {
    self.areas = areas
  }

  private func multipliers(_ rows: [Int], _ lambda: [Double]? = nil) -> Multipliers {
    let order = rows.indices.filter { lambda?[$0] != 0 }
      .sorted { areas[rows[$0]] < areas[rows[$1]] }
    return Multipliers(
      areas: order.map { Int32(areas[rows[$0]]) }, values: order.map { lambda?[$0] ?? 1 })
  }

  /// No plan of the node covers all of these rows.
  func end(_ rows: [Int], _ lambda: [Double]? = nil) {
    steps.append(.bounded(multipliers: multipliers(rows, lambda)))
  }

  /// The only site of a row.
  func force(_ site: Int32, by row: Int) {
    steps.append(.decide(multipliers: multipliers([row]), opened: [Int(site)], closed: []))
  }

  func decide(_ rows: [Int], _ lambda: [Double], opened: [Int32], closed: [Int32]) {
    steps.append(
      .decide(
        multipliers: multipliers(rows, lambda), opened: opened.map { Int($0) },
        closed: closed.map { Int($0) }))
  }

  /// The node with the site open comes next, then that with it closed.
  func branch(_ site: Int32) { steps.append(.branch(site: Int(site), openFirst: true)) }

  func impossible() { steps.append(.impossible) }

  func leaveOut(_ rows: [(row: Int, by: Int)]) {
    steps.append(
      .implied(areas: rows.map { areas[$0.row] }, by: rows.map { areas[$0.by] }))
  }

  func close(_ sites: [(site: Int32, by: Int32)]) {
    steps.append(
      .dominated(sites: sites.map { Int($0.site) }, by: sites.map { Int($0.by) }))
  }
}
