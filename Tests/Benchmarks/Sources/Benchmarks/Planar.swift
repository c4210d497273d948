import Foundation
import Placement
import Places

/// A made-up county or country: weighted points and sites on a plane, straight-line travel.
///
/// File: int32 n, m, p, 0; float64 weight[n], x[n], y[n], site x[m], site y[m]; little-endian.
struct Planar {
  let weights: [Double]
  let points: [(x: Double, y: Double)]
  let sites: [(x: Double, y: Double)]
  let places: Int

  init(_ path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let head = (0..<3).map { k in
      Int(data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 4 * k, as: Int32.self) })
    }
    let (n, m) = (head[0], head[1])
    let values = data.withUnsafeBytes { raw in
      (0..<3 * n + 2 * m).map { raw.loadUnaligned(fromByteOffset: 16 + 8 * $0, as: Double.self) }
    }
    weights = Array(values[0..<n])
    points = (0..<n).map { (values[n + $0], values[2 * n + $0]) }
    sites = (0..<m).map { (values[3 * n + $0], values[3 * n + m + $0]) }
    places = head[2]
  }

  func distance(_ i: Int, _ j: Int) -> Double {
    let (dx, dy) = (points[i].x - sites[j].x, points[i].y - sites[j].y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Every pair.
  func matrix() throws -> TravelMatrix {
    var values: [Double] = []
    values.reserveCapacity(points.count * sites.count)
    for i in points.indices {
      for j in sites.indices { values.append(distance(i, j)) }
    }
    return try TravelMatrix(
      unit: .kilometres, source: .estimated(detour: 1, speed: nil), areaCount: points.count,
      siteCount: sites.count, values: values)
  }

  /// Each point's `count` nearest sites, found on a grid of squares.
  func nearest(_ count: Int) throws -> SparseTravel {
    let grid = SiteGrid(sites)
    var offsets = [0]
    var chosen: [Int32] = []
    var impedances: [Double] = []
    chosen.reserveCapacity(points.count * count)
    impedances.reserveCapacity(points.count * count)
    for i in points.indices {
      for (site, far) in grid.nearest(count, to: points[i]) {
        chosen.append(site)
        impedances.append(far)
      }
      offsets.append(chosen.count)
    }
    return try SparseTravel(
      unit: .kilometres, source: .estimated(detour: 1, speed: nil), absent: .farther,
      siteCount: sites.count, offsets: offsets, sites: chosen, impedances: impedances)
  }

  /// The sites within some distance of each point; nobody else is served.
  func nearest(within limit: Double) throws -> SparseTravel {
    let grid = SiteGrid(sites)
    var offsets = [0]
    var chosen: [Int32] = []
    var impedances: [Double] = []
    for point in points {
      for (site, far) in grid.within(limit, of: point) {
        chosen.append(site)
        impedances.append(far)
      }
      offsets.append(chosen.count)
    }
    return try SparseTravel(
      unit: .kilometres, source: .estimated(detour: 1, speed: nil), absent: .beyond(limit.nextUp),
      siteCount: sites.count, offsets: offsets, sites: chosen, impedances: impedances)
  }

  /// The first so many areas and sites.
  func part(areas: Int, sites count: Int) -> Planar {
    Planar(
      weights: Array(weights.prefix(areas)), points: Array(points.prefix(areas)),
      sites: Array(sites.prefix(count)), places: places)
  }

  private init(
    weights: [Double], points: [(x: Double, y: Double)], sites: [(x: Double, y: Double)],
    places: Int
  ) {
    self.weights = weights
    self.points = points
    self.sites = sites
    self.places = places
  }

  func problem(_ objective: Objective, places: Int, travel: TravelTable) throws -> PlacementProblem
  {
    try PlacementProblem(
      demand: Demand(weights), travel: travel, objective: objective,
      rules: SitingRules(count: places))
  }
}

/// Sites in squares, to find the nearest without looking at all.
struct SiteGrid {
  let sites: [(x: Double, y: Double)]
  let side: Double
  let low: (x: Double, y: Double)
  let columns: Int
  let rows: Int
  var cells: [[Int32]]

  init(_ sites: [(x: Double, y: Double)]) {
    self.sites = sites
    low = (sites.map(\.x).min()!, sites.map(\.y).min()!)
    let high = (sites.map(\.x).max()!, sites.map(\.y).max()!)
    side = max(((high.0 - low.x) * (high.1 - low.y) * 4 / Double(sites.count)).squareRoot(), 1e-9)
    columns = Int((high.0 - low.x) / side) + 1
    rows = Int((high.1 - low.y) / side) + 1
    cells = Array(repeating: [], count: columns * rows)
    for (j, site) in sites.enumerated() {
      cells[Int((site.y - low.y) / side) * columns + Int((site.x - low.x) / side)].append(Int32(j))
    }
  }

  func nearest(_ count: Int, to point: (x: Double, y: Double)) -> ArraySlice<(Int32, Double)> {
    let column = Int(((point.x - low.x) / side).rounded(.down))
    let row = Int(((point.y - low.y) / side).rounded(.down))
    var found: [(Int32, Double)] = []
    var ring = 0
    var last = Int.max
    while ring <= last, ring <= columns + rows + abs(column) + abs(row) {
      for y in row - ring...row + ring where (0..<rows).contains(y) {
        let isEdge = abs(y - row) == ring
        for x in stride(
          from: column - ring, through: column + ring, by: isEdge ? 1 : 2 * max(ring, 1))
        where (0..<columns).contains(x) {
          for j in cells[y * columns + x] {
            let (dx, dy) = (point.x - sites[Int(j)].x, point.y - sites[Int(j)].y)
            found.append((j, (dx * dx + dy * dy).squareRoot()))
          }
        }
      }
      // Enough within the rings so far: whoever is nearer is at most √2 rings further out.
      if last == .max, found.count >= min(count, sites.count) {
        last = Int((Double(ring + 1) * 1.4143).rounded(.up)) + 1
      }
      ring += 1
    }
    found.sort { ($0.1, $0.0) < ($1.1, $1.0) }
    return found.prefix(count)
  }

  func within(_ limit: Double, of point: (x: Double, y: Double)) -> [(Int32, Double)] {
    let columnRange = range(point.x - low.x, limit, count: columns)
    let rowRange = range(point.y - low.y, limit, count: rows)
    var found: [(Int32, Double)] = []
    for y in rowRange {
      for x in columnRange {
        for j in cells[y * columns + x] {
          let (dx, dy) = (point.x - sites[Int(j)].x, point.y - sites[Int(j)].y)
          let far = (dx * dx + dy * dy).squareRoot()
          if far <= limit { found.append((j, far)) }
        }
      }
    }
    found.sort { ($0.1, $0.0) < ($1.1, $1.0) }
    return found
  }

  private func range(_ offset: Double, _ limit: Double, count: Int) -> Range<Int> {
    let from = max(0, Int(((offset - limit) / side).rounded(.down)))
    let to = min(count - 1, Int(((offset + limit) / side).rounded(.down)))
    return from <= to ? from..<to + 1 : 0..<0
  }
}
