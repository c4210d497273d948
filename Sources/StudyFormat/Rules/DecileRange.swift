/// Areas by national decile, 1 the most deprived.
package struct DecileRange: Hashable, Sendable {
  package let column: Named
  package let from: Int
  package let to: Int
}

extension DecileRange {
  /// Nothing for `all`.
  init?(_ node: StudyNode) {
    guard node["column"] != nil else { return nil }
    column = node.named("column")
    from = Int(node.text("from")) ?? 1
    to = Int(node.text("to")) ?? 10
  }
}

extension DecileRange {
  /// The most deprived areas, by a column with their national decile.
  static let keys: [Key] = [
    .required("column", .text(.areaColumn), "The column of areas with a national decile."),
    .required("from", .whole(1...10), "The first decile, 1 the most deprived."),
    .required("to", .whole(1...10), "The last decile."),
  ]
}
