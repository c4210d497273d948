import Reports
import Studies

/// The accessibility statement: what was aimed at, what was tested and what was not, and whom to tell.
struct StatementPart {
  let study: Study
  let voice: Voice
  /// Whether the page is there in other languages than English.
  let isTranslated: Bool

  var markup: Markup {
    var lines = [voice(.statementAim), voice(.statementMap), voice(.statementTested)]
    if isTranslated { lines.append(voice(.statementLanguages)) }
    if voice.strings.language != "en" { lines.append(voice(.statementNames)) }
    lines.append(contact)
    lines.append(
      voice(
        .statementEnforcement,
        [
          "service": .element(
            "a", ["href": "https://www.equalityadvisoryservice.com/", "lang": "en-GB"],
            Markup("Equality Advisory and Support Service"))
        ]))
    return .element(
      "section", ["aria-labelledby": "statement"],
      .element("h2", ["id": "statement"], voice(.statementTitle)),
      .lines(lines.map { .element("p", [:], $0) }))
  }

  private var contact: Markup {
    let council = voice.name(study.about.council)
    let contact = study.consultation.contact
    let link =
      contact.email.map { RespondPart.link($0, to: "mailto:" + $0) }
      ?? contact.telephone.map(RespondPart.call)
      ?? contact.web.map { RespondPart.link($0, to: $0) }
      ?? contact.post.map(voice.name)
    return link.map { voice(.statementContact, ["council": council, "contact": $0]) }
      ?? voice(.statementContactUnknown, ["council": council])
  }
}
