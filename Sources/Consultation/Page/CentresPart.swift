import Assessment
import Places
import Reports
import Studies
import Text

/// Every centre and outreach site that is open today or under some scenario: what it gives, and what
/// would happen to it.
struct CentresPart {
  let view: ResidentView
  let voice: Voice
  let leaflets: LeafletLinks

  private var study: Study { view.study }

  /// - Parameter column: hubs first, then outreach sites.
  static func id(ofSite column: Int) -> String { "site-\(column + 1)" }

  var markup: Markup {
    let hubs = study.sites.hubs.indices.filter { hub in
      study.scenarios.contains { $0.open.contains(hub) }
    }
    let outreach = study.sites.outreach.indices.filter { site in
      study.scenarios.contains { $0.outreach.contains(site) }
    }
    .map { $0 + study.sites.hubs.count }
    return .element(
      "section", ["aria-labelledby": "centres"],
      .element("h2", ["id": "centres"], voice(.centresTitle)),
      .lines(
        [.element("p", [:], voice(.centresNote))] + hubs.map { site($0, level: "h3") }
          + (outreach.isEmpty
            ? []
            : [.element("h3", ["class": "apart"], voice(.outreachTitle))]
              + outreach.map { site($0, level: "h4") })))
  }

  private func site(_ column: Int, level: String) -> Markup {
    let now = SiteFate(of: column, under: 0, in: study)
    let isOpen = now.kind == .stays
    var lines: [Markup] = [voice(isOpen ? .openNow : .notOpenNow)]
    if isOpen { lines[0] = [lines[0], words.gives(now)].joined(by: " ") }
    lines += study.scenarios.indices.dropFirst().map { scenario in
      words.plan(column, under: scenario)
    }
    return .element(
      "div", ["class": "site", "id": Self.id(ofSite: column)],
      .element(level, [:], voice.name(study.sites[column].name)),
      .lines(
        [.element("ul", [:], .lines(lines.map { .element("li", [:], $0) }))]
          + leaflets.link(.centre(hub: column), called: voice.name(study.sites[column].name))))
  }

  private var words: FateWords { FateWords(study: study, voice: voice) }
}
