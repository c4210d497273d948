/// A boundary vertex in whole decimetres, so that equal means equal.
struct Corner: Hashable, Comparable {
  let x: Int
  let y: Int

  init(_ vertex: Vertex) {
    x = Int((vertex.easting * 10).rounded())
    y = Int((vertex.northing * 10).rounded())
  }

  var vertex: Vertex { Vertex(finite: Double(x) / 10, Double(y) / 10) }

  static func < (a: Corner, b: Corner) -> Bool { (a.x, a.y) < (b.x, b.y) }

  /// A ring without repeats; nothing when it has collapsed.
  static func ring(_ ring: Ring) -> [Corner]? {
    var corners: [Corner] = []
    for corner in ring.vertices.map(Corner.init) where corner != corners.last {
      corners.append(corner)
    }
    while corners.count > 1, corners.first == corners.last { corners.removeLast() }
    return corners.count >= 3 ? corners : nil
  }

  /// The corners where more or fewer than two boundary lines meet.
  static func junctions(of rings: some Sequence<[Corner]>) -> Set<Corner> {
    var neighbours: [Corner: [Corner]] = [:]
    for ring in rings {
      var previous = ring[ring.count - 1]
      for corner in ring {
        if neighbours[corner]?.contains(previous) != true {
          neighbours[corner, default: []].append(previous)
        }
        if neighbours[previous]?.contains(corner) != true {
          neighbours[previous, default: []].append(corner)
        }
        previous = corner
      }
    }
    return Set(neighbours.lazy.filter { $0.value.count != 2 }.map(\.key))
  }

  /// A ring as lines that end at junctions; one closed line from its least corner if it has none.
  static func cut(_ ring: [Corner], at junctions: Set<Corner>) -> [[Corner]] {
    let start =
      ring.firstIndex(where: junctions.contains)
      ?? ring.indices.min { ring[$0] < ring[$1] } ?? 0
    var lines: [[Corner]] = []
    var line = [ring[start]]
    for corner in ring[(start + 1)...] + ring[...start] {
      line.append(corner)
      if junctions.contains(corner) {
        lines.append(line)
        line = [corner]
      }
    }
    if line.count > 1 { lines.append(line) }
    return lines
  }

  /// The line in the one of its two directions that both its neighbours agree on.
  static func canonical(_ line: [Corner]) -> (line: [Corner], backwards: Bool) {
    let reversed = Array(line.reversed())
    return reversed.lexicographicallyPrecedes(line) ? (reversed, true) : (line, false)
  }
}
