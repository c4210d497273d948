package struct AmbiguityColumns: Sendable {
  package let table: Named
  package let subject: String
  package let printed: String
  package let carried: String
}

extension AmbiguityColumns {
  init(_ node: StudyNode) {
    table = node.named("table")
    subject = node.text("subject")
    printed = node.text("printed")
    carried = node.text("carried")
  }
}

extension AmbiguityColumns {
  static let shape = Shape.keys([
    .required("table", .text(.id), "The table."),
    .required("subject", .text(.column), "The column that says what it is about."),
    .required("printed", .text(.column), "The column with what is printed."),
    .required("carried", .text(.column), "The column that says how it was read."),
  ])
}
