import Reports
import Text

/// The style as QGIS saves it (QML of QGIS 3).
extension LayerStyle {
  /// The version that is written, which every later one reads.
  static let qgisVersion = "3.22.0-Białowieża"

  var qml: String {
    let document = XMLNode(
      "qgis",
      [
        "version": Self.qgisVersion, "styleCategories": "Symbology|Labeling|Fields",
        "labelsEnabled": isLabelled ? "1" : "0",
      ],
      qgisParts + [XMLNode("layerGeometryType", text: geometryNumber)])
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + document.text()
  }

  /// What stands alike in a style and in a project's layer: how it is drawn, its labels, and what its
  /// columns are called.
  var qgisParts: [XMLNode] {
    [renderer].compactMap(\.self) + (isLabelled ? [QGISSymbol.names(from: "site_name")] : [])
      + [
        XMLNode(
          "aliases", [:],
          columns.enumerated().map { index, column in
            // Before the columns come the key and, where there is a map, the shape.
            XMLNode(
              "alias", ["field": column.name, "index": "\(index + 1)", "name": column.title])
          })
      ]
  }

  var isLabelled: Bool { if case .rules = drawing { true } else { false } }

  /// QGIS's number of a kind of shape.
  private var geometryNumber: String {
    switch shape {
    case .point: "0"
    case .multiPolygon: "2"
    case nil: "4"
    }
  }

  private var renderer: XMLNode? {
    switch drawing {
    case .graduated(let graduated):
      if let missing = graduated.missing {
        ruled(graduated, missing: missing)
      } else {
        ranged(graduated)
      }
    case .categorised(let categorised): categories(categorised)
    case .rules(let rules):
      ruled(
        rules.map { rule in
          let filter = rule.conditions.map { "\(quoted($0.column)) = '\($0.text)'" }
          return (rule.label, filter.joined(separator: " AND "))
        }, symbols: rules.enumerated().map { QGISSymbol.site($1.symbol, name: $0) })
    case .dots(let dots):
      rendered("singleSymbol", [:], [symbols([QGISSymbol.dot(dots)])])
    case .none: nil
    }
  }

  private func rendered(
    _ type: String, _ attributes: KeyValuePairs<String, String>, _ children: [XMLNode]
  ) -> XMLNode {
    let common: KeyValuePairs = [
      "symbollevels": "0", "enableorderby": "0", "forceraster": "0", "referencescale": "-1",
    ]
    let all =
      [("type", type)] + attributes.map { ($0.key, $0.value) }
      + common.map { ($0.key, $0.value) }
    return XMLNode("renderer-v2", pairs: all, children)
  }

  private func symbols(_ symbols: [XMLNode]) -> XMLNode { XMLNode("symbols", [:], symbols) }

  /// QGIS takes the first range that holds a value, limits included: a value on a limit falls in
  /// the lower class, as on the report's map.
  private func ranged(_ graduated: Graduated) -> XMLNode {
    rendered(
      "graduatedSymbol", ["attr": graduated.column, "graduatedMethod": "GraduatedColor"],
      [
        XMLNode(
          "ranges", [:],
          graduated.classes.enumerated().map { index, entry in
            XMLNode(
              "range",
              [
                "lower": PlainNumber.text(entry.lower ?? -Self.beyond),
                "upper": PlainNumber.text(entry.upper ?? Self.beyond), "label": entry.label,
                "symbol": "\(index)", "render": "true",
              ])
          }),
        symbols(graduated.classes.enumerated().map { QGISSymbol.ground($1.fill, name: $0) }),
      ])
  }

  /// More than any travel in minutes or kilometres: a range needs both ends.
  private static let beyond = 1_000_000.0

  /// Ranges cannot say what is outside of all of them; rules can.
  private func ruled(_ graduated: Graduated, missing: String) -> XMLNode {
    let column = quoted(graduated.column)
    let rules = graduated.classes.map { entry in
      let bounds = [
        entry.lower.map { "\(column) > \(PlainNumber.text($0))" },
        entry.upper.map { "\(column) <= \(PlainNumber.text($0))" },
      ]
      return (entry.label, bounds.compactMap(\.self).joined(separator: " AND "))
    }
    return ruled(
      rules + [(missing, "ELSE")],
      symbols: graduated.classes.enumerated().map { QGISSymbol.ground($1.fill, name: $0) }
        + [QGISSymbol.noValue(name: rules.count)])
  }

  private func ruled(_ rules: [(label: String, filter: String)], symbols: [XMLNode]) -> XMLNode {
    rendered(
      "RuleRenderer", [:],
      [
        XMLNode(
          "rules", ["key": Self.key(0)],
          rules.enumerated().map { index, rule in
            XMLNode(
              "rule",
              [
                "key": Self.key(index + 1), "label": rule.label, "symbol": "\(index)",
                "filter": rule.filter,
              ])
          }),
        self.symbols(symbols),
      ])
  }

  private func categories(_ categorised: Categorised) -> XMLNode {
    let known = categorised.categories.map { (value: $0.text, label: $0.label) }
    // To QGIS, the empty text is every value that no other category has.
    let all = known + (categorised.missing.map { [(value: "", label: $0)] } ?? [])
    return rendered(
      "categorizedSymbol", ["attr": categorised.column],
      [
        XMLNode(
          "categories", [:],
          all.enumerated().map { index, category in
            XMLNode(
              "category",
              [
                "value": category.value, "type": "string", "label": category.label,
                "symbol": "\(index)", "render": "true",
              ])
          }),
        symbols(
          categorised.categories.enumerated().map { QGISSymbol.ground($1.fill, name: $0) }
            + (categorised.missing == nil ? [] : [QGISSymbol.noValue(name: known.count)])),
      ])
  }

  /// A rule's key looks like a UUID; it only has to differ from the others.
  private static func key(_ number: Int) -> String {
    let digits = String(number)
    return "{00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
      + "}"
  }
}
