/// A column of a table, or one reached through a key of it in another table.
package struct GroupColumn: Sendable {
  package struct Through: Sendable {
    package let table: Named
    package let key: String
    package let value: String
  }

  package let column: Named
  package let through: Through?
}

extension GroupColumn {
  init(_ node: StudyNode) {
    column = node.named("column")
    through = node["through"].map {
      Through(table: $0.named("table"), key: $0.text("key"), value: $0.text("value"))
    }
  }
}

extension StudyNode {
  /// Groupings by name, in the order written.
  var groups: [(name: String, column: GroupColumn)] {
    (self["groups"]?.entries ?? []).map { ($0.key, GroupColumn($0.value)) }
  }
}

extension GroupColumn {
  /// A column, or one reached through a key of it in another table.
  ///
  /// - Parameter form: whose column it is.
  static func shape(_ form: TextForm) -> Shape { .keys(keys(form)) }

  /// The keys of it.
  static func keys(_ form: TextForm) -> [Key] {
    [
      .required("column", .text(form), "The column with the group's name, or with the key to it."),
      .optional(
        "through",
        .keys([
          .required("table", .text(.id), "Another table of the package."),
          .required("key", .text(.column), "Its column that matches."),
          .required("value", .text(.column), "Its column with the group's name."),
        ]), "Look the group up in another table."),
    ]
  }
}
