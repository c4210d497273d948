import Assessment
import Places
import Reports
import Studies
import Wording

/// The styles of a study's layers: for every scenario its reach, what it changes, and its sites.
/// Today's come up first; a GIS offers the others by name.
extension StudyLayers {
  /// What the column `owner` says of styles that hubward wrote.
  static let styleOwner = "hubward"

  var styles: StudyStyles {
    var names = StyleNames()
    let ofScenarios = scenarios.indices.map { index in
      let id = scenarios[index].scenario.id
      let reach = reach(index, name: names.name("reach", id))
      let change = index == 0 ? nil : change(index, name: names.name("change", id))
      return [sites(index, name: names.name("sites", id)), change, reach].compactMap(\.self)
    }
    let need =
      needs.maps.map { fifths($0, name: names.name("need", $0.column)) }
      + deciles.map { decile($0, name: names.name("group", $0.column)) }
    return StudyStyles(
      scenarios: ofScenarios, need: need, centres: people(name: names.name("people", "")),
      isochrones: isochroneStyles { names.name("isochrones", $0) },
      tables: tables.filter { $0.shape == nil }.map { table in
        LayerStyle(
          table: table.name, name: names.name("columns", table.name), title: sentence(table.name),
          description: "What the columns of \(table.name) are called", drawing: .none,
          isDefault: true, columns: table.columns)
      })
  }

  /// The table that QGIS keeps styles in, by its convention.
  var styleTable: StoreTable {
    let styles = styles.all
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
        .text(""), .text(""), .text(style.table),
        .text(style.shape == nil ? "" : GeoPackageSchema.geometry),
        .text(style.name), .text(style.qml), .text(style.sld), .integer(style.isDefault ? 1 : 0),
        .text(style.description), .text(Self.styleOwner), .null, .text(GeoPackageSchema.date),
      ])
    }
  }

  private func reach(_ index: Int, name: String) -> LayerStyle {
    let hasNoRoute = result.assessments[index].nearest.impedance.contains { !$0.isFinite }
    let title = "\(sentence(result.travel.label)) to the nearest \(result.study.words.hub)"
    let classes = result.reachClasses.enumerated().map { step, entry in
      LayerStyle.Graduated.Class(
        label: entry.label, lower: step == 0 ? nil : entry.floor, upper: entry.limit,
        fill: entry.style.fill)
    }
    return LayerStyle(
      table: "areas", name: name, title: title,
      description: "\(title): \(scenarios[index].scenario.name)",
      drawing: .graduated(
        .init(
          column: scenarios[index].columns.travel, classes: classes,
          missing: hasNoRoute ? "No route" : nil)),
      isDefault: index == 0, columns: areaColumns)
  }

  /// The classes of the report's map of change, without the hatches.
  private func change(_ index: Int, name: String) -> LayerStyle {
    let title = "Change in the \(result.travel.label) from today"
    let hasNone = result.study.areas.indices.contains {
      result.changeClass(of: $0, scenario: index) == nil
    }
    return LayerStyle(
      table: "areas", name: name, title: title,
      description: "\(title): \(scenarios[index].scenario.name)",
      drawing: .categorised(
        .init(
          column: scenarios[index].columns.effect,
          categories: ChangeClass.allCases.map {
            .init(label: result.label($0), text: $0.rawValue, fill: $0.style.fill)
          }, missing: hasNone ? "No route before or after" : nil)),
      isDefault: false, columns: areaColumns)
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
      table: "sites", name: name, title: "Sites",
      description: "Sites: \(scenarios[index].scenario.name)",
      drawing: .rules(
        [rule("\(hub), open", .open, [("role", "hub"), (open, "yes")])]
          + (index == 0 ? [] : [closed]) + [
            rule(
              "\(hub), possible", .candidate,
              [("role", "hub"), (open, "no")] + (index == 0 ? [] : [(today, "no")])),
            rule(sentence(words.outreach), .outreach, [("role", "outreach"), (open, "yes")]),
          ]
          + (result.study.sites.border.isEmpty
            ? [] : [rule("\(hub) over the border", .open, [("role", Self.overBorder)])])),
      isDefault: index == 0, columns: siteColumns)
  }
}
