/// A column of a table that the study file asks for.
package struct AskedColumn: Hashable, Sendable {
  package let table: String
  package let name: String
  package let line: Int
  /// The keys that lead to it (`areas.id`).
  package let path: String
}

extension Shape {
  /// The columns that a study file asks for, by what this shape says is one.
  ///
  /// - Parameters:
  ///   - node: a node that has this shape.
  ///   - areas: the areas' table.
  ///   - table: the table that the columns here belong to; nothing where none is named yet.
  func columns(
    in node: StudyNode, areas: String, table: String? = nil, path: String = ""
  ) -> [AskedColumn] {
    switch self {
    case .text(let form):
      guard let name = node.scalar else { return [] }
      let owner = form == .areaColumn ? areas : form == .column ? table : nil
      return owner.map { [AskedColumn(table: $0, name: name, line: node.line, path: path)] } ?? []
    case .number, .share, .whole, .choice: return []
    case .list(let element, _):
      return node.items.flatMap {
        element.columns(in: $0, areas: areas, table: table, path: path)
      }
    case .named(_, let shape):
      return node.entries.flatMap {
        shape.columns(in: $0.value, areas: areas, table: table, path: "\(path).\($0.key)")
      }
    case .either(_, let keys), .keys(let keys):
      let inner = node.string("table") ?? table
      return node.entries.flatMap { entry in
        let shape = keys.first { $0.name == entry.key }?.shape
        return shape?.columns(
          in: entry.value, areas: areas, table: inner,
          path: path.isEmpty ? entry.key : "\(path).\(entry.key)") ?? []
      }
    }
  }

  /// The tables that a study file names, by what this shape says is a key.
  func tables(in node: StudyNode) -> [String] {
    switch self {
    case .text, .number, .share, .whole, .choice: return []
    case .list(let element, _): return node.items.flatMap { element.tables(in: $0) }
    case .named(_, let shape): return node.entries.flatMap { shape.tables(in: $0.value) }
    case .either(_, let keys), .keys(let keys):
      let own = [node.string("table")].compactMap(\.self)
      return own
        + node.entries.flatMap { entry in
          keys.first { $0.name == entry.key }?.shape.tables(in: entry.value) ?? []
        }
    }
  }
}
