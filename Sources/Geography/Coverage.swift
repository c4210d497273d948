public import Places

/// Regions that meet without gaps or overlaps, held as the boundary lines they share.
///
/// Simplifying the lines instead of the regions keeps neighbours together. The regions must share
/// their vertices, as those of a statistical geography or of ``AreaCells`` do.
public struct Coverage: Sendable {
  /// A region as closed walks along the lines.
  private struct Walk: Hashable {
    /// Each line's index, and whether it is walked against its direction.
    let steps: [Step]
  }

  private struct Step: Hashable {
    let line: Int
    let backwards: Bool
  }

  private var lines: [[Corner]] = []
  private var regions: [(key: String, polygons: [[Walk]])] = []

  public init(_ regions: [String: Region]) {
    let rings = regions.sorted { $0.key < $1.key }.map { key, region in
      (key: key, polygons: region.polygons.map { $0.rings.compactMap(Corner.ring) })
    }
    let junctions = Corner.junctions(of: rings.lazy.flatMap(\.polygons).flatMap { $0 })
    var indices: [[Corner]: Int] = [:]
    for (key, polygons) in rings {
      var walked: [[Walk]] = []
      for polygon in polygons where !polygon.isEmpty {
        walked.append(
          polygon.map { ring in
            Walk(
              steps: Corner.cut(ring, at: junctions).map { line in
                let (canonical, backwards) = Corner.canonical(line)
                let index = indices[canonical] ?? lines.count
                if index == lines.count {
                  indices[canonical] = index
                  lines.append(canonical)
                }
                return Step(line: index, backwards: backwards)
              })
          })
      }
      self.regions.append((key, walked))
    }
  }

  /// The same regions with fewer vertices: no gap or overlap opens, no vertex moves, and no point
  /// of `keeping` changes sides.
  ///
  /// Visvalingam and Whyatt (1993), doi:10.1179/000870493786962263: the vertex whose triangle with
  /// its neighbours is least goes first, until every triangle has at least tolerance² square metres;
  /// one whose triangle holds a kept point or another vertex stays.
  public func simplified(tolerance metres: Double, keeping points: [GridPoint] = []) -> Coverage {
    var copy = self
    var thinning = LineThinning(
      lines: lines, obstacles: points.map { Corner(Vertex($0)) }, leastArea: metres * metres)
    copy.lines = lines.indices.map { thinning.thin($0) }
    return copy
  }

  /// The regions by key; a region that came in empty stays empty.
  public func byKey() -> [String: Region] {
    var result: [String: Region] = [:]
    for (key, polygons) in regions {
      result[key] = Region(
        polygons: polygons.compactMap { walks in
          let rings = walks.compactMap(ring)
          return rings.first.map { Polygon(outer: $0, holes: Array(rings.dropFirst())) }
        })
    }
    return result
  }

  private func ring(_ walk: Walk) -> Ring? {
    let corners = walk.steps.flatMap { step -> [Corner] in
      let line = lines[step.line]
      return Array((step.backwards ? line.reversed() : line).dropLast())
    }
    return try? Ring(corners.map(\.vertex))
  }
}
