import Reports
import Studies

/// How residents can say what they think.
struct RespondPart {
  let study: Study
  let voice: Voice

  private var asked: StudyConsultation { study.consultation }

  var markup: Markup {
    .element(
      "section", ["class": "respond", "aria-labelledby": "respond"],
      .element("h2", ["id": "respond"], voice(.respondTitle)), .lines(content))
  }

  private var content: [Markup] {
    let date = asked.closes.map { day in
      Markup.element(
        "p", ["class": "date"], voice(.respondDate, ["date": voice.day(day)]))
    }
    guard !asked.contact.isEmpty else {
      return [
        date,
        .element(
          "p", [:], voice(.respondUnknown, ["council": voice.name(study.about.council)])),
      ].compactMap(\.self)
    }
    return [
      date,
      .element("ul", [:], .lines(ways.map { .element("li", [:], $0) })),
      .element("p", [:], voice(.respondHelp)),
    ].compactMap(\.self)
  }

  /// By web, email, telephone and post, as far as the study names them.
  var ways: [Markup] {
    let contact = asked.contact
    return [
      contact.web.map { voice(.respondWeb, ["link": Self.link($0, to: $0)]) },
      contact.email.map { voice(.respondEmail, ["link": Self.link($0, to: "mailto:" + $0)]) },
      contact.telephone.map { voice(.respondPhone, ["number": Self.call($0)]) },
      contact.post.map { voice(.respondPost, ["address": voice.name($0)]) },
    ].compactMap(\.self)
  }

  /// An address as a link, read from left to right in every language.
  static func link(_ words: String, to target: String) -> Markup {
    .element("a", ["href": target, "dir": "ltr"], Markup(words))
  }

  static func call(_ number: String) -> Markup {
    link(number, to: "tel:" + number.filter { $0.isNumber || $0 == "+" })
  }
}
