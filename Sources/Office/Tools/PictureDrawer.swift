import Foundation

/// Draws SVG pictures as PNG, which word processors need: with `rsvg-convert`, where it is installed.
public struct PictureDrawer: Sendable {
  /// Pixels across: a picture 170 mm wide has 240 of them to the inch.
  static let width = 1_600
  /// What to say where there is none.
  public static let missing =
    "rsvg-convert, which draws them, is not installed (apt-get install librsvg2-bin)"

  private let draws: @Sendable ([String]) throws -> [[UInt8]?]

  /// - Parameter draws: one PNG for each SVG; nothing for one that cannot be drawn.
  init(_ draws: @escaping @Sendable ([String]) throws -> [[UInt8]?]) {
    self.draws = draws
  }

  /// The drawer of this machine; nothing where there is none.
  public static func find() -> PictureDrawer? {
    guard let tool = Tool.find("rsvg-convert") else { return nil }
    return PictureDrawer { pictures in
      try Tool.withFolder { folder in
        try pictures.enumerated().map { number, svg in
          let name = "\(number).svg"
          try Data(svg.utf8).write(to: folder.appendingPathComponent(name))
          let ended = try tool.run(["-w", "\(width)", "-f", "png", name], in: folder)
          let isPicture = ended.output.starts(with: [0x89, 0x50, 0x4E, 0x47])
          return ended.code == 0 && isPicture ? ended.output : nil
        }
      }
    }
  }

  /// One PNG for each SVG; nothing for one that cannot be drawn.
  func draw(_ pictures: [String]) -> [[UInt8]?] {
    (try? draws(pictures)) ?? pictures.map { _ in nil }
  }
}
