/// An entry in a project's list of layers.
indirect enum ProjectNode {
  /// A layer, and whether it is drawn when its groups are.
  case layer(ProjectLayer, isShown: Bool)
  case group(ProjectGroup)

  /// The layers in it, the topmost first.
  var layers: [ProjectLayer] {
    switch self {
    case .layer(let layer, _): [layer]
    case .group(let group): group.children.flatMap(\.layers)
    }
  }
}

/// Layers under one heading.
struct ProjectGroup {
  let name: String
  let children: [ProjectNode]
  var isShown = true
  var isOpen = true
  /// The only child that is drawn, where drawing one hides the others.
  var only: Int? = nil
}

/// A layer of a project: a table in a style.
struct ProjectLayer {
  /// Letters, digits and `_`, different from those of every other layer.
  let id: String
  let name: String
  let table: StoreTable
  let style: LayerStyle
}
