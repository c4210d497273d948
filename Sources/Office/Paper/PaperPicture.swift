import Reports
import Text

/// A drawing as it is put on paper: SVG, and PNG where somebody could draw it.
struct PaperPicture {
  let svg: String
  let png: [UInt8]?
  /// Its size on paper, in points.
  let width: Double
  let height: Double

  /// As wide as the text and not higher than most of a sheet.
  init(svg: String, png: [UInt8]?, upright: Double) {
    self.svg = svg
    self.png = png
    let (across, down) = Self.size(of: svg) ?? (4, 3)
    let scale = min(upright / across, 560 / down)
    width = across * scale
    height = down * scale
  }

  /// The pictures of figures, by their ids.
  static func draw(
    _ figures: [PaperFigure], upright: Double, _ drawer: PictureDrawer?
  ) -> [String: PaperPicture] {
    let drawings = figures.map(\.svg)
    let pictures = drawer?.draw(drawings) ?? drawings.map { _ in nil }
    return Dictionary(
      uniqueKeysWithValues: figures.indices.map { index in
        (
          figures[index].figure.id,
          PaperPicture(svg: drawings[index], png: pictures[index], upright: upright)
        )
      })
  }

  /// Why there is no picture, for the place where it would stand.
  static func excuse(for path: String) -> String {
    "The picture is not here, because \(PictureDrawer.missing). It is in \(path) beside this document."
  }

  /// Of the view box.
  private static func size(of svg: String) -> (Double, Double)? {
    guard let box = svg.firstMatch(of: /viewBox="[^"]* ([0-9.]+) ([0-9.]+)"/),
      let width = Double(box.1), let height = Double(box.2), width > 0, height > 0
    else { return nil }
    return (width, height)
  }
}
