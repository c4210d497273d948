import Places
import Text

extension InstanceFile {
  /// As many nodes as a table of every pair has room for: 1.2 GB.
  static let mostNodes = 12_000

  private static let format =
    "check that the file is OR-Library's of this format, and fetch it again"

  /// Reads ``InstanceFormat/orlibPmed``.
  static func pmed(_ text: TokenReader) throws(DataError) -> InstanceFile {
    var reader = text
    let count = try reader.whole(
      "nodes", in: 1...mostNodes,
      whatToDo: "larger graphs do not fit as a table of every pair; \(format)")
    // An edge takes six bytes at the least.
    let edgeCount = try reader.whole(
      "edges", in: 0...reader.bytes.count / 6, whatToDo: "the file is too short for more; \(format)"
    )
    let hubs = try reader.whole("p", in: 1...count, whatToDo: format)
    var edges: [Edge: Double] = [:]
    for _ in 0..<edgeCount {
      let a = try reader.whole("node", in: 1...count, whatToDo: format)
      let b = try reader.whole("node", in: 1...count, whatToDo: format)
      let length = try reader.number(
        "length", in: 0...1e12, expected: "a length from 0 to 1e12", whatToDo: format)
      edges[Edge(a - 1, b - 1)] = length
    }
    try reader.end(after: "\(edgeCount) edges")
    let labels = (1...count).map { Label.number($0) }
    let values = Graph(nodeCount: count, edges: edges).shortestPaths()
    let matrix: TravelMatrix
    do throws(PlacesError) {
      matrix = try TravelMatrix(
        unit: .unnamed, source: .supplied(by: reader.file), areaCount: count, siteCount: count,
        values: values)
    } catch {
      throw .refused([Diagnostic(.error, at: .init(file: reader.file), "\(error)")])
    }
    return try InstanceFile(
      file: reader.file, format: .orlibPmed, areas: labels, sites: labels,
      weights: [Double](repeating: 1, count: count), travel: .table(.matrix(matrix)), hubs: hubs)
  }

  /// Reads ``InstanceFormat/orlibPmedcap``: one problem a file.
  static func pmedcap(_ text: TokenReader) throws(DataError) -> InstanceFile {
    var reader = text
    let first = try reader.whole("problem", in: 1...Int.max, whatToDo: format)
    let best = reader.restOfLine()
    guard best.count == 1 else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: reader.file, row: 1),
          expected: "the problem's number and its best known total",
          found: "\(best.count + 1) words",
          whatToDo: best.isEmpty
            ? "OR-Library's file of \(first) problems has to be cut into one file a problem"
            : format)
      ])
    }
    // A node takes eight bytes at the least.
    let count = try reader.whole(
      "nodes", in: 1...max(1, reader.bytes.count / 8),
      whatToDo: "the file is too short for more; \(format)")
    let hubs = try reader.whole("p", in: 1...count, whatToDo: format)
    let limit = try reader.number(
      "capacity", in: 0...1e12, expected: "a number from 0 to 1e12", whatToDo: format)
    var nodes: [PlaneNodes.Point] = []
    var loads: [Double] = []
    for number in 1...count {
      _ = try reader.whole("node", in: number...number, whatToDo: format)
      nodes.append(try reader.point(whatToDo: format))
      loads.append(
        try reader.number(
          "demand", in: 0...limit, expected: "a number from 0 to the capacity, \(limit)",
          whatToDo: format))
    }
    try reader.end(after: "\(count) nodes")
    let labels = (1...count).map { Label.number($0) }
    return try InstanceFile(
      file: reader.file, format: .orlibPmedcap, areas: labels, sites: labels,
      weights: [Double](repeating: 1, count: count), travel: .plane(PlaneNodes(nodes)), hubs: hubs,
      capacity: Capacity(demand: loads, limit: limit))
  }
}

extension TokenReader {
  /// The next two words as coordinates.
  mutating func point(whatToDo: String) throws(DataError) -> PlaneNodes.Point {
    let range = -PlaneNodes.farthest...PlaneNodes.farthest
    let expected = "a coordinate from -1e9 to 1e9"
    let x = try number("x", in: range, expected: expected, whatToDo: whatToDo)
    let y = try number("y", in: range, expected: expected, whatToDo: whatToDo)
    return PlaneNodes.Point(x: x, y: y)
  }
}
