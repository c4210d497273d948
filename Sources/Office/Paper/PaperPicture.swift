import Reports
import Text

/// A figure's drawing without the words that stand round it: SVG, and PNG where somebody could draw it.
struct PaperPicture {
  let svg: String
  let png: [UInt8]?
  private let across: Double
  private let down: Double

  init(svg: String, png: [UInt8]?) {
    self.svg = svg
    self.png = png
    (across, down) = Self.size(of: svg) ?? (4, 3)
  }

  /// Its size on paper, in points: as wide as the text, unless it were so high that two did not stand on
  /// a sheet with their words.
  ///
  /// - Parameter figure: what is drawn; charts may be lower than maps.
  func size(of figure: PaperFigure, upright: Double) -> (width: Double, height: Double) {
    let highest =
      switch figure.figure.picture {
      case .map: 250.0
      case .chart: 190.0
      }
    let scale = min(upright / across, highest / down)
    return (across * scale, down * scale)
  }

  /// Why there is no picture, for the place where it would stand.
  static func excuse(for path: String, beside: Companions) -> String {
    "The picture is not here, because \(PictureDrawer.missing)."
      + (beside.contains(.pictures) ? " It is in \(path) beside this document." : "")
  }

  /// Of the view box.
  private static func size(of svg: String) -> (Double, Double)? {
    guard let box = svg.firstMatch(of: /viewBox="[^"]* ([0-9.]+) ([0-9.]+)"/),
      let width = Double(box.1), let height = Double(box.2), width > 0, height > 0
    else { return nil }
    return (width, height)
  }
}
