import Text

/// The part of a page in which readers try plans: a template, which shows nothing and is read by nobody
/// until the script puts it in its place, then the facts and the script.
struct WorkbenchSection {
  let workbench: Workbench

  init(_ workbench: Workbench) {
    self.workbench = workbench
  }

  /// After the section that the workbench follows.
  var template: Markup {
    .element(
      "template", ["id": "page-try-template"],
      .element(
        "section", ["class": "try", "aria-labelledby": "page-try"],
        .lines([
          .element("h2", ["id": "page-try"], Markup(workbench.title)),
          .element("p", [:], Markup(workbench.introduction)),
          .element("div", ["class": "try-choose"]),
          .element("p", ["class": "try-summary", "role": "status"]),
          .element("div", ["class": "try-pair"], .lines([sites, figure])),
          .element("div", ["class": "try-better"]),
          .element("div", ["class": "try-tables"]),
        ])))
  }

  /// At the end of the page.
  var scripts: [Markup] {
    [
      Markup(
        trusted:
          "<script type=\"application/json\" id=\"page-try-facts\">\(workbench.facts)</script>"),
      Markup(trusted: "<script>\(workbench.script.text)</script>"),
    ]
  }

  /// What the page's policy lets run beside its style: this script and no other.
  var policy: String { "; script-src 'sha256-\(workbench.script.digest)'" }

  private var sites: Markup { .element("div", ["class": "try-sites"]) }

  private var figure: Markup {
    .element(
      "figure", [:],
      .lines([
        .element(
          "div", ["class": "picture"], Markup(trusted: WorkbenchMap(workbench.map).svg)),
        .element("figcaption", [:], .lines([legend, readout])),
      ]))
  }

  private var legend: Markup {
    let map = workbench.map
    let classes = map.classes.map { entry in
      item(swatch(entry.style.fill.css), entry.label, ["class": "try-class"])
    }
    let none = item(swatch(WorkbenchMap.noDataFill), "No route", ["class": "try-class"])
    let kinds = Set(map.sites.map(\.kind))
    let symbols = WorkbenchMap.symbols.filter {
      !$0.name.hasPrefix("outreach") || kinds.contains(.outreach)
    }.map { item(symbol($0.name), label($0.name), ["data-symbol": $0.name]) }
    return .element(
      "div", ["class": "try-legend"],
      .lines([
        .element("p", [:], Markup(map.legendTitle)),
        .element("ul", [:], .lines(classes + [none] + symbols)),
      ]))
  }

  /// What is under the pointer, for those who have one; the tables say the same.
  private var readout: Markup {
    .element("p", ["class": "try-readout", "aria-hidden": "true"])
  }

  private func item(
    _ mark: Markup, _ label: String, _ attributes: KeyValuePairs<String, String>
  ) -> Markup {
    .element("li", attributes, mark, Markup(label))
  }

  private func swatch(_ fill: String) -> Markup {
    Markup(
      trusted:
        "<svg width=\"28\" height=\"18\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" width=\"27\" height=\"17\" fill=\"\(fill)\" stroke=\"#6b6f73\"/></svg>"
    )
  }

  private func symbol(_ name: String) -> Markup {
    Markup(
      trusted:
        "<svg width=\"28\" height=\"28\" viewBox=\"-14 -14 28 28\" aria-hidden=\"true\"><use href=\"#page-try-symbol-\(name)\"/></svg>"
    )
  }

  private func label(_ symbol: String) -> String {
    let labels = workbench.map.symbolLabels
    func named(_ kind: MapSite.Kind) -> String { labels[kind] ?? SiteSymbol.label(kind) }
    return switch symbol {
    case "open": named(.open)
    case "closed": "\(named(.closed)), which is open today"
    case "possible": "Not open, and not open today"
    case "outreach": named(.outreach)
    default: "\(named(.outreach)), not open"
    }
  }
}
