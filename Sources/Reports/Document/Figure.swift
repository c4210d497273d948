/// A picture with its words: the title says the finding, the table says the same in numbers.
public struct Figure: Hashable, Sendable {
  /// Its anchor, and its file name.
  public let id: String
  public let title: String
  public let picture: Picture
  public let altText: String
  public let caption: String
  public let source: String
  /// The id of the table that carries the same information.
  public let equalTable: String

  public init(
    id: String, title: String, picture: Picture, altText: String, caption: String, source: String,
    equalTable: String
  ) {
    self.id = id
    self.title = title
    self.picture = picture
    self.altText = altText
    self.caption = caption
    self.source = source
    self.equalTable = equalTable
  }

  /// `maps/<id>.svg` or `charts/<id>.svg`, where the picture is kept as a file of its own.
  package var path: String {
    switch picture {
    case .map: "maps/\(id).svg"
    case .chart: "charts/\(id).svg"
    }
  }
}
