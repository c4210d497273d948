package import Text

/// How residents are asked, as the study file says it.
package struct ConsultationDefinition: Sendable {
  package struct Postcodes: Sendable {
    package let table: Named
    package let postcode: String
    package let area: String
  }

  package let question: String?
  package let closes: CalendarDay?
  package let web: String?
  package let email: String?
  package let post: String?
  package let telephone: String?
  /// A grouping of the areas.
  package let findBy: Named?
  package let postcodes: Postcodes?
}

extension ConsultationDefinition {
  init(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    question = node.string("question")
    web = node.string("web")
    email = node.string("email")
    post = node.string("post")
    telephone = node.string("telephone")
    findBy = node["find-by"].map { _ in node.named("find-by") }
    postcodes = node["postcodes"].map {
      Postcodes(
        table: $0.named("table"), postcode: $0.text("postcode"), area: $0.text("area"))
    }
    closes = node.string("closes").flatMap(CalendarDay.init)
    if let written = node.string("closes"), closes == nil {
      problems.append(
        Diagnostic(
          .error,
          at: .init(
            file: file, row: node["closes"]?.line ?? node.line, column: "consultation.closes"),
          expected: "a day such as 2026-10-31", found: "'\(written)'",
          whatToDo: "correct the date"))
    }
  }
}

extension ConsultationDefinition {
  static let shape = Shape.keys([
    .optional(
      "question", .text(.label), "What residents are asked; the study's title unless said."),
    .optional(
      "closes", .text(.any), "The last day on which they can respond, such as 2026-10-31."),
    .optional("web", .text(.webAddress), "Where they can respond on the web."),
    .optional("email", .text(.email), "The address that they can write to by email."),
    .optional("post", .text(.label), "The address that they can write to by post."),
    .optional("telephone", .text(.telephone), "The number that they can call."),
    .optional(
      "find-by", .text(.label),
      "The grouping of the areas that people look for their own by; the first unless said."),
    .optional(
      "postcodes",
      .keys([
        .required("table", .text(.id), "A table with a row for each postcode."),
        .required("postcode", .text(.column), "Its column with the postcode."),
        .required("area", .text(.column), "Its column with the code of the area that it lies in."),
      ]), "Which area each postcode lies in, so that residents can find theirs."),
  ])
}
