/// Two nodes that an edge joins, whichever way.
struct Edge: Hashable {
  let low: Int32
  let high: Int32

  init(_ a: Int, _ b: Int) {
    low = Int32(min(a, b))
    high = Int32(max(a, b))
  }
}

/// An undirected graph with lengths of zero or more.
struct Graph {
  private let nodeCount: Int
  /// The neighbours of node *i* are `starts[i]..<starts[i + 1]`.
  private var starts: [Int]
  private var neighbours: [Int32]
  private var lengths: [Double]

  init(nodeCount: Int, edges: [Edge: Double]) {
    self.nodeCount = nodeCount
    starts = [Int](repeating: 0, count: nodeCount + 1)
    for edge in edges.keys where edge.low != edge.high {
      starts[Int(edge.low) + 1] += 1
      starts[Int(edge.high) + 1] += 1
    }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    neighbours = [Int32](repeating: 0, count: starts[nodeCount])
    lengths = [Double](repeating: 0, count: starts[nodeCount])
    var next = starts
    for (edge, length) in edges where edge.low != edge.high {
      for (from, to) in [(edge.low, edge.high), (edge.high, edge.low)] {
        neighbours[next[Int(from)]] = to
        lengths[next[Int(from)]] = length
        next[Int(from)] += 1
      }
    }
  }

  /// The length of the shortest path between every two nodes, row after row; `.infinity` where none is.
  ///
  /// Dijkstra (1959), doi:10.1007/BF01386390, from every node. Complexity: O(n m log n).
  func shortestPaths() -> [Double] {
    var all = [Double](repeating: .infinity, count: nodeCount * nodeCount)
    var queue = NodeQueue()
    all.withUnsafeMutableBufferPointer { all in
      for source in 0..<nodeCount {
        let row = UnsafeMutableBufferPointer(
          rebasing: all[source * nodeCount..<(source + 1) * nodeCount])
        row[source] = 0
        queue.push(0, Int32(source))
        while let (length, node) = queue.pop() {
          guard length == row[Int(node)] else { continue }
          for k in starts[Int(node)]..<starts[Int(node) + 1] {
            let through = length + lengths[k]
            guard through < row[Int(neighbours[k])] else { continue }
            row[Int(neighbours[k])] = through
            queue.push(through, neighbours[k])
          }
        }
      }
    }
    return all
  }
}

/// A binary heap of nodes, the nearest first.
private struct NodeQueue {
  private var items: [(length: Double, node: Int32)] = []

  mutating func push(_ length: Double, _ node: Int32) {
    items.append((length, node))
    var at = items.count - 1
    while at > 0, length < items[(at - 1) / 2].length {
      items[at] = items[(at - 1) / 2]
      at = (at - 1) / 2
    }
    items[at] = (length, node)
  }

  mutating func pop() -> (length: Double, node: Int32)? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return first }
    var at = 0
    while 2 * at + 1 < items.count {
      var child = 2 * at + 1
      if child + 1 < items.count, items[child + 1].length < items[child].length { child += 1 }
      guard items[child].length < last.length else { break }
      items[at] = items[child]
      at = child
    }
    items[at] = last
    return first
  }
}
