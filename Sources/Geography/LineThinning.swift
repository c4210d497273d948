/// Takes vertices out of boundary lines, smallest triangle first, without letting any line pass over
/// a vertex or an obstacle.
struct LineThinning {
  private let lines: [[Corner]]
  private let leastArea: Double
  private let fixed: Set<Corner>
  /// Pairs of ends that a straight line joins: a second one would enclose nothing.
  private var straight: Set<[Corner]>
  private var present: [Square: [Corner]] = [:]

  private struct Square: Hashable {
    let column: Int
    let row: Int

    /// 100 m squares.
    init(_ corner: Corner) {
      column = corner.x / 1000
      row = corner.y / 1000
    }

    init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  init(lines: [[Corner]], obstacles: [Corner], leastArea: Double) {
    self.lines = lines
    self.leastArea = leastArea
    fixed = Set(obstacles)
    straight = Set(lines.lazy.filter { $0.count == 2 }.map { $0.sorted() })
    for corner in Set(lines.joined()).union(obstacles) {
      present[Square(corner), default: []].append(corner)
    }
  }

  /// The line thinned; its ends stay. Lines are thinned one after another, each seeing the last.
  mutating func thin(_ index: Int) -> [Corner] {
    var line = lines[index]
    let closed = line.first == line.last
    let ends = [line[0], line[line.count - 1]].sorted()
    let fewest = closed ? 4 : straight.contains(ends) ? 3 : 2
    var areas = line.indices.map { area(line, at: $0) }
    while line.count > fewest {
      guard let least = areas.indices.min(by: { areas[$0] < areas[$1] }), areas[least] < leastArea
      else { break }
      let (a, b, c) = (line[least - 1], line[least], line[least + 1])
      guard !occupied(a, b, c) else {
        areas[least] = .infinity
        continue
      }
      if !fixed.contains(b) { present[Square(b)]?.removeAll { $0 == b } }
      line.remove(at: least)
      areas.remove(at: least)
      for neighbour in [least - 1, least] {
        areas[neighbour] = max(area(line, at: neighbour), 0)
      }
    }
    if line.count == 2 { straight.insert(ends) }
    return line
  }

  /// Square metres of the triangle that taking the corner out would sweep; infinite at the ends.
  private func area(_ line: [Corner], at index: Int) -> Double {
    guard index > 0, index < line.count - 1 else { return .infinity }
    let twice = cross(line[index - 1], line[index], line[index + 1])
    return Double(abs(twice)) / 200
  }

  private func cross(_ a: Corner, _ b: Corner, _ c: Corner) -> Int {
    (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
  }

  /// Whether a vertex or obstacle other than the three lies in their triangle or on its edges.
  private func occupied(_ a: Corner, _ b: Corner, _ c: Corner) -> Bool {
    let low = Square(column: min(a.x, b.x, c.x) / 1000, row: min(a.y, b.y, c.y) / 1000)
    let high = Square(column: max(a.x, b.x, c.x) / 1000, row: max(a.y, b.y, c.y) / 1000)
    for column in low.column...high.column {
      for row in low.row...high.row {
        for corner in present[Square(column: column, row: row)] ?? []
        where corner != a && corner != b && corner != c {
          let sides = [cross(a, b, corner), cross(b, c, corner), cross(c, a, corner)]
          if sides.allSatisfy({ $0 >= 0 }) || sides.allSatisfy({ $0 <= 0 }) { return true }
        }
      }
    }
    return false
  }
}
