import Reports
import Text

/// A picture in the text of a Word document: PNG, and SVG for programs that draw it, with its words for
/// those who do not see it.
struct WordPicture {
  private let figure: PaperFigure
  private let size: (width: Double, height: Double)

  /// - Parameter size: on paper, in points.
  init(_ figure: PaperFigure, size: (width: Double, height: Double)) {
    self.figure = figure
    self.size = size
  }

  static func relation(_ number: Int, _ ending: String) -> String {
    "hubwardPicture\(number)\(ending)"
  }

  /// The part of the document that holds it.
  static func part(_ number: Int, _ ending: String) -> String {
    "media/hubward-figure-\(number).\(ending)"
  }

  var run: Markup {
    // English Metric Units: 12,700 a point.
    let (width, height) = ("\(Int(size.width * 12_700))", "\(Int(size.height * 12_700))")
    let number = figure.number
    let words: KeyValuePairs = [
      "id": "\(number)", "name": "Figure \(number)", "descr": figure.figure.altText,
    ]
    let fill = Markup.element(
      "pic:blipFill", [:],
      .element(
        "a:blip", ["r:embed": Self.relation(number, "png")],
        .element(
          "a:extLst", [:],
          .element(
            "a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"],
            .element("asvg:svgBlip", ["r:embed": Self.relation(number, "svg")])))),
      Markup(trusted: "<a:stretch><a:fillRect/></a:stretch>"))
    let shape = Markup.element(
      "pic:spPr", [:],
      .element(
        "a:xfrm", [:], Markup(trusted: "<a:off x=\"0\" y=\"0\"/>"),
        .element("a:ext", ["cx": width, "cy": height])),
      Markup(trusted: "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"))
    let content = Markup.element(
      "pic:pic", [:],
      .element("pic:nvPicPr", [:], .element("pic:cNvPr", words), .element("pic:cNvPicPr")), fill,
      shape)
    return .element(
      "w:r", [:],
      .element(
        "w:drawing", [:],
        .element(
          "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
          .element("wp:extent", ["cx": width, "cy": height]), .element("wp:docPr", words),
          .element(
            "a:graphic", [:],
            .element(
              "a:graphicData",
              ["uri": "http://schemas.openxmlformats.org/drawingml/2006/picture"], content)))))
  }
}
