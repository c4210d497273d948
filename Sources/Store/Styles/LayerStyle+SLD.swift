import Reports
import Text

/// The style as every other GIS reads it (OGC Styled Layer Descriptor 1.0.0).
extension LayerStyle {
  var sld: String {
    // A table without a map has nothing to draw.
    if case .none = drawing { return "" }
    let document = XMLNode(
      "StyledLayerDescriptor",
      [
        "version": "1.0.0", "xmlns": "http://www.opengis.net/sld",
        "xmlns:ogc": "http://www.opengis.net/ogc", "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd",
      ],
      [
        XMLNode(
          "NamedLayer", [:],
          [
            XMLNode("Name", text: table),
            XMLNode(
              "UserStyle", [:],
              [
                XMLNode("Name", text: name), XMLNode("Title", text: description),
                XMLNode("FeatureTypeStyle", [:], sldRules),
              ]),
          ])
      ])
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.text()
  }

  private var sldRules: [XMLNode] {
    switch drawing {
    case .graduated(let graduated):
      graduated.classes.map { entry in
        Self.rule(
          entry.label,
          filter: [
            entry.lower.map {
              Self.compare("PropertyIsGreaterThan", graduated.column, PlainNumber.text($0))
            },
            entry.upper.map {
              Self.compare("PropertyIsLessThanOrEqualTo", graduated.column, PlainNumber.text($0))
            },
          ].compactMap(\.self), symbols: [Self.ground(entry.fill)])
      } + Self.rest(graduated.missing)
    case .categorised(let categorised):
      categorised.categories.map { category in
        Self.rule(
          category.label,
          filter: [Self.compare("PropertyIsEqualTo", categorised.column, category.text)],
          symbols: [Self.ground(category.fill)])
      } + Self.rest(categorised.missing)
    case .rules(let rules):
      rules.map { rule in
        Self.rule(
          rule.label,
          filter: rule.conditions.map { Self.compare("PropertyIsEqualTo", $0.column, $0.text) },
          symbols: Self.marks(rule.symbol))
      }
    case .dots:
      [
        Self.rule(
          title, filter: [],
          symbols: [Self.mark("circle", fill: MapColour(0x3C5E9E), line: .paper, size: "5")])
      ]
    case .none: []
    }
  }

  /// What no other rule holds for.
  private static func rest(_ label: String?) -> [XMLNode] {
    guard let label else { return [] }
    return [
      XMLNode(
        "Rule", [:],
        [
          XMLNode("Name", text: label), XMLNode("Title", text: label), XMLNode("ElseFilter"),
          ground(.paper),
        ])
    ]
  }

  private static func ground(_ colour: MapColour) -> XMLNode {
    XMLNode("PolygonSymbolizer", [:], [fill(colour), stroke(.edge, "0.5")])
  }

  private static func rule(_ label: String, filter: [XMLNode], symbols: [XMLNode]) -> XMLNode {
    let all = filter.count > 1 ? [XMLNode("ogc:And", [:], filter)] : filter
    return XMLNode(
      "Rule", [:],
      [XMLNode("Name", text: label), XMLNode("Title", text: label)]
        + (all.isEmpty ? [] : [XMLNode("ogc:Filter", [:], all)]) + symbols)
  }

  private static func compare(_ operation: String, _ column: String, _ value: String) -> XMLNode {
    XMLNode(
      "ogc:\(operation)", [:],
      [XMLNode("ogc:PropertyName", text: column), XMLNode("ogc:Literal", text: value)])
  }

  private static func marks(_ symbol: Rule.Symbol) -> [XMLNode] {
    let ink = SiteSymbol.colour(.closed)
    switch symbol {
    case .open: return [mark("square", fill: SiteSymbol.colour(.open), line: .paper, size: "14")]
    case .closed:
      return [
        mark("circle", fill: .paper, line: ink, size: "13"),
        mark("x", fill: ink, line: ink, size: "8"),
      ]
    case .candidate: return [mark("circle", fill: .paper, line: ink, size: "9")]
    case .outreach:
      return [
        mark("square", fill: SiteSymbol.colour(.outreach), line: .paper, size: "9", turned: "45")
      ]
    }
  }

  private static func mark(
    _ shape: String, fill colour: MapColour, line: MapColour, size: String, turned: String? = nil
  ) -> XMLNode {
    XMLNode(
      "PointSymbolizer", [:],
      [
        XMLNode(
          "Graphic", [:],
          [
            XMLNode(
              "Mark", [:],
              [XMLNode("WellKnownName", text: shape), fill(colour), stroke(line, "1")]),
            XMLNode("Size", text: size),
          ] + (turned.map { [XMLNode("Rotation", text: $0)] } ?? []))
      ])
  }

  private static func fill(_ colour: MapColour) -> XMLNode {
    XMLNode("Fill", [:], [XMLNode("CssParameter", ["name": "fill"], text: colour.css)])
  }

  private static func stroke(_ colour: MapColour, _ width: String) -> XMLNode {
    XMLNode(
      "Stroke", [:],
      [
        XMLNode("CssParameter", ["name": "stroke"], text: colour.css),
        XMLNode("CssParameter", ["name": "stroke-width"], text: width),
      ])
  }
}
