import Assessment
import Reports
import Studies
import Wording

/// The styles of a study's layers: for every scenario its reach, what it changes, and its sites.
/// Today's come up first; a GIS offers the others by name.
extension StudyLayers {
  /// What the column `owner` says of styles that hubward wrote.
  static let styleOwner = "hubward"

  var styles: [LayerStyle] {
    var names = StyleNames()
    return scenarios.indices.flatMap { index -> [LayerStyle] in
      let id = scenarios[index].scenario.id
      var styles = [reach(index, name: names.name("reach", id))]
      if index > 0 { styles.append(change(index, name: names.name("change", id))) }
      return styles + [sites(index, name: names.name("sites", id))]
    }
  }

  /// The table that QGIS keeps styles in, by its convention.
  var styleTable: StoreTable {
    let styles = styles
    return StoreTable(
      "layer_styles", title: "layer_styles", description: "How a GIS draws the layers.", key: "id",
      columns: [
        .init("f_table_catalog", .text, ""), .init("f_table_schema", .text, ""),
        .init("f_table_name", .text, ""), .init("f_geometry_column", .text, ""),
        .init("styleName", .text, ""), .init("styleQML", .text, ""),
        .init("styleSLD", .text, ""), .init("useAsDefault", .boolean, ""),
        .init("description", .text, ""), .init("owner", .text, ""), .init("ui", .text, ""),
        .init("update_time", .date, ""),
      ], rowCount: styles.count
    ) { index in
      let style = styles[index]
      return .init([
        .text(""), .text(""), .text(style.table), .text(GeoPackageSchema.geometry),
        .text(style.name), .text(style.qml), .text(style.sld), .integer(style.isDefault ? 1 : 0),
        .text(style.description), .text(Self.styleOwner), .null, .text(GeoPackageSchema.date),
      ])
    }
  }

  private func reach(_ index: Int, name: String) -> LayerStyle {
    let classes = result.reachClasses.enumerated().map { step, entry in
      LayerStyle.Graduated.Class(
        label: entry.label, lower: step == 0 ? nil : entry.floor, upper: entry.limit,
        fill: entry.style.fill)
    }
    return LayerStyle(
      table: "areas", name: name,
      description: "\(sentence(result.travel.label)) to the nearest \(result.study.words.hub): "
        + scenarios[index].scenario.name,
      drawing: .graduated(.init(column: scenarios[index].columns.travel, classes: classes)),
      isDefault: index == 0)
  }

  /// The classes of the report's map of change, without the hatches.
  private func change(_ index: Int, name: String) -> LayerStyle {
    LayerStyle(
      table: "areas", name: name,
      description: "Change in the \(result.travel.label) from today: "
        + scenarios[index].scenario.name,
      drawing: .categorised(
        .init(
          column: scenarios[index].columns.effect,
          categories: ChangeClass.allCases.map {
            .init(label: result.label($0), text: $0.rawValue, fill: $0.style.fill)
          })), isDefault: false)
  }

  private func sites(_ index: Int, name: String) -> LayerStyle {
    let words = result.study.words
    let (open, today) = (scenarios[index].columns.open, scenarios[0].columns.open)
    let hub = sentence(words.hub)
    func rule(
      _ label: String, _ symbol: LayerStyle.Rule.Symbol, _ conditions: [(String, String)]
    ) -> LayerStyle.Rule {
      .init(
        label: label, conditions: conditions.map { (column: $0.0, text: $0.1) }, symbol: symbol)
    }
    let closed = rule(
      "\(hub), closed", .closed, [("role", "hub"), (open, "no"), (today, "yes")])
    return LayerStyle(
      table: "sites", name: name, description: "Sites: \(scenarios[index].scenario.name)",
      drawing: .rules(
        [rule("\(hub), open", .open, [("role", "hub"), (open, "yes")])]
          + (index == 0 ? [] : [closed]) + [
            rule(
              "\(hub), possible", .candidate, [("role", "hub"), (open, "no"), (today, "no")]),
            rule(sentence(words.outreach), .outreach, [("role", "outreach"), (open, "yes")]),
          ]
          + (result.study.sites.border.isEmpty
            ? [] : [rule("\(hub) over the border", .open, [("role", Self.overBorder)])])),
      isDefault: index == 0)
  }
}

/// Names of styles: a kind and a scenario, 30 characters at most, each once.
private struct StyleNames {
  private var taken: Set<String> = []

  mutating func name(_ kind: String, _ scenario: String) -> String {
    var name = String("\(kind) \(scenario)".prefix(30))
    var number = 2
    while !taken.insert(name).inserted {
      let ending = " \(number)"
      name = "\(kind) \(scenario)".prefix(30 - ending.count) + ending
      number += 1
    }
    return name
  }
}
