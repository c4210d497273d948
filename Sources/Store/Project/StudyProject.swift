import Assessment
import Studies
import Text

/// The project that opens in QGIS by itself: a group for today and for every option, of which one is
/// drawn at a time, then need and supply, and the tables.
struct StudyProject {
  let title: String
  let root: [ProjectNode]

  init(_ layers: StudyLayers) {
    var ids = ColumnNames()
    let tables = Dictionary(layers.tables.map { ($0.name, $0) }) { first, _ in first }
    func node(_ style: LayerStyle, isShown: Bool = true) -> ProjectNode? {
      tables[style.table].map {
        .layer(
          ProjectLayer(
            id: ids.name(for: "hubward \(style.name)"), name: style.title, table: $0, style: style),
          isShown: isShown)
      }
    }
    let styles = layers.styles
    var maps = zip(layers.scenarios, styles.scenarios).enumerated().map { index, own in
      let name = own.0.scenario.name
      // Sites lie on top; of two maps of areas only the upper is drawn.
      return ProjectNode.group(
        ProjectGroup(
          name: index == 0 ? "Today: \(name)" : name,
          children: own.1.enumerated().compactMap { node($1, isShown: $0 < 2) },
          isShown: index == 0, isOpen: index == 0))
    }
    let need = ProjectGroup(
      name: "One of these",
      children: styles.need.enumerated().compactMap { node($1, isShown: $0 == 0) }, only: 0)
    maps.append(
      .group(
        ProjectGroup(
          name: "Need and supply",
          children: [node(styles.scenarios[0][0]), node(styles.centres, isShown: false)]
            .compactMap(\.self) + [.group(need)], isShown: false, isOpen: false)))
    if !styles.isochrones.isEmpty {
      maps.append(
        .group(
          ProjectGroup(
            name: "Isochrones of every site",
            children: [node(styles.scenarios[0][0])].compactMap(\.self)
              + styles.isochrones.enumerated().compactMap { node($1, isShown: $0 == 0) },
            isShown: false, isOpen: false)))
    }
    title = layers.result.study.about.title
    root = [
      .group(ProjectGroup(name: "Maps, one at a time", children: maps, only: 0)),
      .group(
        ProjectGroup(
          name: "Tables", children: styles.tables.compactMap { node($0) }, isOpen: false)),
    ]
  }

  var layers: [ProjectLayer] { root.flatMap(\.layers) }
}
