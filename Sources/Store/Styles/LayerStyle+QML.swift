import Reports
import Text

/// The style as QGIS saves it (QML of QGIS 3).
extension LayerStyle {
  var qml: String {
    let isPoints = if case .rules = drawing { true } else { false }
    let document = XMLNode(
      "qgis",
      [
        "version": "3.28.0", "styleCategories": isPoints ? "Symbology|Labeling" : "Symbology",
        "labelsEnabled": isPoints ? "1" : "0",
      ],
      [renderer] + (isPoints ? [Self.labels] : []) + [
        XMLNode("layerGeometryType", text: isPoints ? "0" : "2")
      ])
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + document.text()
  }

  private var renderer: XMLNode {
    switch drawing {
    case .graduated(let graduated):
      XMLNode(
        "renderer-v2",
        [
          "type": "graduatedSymbol", "attr": graduated.column,
          "graduatedMethod": "GraduatedColor", "symbollevels": "0", "enableorderby": "0",
          "forceraster": "0", "referencescale": "-1",
        ],
        [
          XMLNode("ranges", [:], graduated.classes.enumerated().map(Self.range)),
          XMLNode(
            "symbols", [:],
            graduated.classes.enumerated().map {
              Self.symbol("fill", $0, [Self.fill($1.fill)])
            }),
        ])
    case .categorised(let categorised):
      XMLNode(
        "renderer-v2",
        [
          "type": "categorizedSymbol", "attr": categorised.column, "symbollevels": "0",
          "enableorderby": "0", "forceraster": "0", "referencescale": "-1",
        ],
        [
          XMLNode(
            "categories", [:],
            categorised.categories.enumerated().map { index, category in
              XMLNode(
                "category",
                [
                  "value": category.text, "type": "string", "label": category.label,
                  "symbol": "\(index)", "render": "true",
                ])
            }),
          XMLNode(
            "symbols", [:],
            categorised.categories.enumerated().map {
              Self.symbol("fill", $0, [Self.fill($1.fill)])
            }),
        ])
    case .rules(let rules):
      XMLNode(
        "renderer-v2",
        [
          "type": "RuleRenderer", "symbollevels": "0", "enableorderby": "0", "forceraster": "0",
          "referencescale": "-1",
        ],
        [
          XMLNode(
            "rules", ["key": Self.key(0)],
            rules.enumerated().map { index, rule in
              XMLNode(
                "rule",
                [
                  "key": Self.key(index + 1), "label": rule.label, "symbol": "\(index)",
                  "filter": rule.conditions.map { "\(quoted($0.column)) = '\($0.text)'" }
                    .joined(separator: " AND "),
                ])
            }),
          XMLNode(
            "symbols", [:],
            rules.enumerated().map { Self.symbol("marker", $0, Self.markers($1.symbol)) }),
        ])
    }
  }

  /// QGIS takes the first range that holds a value, limits included: a value on a limit falls in
  /// the lower class, as on the report's map.
  private static func range(_ index: Int, _ entry: Graduated.Class) -> XMLNode {
    XMLNode(
      "range",
      [
        "lower": PlainNumber.text(entry.lower ?? -beyond),
        "upper": PlainNumber.text(entry.upper ?? beyond), "label": entry.label,
        "symbol": "\(index)", "render": "true",
      ])
  }

  /// More than any travel in minutes or kilometres: a range needs both ends.
  private static let beyond = 1_000_000.0

  private static func symbol(_ type: String, _ index: Int, _ layers: [XMLNode]) -> XMLNode {
    XMLNode(
      "symbol",
      ["type": type, "name": "\(index)", "alpha": "1", "clip_to_extent": "1", "force_rhr": "0"],
      layers)
  }

  private static func layer(_ kind: String, _ options: KeyValuePairs<String, String>) -> XMLNode {
    XMLNode(
      "layer", ["class": kind, "enabled": "1", "locked": "0", "pass": "0"],
      [
        XMLNode(
          "Option", ["type": "Map"],
          options.map {
            XMLNode("Option", ["type": "QString", "name": $0.key, "value": $0.value])
          })
      ])
  }

  private static func fill(_ colour: MapColour) -> XMLNode {
    layer(
      "SimpleFill",
      [
        "color": rgba(colour), "style": "solid", "joinstyle": "bevel",
        "outline_color": rgba(.edge), "outline_style": "solid", "outline_width": "0.1",
        "outline_width_unit": "MM",
      ])
  }

  /// The report's shapes: an open hub is a house, a closed one a crossed ring, outreach a diamond.
  private static func markers(_ symbol: Rule.Symbol) -> [XMLNode] {
    let ink = SiteSymbol.colour(.closed)
    switch symbol {
    case .open:
      return [marker("pentagon", fill: SiteSymbol.colour(.open), line: .paper, size: "4.6")]
    case .closed:
      return [
        marker("circle", fill: .paper, line: ink, size: "3.6"),
        marker("cross2", fill: .paper, line: ink, size: "2.2"),
      ]
    case .candidate: return [marker("circle", fill: .paper, line: ink, size: "2.4")]
    case .outreach:
      return [marker("diamond", fill: SiteSymbol.colour(.outreach), line: .paper, size: "3.4")]
    }
  }

  private static func marker(
    _ shape: String, fill: MapColour, line: MapColour, size: String
  ) -> XMLNode {
    layer(
      "SimpleMarker",
      [
        "name": shape, "color": rgba(fill), "outline_color": rgba(line),
        "outline_style": "solid", "outline_width": "0.4", "outline_width_unit": "MM",
        "size": size, "size_unit": "MM", "angle": "0", "joinstyle": "bevel",
        "horizontal_anchor_point": "1", "vertical_anchor_point": "1",
      ])
  }

  /// Names beside the sites, with a halo.
  private static let labels = XMLNode(
    "labeling", ["type": "simple"],
    [
      XMLNode(
        "settings", ["calloutType": "simple"],
        [
          XMLNode(
            "text-style",
            [
              "fieldName": "site_name", "isExpression": "0", "fontFamily": "Sans Serif",
              "fontSize": "9", "fontSizeUnit": "Point", "textColor": rgba(.ink), "textOpacity": "1",
            ],
            [
              XMLNode(
                "text-buffer",
                [
                  "bufferDraw": "1", "bufferSize": "0.8", "bufferSizeUnits": "MM",
                  "bufferColor": rgba(.paper), "bufferOpacity": "1",
                ])
            ]),
          XMLNode("placement", ["placement": "6", "dist": "2", "distUnits": "MM"]),
        ])
    ])

  private static func rgba(_ colour: MapColour) -> String {
    "\(colour.red),\(colour.green),\(colour.blue),255"
  }

  /// A rule's key looks like a UUID; it only has to differ from the others.
  private static func key(_ number: Int) -> String {
    let digits = String(number)
    return "{00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
      + "}"
  }
}
