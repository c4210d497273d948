import Reports
import Text

/// Symbols and labels as QGIS writes them.
enum QGISSymbol {
  /// Ground in a colour.
  static func ground(_ colour: MapColour, name: Int) -> XMLNode {
    symbol("fill", name, [fill(colour, style: "solid")])
  }

  /// Ground without a value: white with a hatch in grey.
  static func noValue(name: Int) -> XMLNode {
    symbol("fill", name, [fill(.paper, style: "solid"), fill(.edge, style: "f_diagonal")])
  }

  /// The report's shapes: an open hub is a house, a closed one a crossed ring, outreach a diamond.
  static func site(_ site: LayerStyle.Rule.Symbol, name: Int) -> XMLNode {
    let ink = SiteSymbol.colour(.closed)
    let layers =
      switch site {
      case .open:
        [marker("pentagon", fill: SiteSymbol.colour(.open), line: .paper, size: "4.6")]
      case .closed:
        [
          marker("circle", fill: .paper, line: ink, size: "3.6"),
          marker("cross2", fill: .paper, line: ink, size: "2.2"),
        ]
      case .candidate: [marker("circle", fill: .paper, line: ink, size: "2.4")]
      case .outreach:
        [marker("diamond", fill: SiteSymbol.colour(.outreach), line: .paper, size: "3.4")]
      }
    return symbol("marker", name, layers)
  }

  /// A dot of at most 4 mm across.
  static func dot(_ dots: LayerStyle.Dots) -> XMLNode {
    let share = "\(quoted(dots.column)) / \(PlainNumber.text(max(dots.most, 1)))"
    let size = XMLNode(
      "Option", ["name": "size", "type": "Map"],
      [
        XMLNode("Option", ["name": "active", "type": "bool", "value": "true"]),
        XMLNode(
          "Option",
          ["name": "expression", "type": "QString", "value": "0.4 + 3.6 * sqrt(\(share))"]),
        XMLNode("Option", ["name": "type", "type": "int", "value": "3"]),
      ])
    let properties = XMLNode(
      "data_defined_properties", [:],
      [
        XMLNode(
          "Option", ["type": "Map"],
          [
            XMLNode("Option", ["name": "name", "type": "QString", "value": ""]),
            XMLNode("Option", ["name": "properties", "type": "Map"], [size]),
            XMLNode("Option", ["name": "type", "type": "QString", "value": "collection"]),
          ])
      ])
    return symbol(
      "marker", 0,
      [marker("circle", fill: MapColour(0x3C5E9E), line: .paper, size: "2", more: [properties])])
  }

  /// Names beside points, with a halo.
  static func names(from column: String) -> XMLNode {
    let style: KeyValuePairs = [
      "fieldName": column, "isExpression": "0", "fontFamily": "Sans Serif", "fontSize": "9",
      "fontSizeUnit": "Point", "textColor": rgba(.ink), "textOpacity": "1",
    ]
    let halo: KeyValuePairs = [
      "bufferDraw": "1", "bufferSize": "0.8", "bufferSizeUnits": "MM",
      "bufferColor": rgba(.paper), "bufferOpacity": "1",
    ]
    return XMLNode(
      "labeling", ["type": "simple"],
      [
        XMLNode(
          "settings", ["calloutType": "simple"],
          [
            XMLNode("text-style", style, [XMLNode("text-buffer", halo)]),
            XMLNode(
              "placement",
              [
                "placement": "6", "dist": "1", "distUnits": "MM", "offsetType": "1",
                "predefinedPositionOrder": "R,TR,BR,L,TL,BL,TSR,BSR",
              ]),
          ])
      ])
  }

  private static func symbol(_ type: String, _ index: Int, _ layers: [XMLNode]) -> XMLNode {
    XMLNode(
      "symbol",
      ["type": type, "name": "\(index)", "alpha": "1", "clip_to_extent": "1", "force_rhr": "0"],
      layers)
  }

  private static func layer(
    _ kind: String, _ options: KeyValuePairs<String, String>, _ more: [XMLNode] = []
  ) -> XMLNode {
    XMLNode(
      "layer", ["class": kind, "enabled": "1", "locked": "0", "pass": "0"],
      [
        XMLNode(
          "Option", ["type": "Map"],
          options.map {
            XMLNode("Option", ["type": "QString", "name": $0.key, "value": $0.value])
          })
      ] + more)
  }

  private static func fill(_ colour: MapColour, style: String) -> XMLNode {
    layer(
      "SimpleFill",
      [
        "color": rgba(colour), "style": style, "joinstyle": "bevel",
        "outline_color": rgba(.edge), "outline_style": "solid", "outline_width": "0.1",
        "outline_width_unit": "MM",
      ])
  }

  private static func marker(
    _ shape: String, fill: MapColour, line: MapColour, size: String, more: [XMLNode] = []
  ) -> XMLNode {
    layer(
      "SimpleMarker",
      [
        "name": shape, "color": rgba(fill), "outline_color": rgba(line),
        "outline_style": "solid", "outline_width": "0.4", "outline_width_unit": "MM",
        "size": size, "size_unit": "MM", "angle": "0", "joinstyle": "bevel",
        "horizontal_anchor_point": "1", "vertical_anchor_point": "1",
      ], more)
  }

  private static func rgba(_ colour: MapColour) -> String {
    "\(colour.red),\(colour.green),\(colour.blue),255"
  }
}
