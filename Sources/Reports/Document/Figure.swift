/// A picture with its words: the title says the finding, the table says the same in numbers.
public struct Figure: Hashable, Sendable {
  /// Its anchor, and its file name under `maps/`.
  public let id: String
  public let title: String
  /// A complete, self-contained SVG element.
  public let svg: String
  /// The same picture laid out for a phone, shown instead of `svg` on narrow screens.
  public let narrowSVG: String?
  /// The same picture to stand alone, with its title and source drawn in: `maps/<id>.svg`.
  public let sheetSVG: String
  public let altText: String
  public let caption: String
  public let source: String
  /// The id of the table that carries the same information.
  public let equalTable: String

  public init(
    id: String, title: String, svg: String, altText: String, caption: String, source: String,
    equalTable: String, narrowSVG: String? = nil, sheetSVG: String? = nil
  ) {
    self.id = id
    self.title = title
    self.svg = svg
    self.narrowSVG = narrowSVG
    self.sheetSVG = sheetSVG ?? svg
    self.altText = altText
    self.caption = caption
    self.source = source
    self.equalTable = equalTable
  }

  /// `maps/<id>.svg`, where the picture is kept as a file of its own.
  var path: String { "maps/\(id).svg" }
}
