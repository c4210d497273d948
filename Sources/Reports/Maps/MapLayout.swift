/// The sheet a map is drawn on: its width and sizes in the drawing's own units.
///
/// A page shows ``wide`` on screens from about 600 px and on paper, ``narrow`` on phones at one
/// pixel a unit or more, so that its text stays 12 px or larger.
public struct MapLayout: Hashable, Sendable {
  /// Ends the drawing's ids, so that both layouts can stand in one page.
  public let name: String
  let width: Double
  var margin: Double
  /// The most that the map itself may be higher than wide, as a factor.
  let tallest: Double
  let titleSize: Double
  let textSize: Double
  let labelSize: Double
  let placeSize: Double
  let sourceSize: Double
  /// Across a site's symbol.
  let symbolSize: Double
  /// The white line between areas.
  let borderWidth: Double
  /// Whether it takes the whole width of a page, however small.
  let isFluid: Bool

  public static let wide = MapLayout(
    name: "wide", width: 800, margin: 16, tallest: 0.95, titleSize: 24, textSize: 16,
    labelSize: 16, placeSize: 15, sourceSize: 14, symbolSize: 21, borderWidth: 0.8, isFluid: false)

  public static let narrow = MapLayout(
    name: "narrow", width: 360, margin: 8, tallest: 1.3, titleSize: 18, textSize: 14,
    labelSize: 13, placeSize: 12, sourceSize: 12, symbolSize: 15, borderWidth: 0.4, isFluid: true)

  var inner: Double { width - 2 * margin }

  /// The layout for a page that has its own margins.
  var flush: MapLayout {
    var copy = self
    copy.margin = 1
    return copy
  }
}
