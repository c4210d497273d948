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
    let points = (map.sites.map(\.point)).map { Vertex($0) }
    let bounds =
      Bounds(map.areas.lazy.flatMap { $0.region.polygons.lazy.flatMap(\.outer.vertices) } + points)
      ?? Bounds([])
    let padding = layout.symbolSize * 1.2
    let room = layout.inner - 2 * padding
    let width = max(bounds?.width ?? 0, 500)
    let height = max(bounds?.height ?? 0, 500)
    scale = min(room / width, (layout.inner * layout.tallest - 2 * padding) / height)
    let paneHeight = height * scale + 2 * padding
    pane = Box(x: layout.margin, y: top, width: layout.inner, height: paneHeight)
    west =
      (bounds?.west ?? 0) + ((bounds?.width ?? 0) - layout.inner / scale) / 2
    north = (bounds?.north ?? 0) + (paneHeight / scale - (bounds?.height ?? 0)) / 2
  }

  func sheet(_ easting: Double, _ northing: Double) -> (x: Double, y: Double) {
    (pane.x + (easting - west) * scale, pane.y + (north - northing) * scale)
  }

  func sheet(_ point: GridPoint) -> (x: Double, y: Double) {
    sheet(point.easting, point.northing)
  }

  func path(_ region: Region) -> String {
    SVG.path(region.rings.map { $0.vertices.map { sheet($0.easting, $0.northing) } })
  }
}
