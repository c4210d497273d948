import Geography
import Places

/// Where the national grid lies on the sheet: north up, one scale both ways.
struct MapFrame {
  let pane: Box
  /// Drawing units for each metre.
  let scale: Double
  private let west: Double
  private let north: Double

  /// As large as fits the layout's width and greatest height, with the map in the middle.
  init(_ map: ReachMap, layout: MapLayout, top: Double) {
    let corners = map.areas.flatMap { $0.region.polygons.flatMap(\.outer.vertices) }
    let outline = map.context.outline.flatMap { $0.polygons.flatMap(\.outer.vertices) }
    let sites = map.sites.map(\.point) + map.sisterSites
    let bounds = Bounds(corners + outline + sites.map { Vertex($0) })
    let (width, height) = (bounds?.width ?? 0, bounds?.height ?? 0)
    let padding = layout.symbolSize * 1.2
    // A lone site still has some ground around it.
    let (shownWidth, shownHeight) = (max(width, 500), max(height, 500))
    scale = min(
      (layout.inner - 2 * padding) / shownWidth,
      (layout.inner * layout.tallest - 2 * padding) / shownHeight)
    pane = Box(
      x: layout.margin, y: top, width: layout.inner, height: shownHeight * scale + 2 * padding)
    west = (bounds?.west ?? 0) + (width - pane.width / scale) / 2
    north = (bounds?.north ?? 0) - (height - pane.height / scale) / 2
  }

  /// Where the map ends on the sheet.
  var bottom: Double { pane.y + pane.height }

  func sheet(_ easting: Double, _ northing: Double) -> (x: Double, y: Double) {
    (pane.x + (easting - west) * scale, pane.y + (north - northing) * scale)
  }

  func sheet(_ point: GridPoint) -> (x: Double, y: Double) {
    sheet(point.easting, point.northing)
  }

  /// The ground that is shown.
  var ground: Bounds? {
    let corners = [(west, north), (west + pane.width / scale, north - pane.height / scale)]
    return Bounds(corners.compactMap { try? Vertex(easting: $0.0, northing: $0.1) })
  }

  func path(_ line: Line) -> String {
    SVG.line(line.vertices.map { sheet($0.easting, $0.northing) })
  }

  func path(_ region: Region) -> String {
    SVG.path(region.rings.map { $0.vertices.map { sheet($0.easting, $0.northing) } })
  }
}
