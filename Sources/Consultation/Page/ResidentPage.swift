import Assessment
import Reports
import Studies
import Text
import Wording

/// The page for residents in one language: one file that fetches nothing, whole without its script.
///
/// In the order in which somebody with a phone and a worry needs it: the last day, what changes for
/// them, what could change, every area, every centre, how to respond, where numbers come from, and the
/// accessibility statement.
struct ResidentPage {
  let view: ResidentView
  let voice: Voice
  /// Every language of the page and the file that it is in.
  let languages: [(strings: Catalogue, path: String)]
  let maps: [ResidentMap]
  let leaflets: [LeafletSubject: String]

  var study: Study { view.study }
  private var asked: StudyConsultation { study.consultation }

  private var title: String { asked.question ?? study.about.title }

  var text: String {
    "<!DOCTYPE html>\n"
      + Markup.element(
        "html",
        [
          "lang": voice.strings.language == "en" ? "en-GB" : voice.strings.language,
          "dir": voice.strings.isRightToLeft ? "rtl" : "ltr",
        ], .lines([head, body])
      ).text + "\n"
  }

  private var head: Markup {
    .element(
      "head", [:],
      .lines([
        Markup(
          trusted: """
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src 'unsafe-inline'; img-src data:; script-src '\(PageScript.digest)'; \
            base-uri 'none'; form-action 'none'" />
            <meta name="color-scheme" content="light dark" />
            """),
        .element("title", [:], Markup("\(voice.plainName(title)) · \(study.about.council)")),
        Markup(trusted: "<link rel=\"icon\" href=\"data:,\" />"),
        .element("style", [:], Markup(trusted: "\n" + PageStyle.foundation + PageScript.style)),
      ]))
  }

  private var body: Markup {
    let groups = PlaceGroups(view)
    let links = LeafletLinks(paths: leaflets, voice: voice)
    let parts = [
      FinderPart(view: view, voice: voice, groups: groups).markup,
      OptionsPart(view: view, voice: voice, maps: maps, leaflets: links).markup,
      AreasPart(view: view, voice: voice, groups: groups).markup,
      CentresPart(view: view, voice: voice, leaflets: links).markup,
      RespondPart(study: study, voice: voice).markup,
      FiguresPart(study: study, voice: voice).markup,
      StatementPart(study: study, voice: voice, isTranslated: languages.count > 1).markup,
    ]
    return .element(
      "body", [:],
      .lines([
        .element("a", ["class": "skip", "href": "#main"], voice(.skip)),
        header,
        .element("main", ["id": "main", "tabindex": "-1"], .lines(parts)),
        footer,
        Markup(trusted: "<script>\(PageScript.text)</script>"),
      ]))
  }

  private var header: Markup {
    let date = asked.closes.map { voice(.respondBy, ["date": voice.day($0)]) }
    return .element(
      "header", [:],
      .lines(
        (languages.count > 1 ? [switcher] : []) + [
          .element("p", ["class": "council"], voice.name(study.about.council)),
          .element("h1", [:], voice.name(title)),
          .element(
            "p", ["class": "deadline"], date ?? voice(.respondNow), Markup(" "),
            .element("a", ["href": "#respond"], voice(.respondLink))),
        ]
          + (voice.strings.language == "en"
            ? [] : [.element("p", ["class": "translated"], voice(.translated))])))
  }

  /// The page in other languages, each called as its speakers call it.
  private var switcher: Markup {
    .element(
      "nav", ["class": "languages", "aria-label": voice.plain(.languages)],
      .element(
        "ul", [:],
        .lines(
          languages.map { strings, path in
            let isThis = strings.language == voice.strings.language
            let code = strings.language
            return .element(
              "li", [:],
              isThis
                ? .element("span", ["aria-current": "page"], Markup(strings.name))
                : .element(
                  "a", ["href": path, "lang": code, "hreflang": code], Markup(strings.name)))
          })))
  }

  private var footer: Markup {
    let lines = study.attribution.map { Markup.element("p", [:], Markup($0)) }
    guard !lines.isEmpty else { return Markup("") }
    return .element(
      "footer", [:], .element("h2", [:], voice(.sourcesTitle)),
      .element(
        "div", voice.strings.language == "en" ? [:] : ["lang": "en-GB", "dir": "ltr"],
        .lines(lines)))
  }
}
