import Assessment
import Places
import Reports
import Studies

/// Where residents look for their area: shown by the page's script, which answers from the page itself.
struct FinderPart {
  let view: ResidentView
  let voice: Voice
  let groups: PlaceGroups

  private var hasPostcodes: Bool { view.study.consultation.postcodes != nil }

  var markup: Markup {
    .element(
      "section", ["class": "finder"], .element("h2", ["id": "finder-title"], voice(.finderTitle)),
      .lines([
        form,
        .element("div", ["id": "finder-status", "role": "status"]),
        .element(
          "div",
          [
            "id": "answer", "role": "region", "aria-label": voice.plain(.finderAnswer),
            "tabindex": "-1", "hidden": "hidden",
          ]),
        .element("p", [:], .element("a", ["href": "#areas"], voice(.allAreas))),
      ]))
  }

  private var form: Markup {
    .element(
      "form",
      [
        "id": "finder", "hidden": "hidden", "data-none": voice.plain(.finderNone),
        "data-many": voice.plain(.finderMany), "data-empty": voice.plain(.finderEmpty),
      ],
      .lines([
        .element(
          "label", ["for": "finder-text"], voice(hasPostcodes ? .finderPostcode : .finderName)),
        .element("p", ["class": "hint", "id": "finder-hint"], voice(.finderPrivate)),
        Markup(
          trusted: "<input id=\"finder-text\" type=\"text\" autocomplete=\""
            + (hasPostcodes ? "postal-code" : "off")
            + "\" spellcheck=\"false\" aria-describedby=\"finder-hint\" />"),
        .element("label", ["for": "finder-list"], voice(.finderList)),
        .element(
          "select", ["id": "finder-list"],
          .lines(
            [
              Markup(trusted: "<option value=\"\">") + voice(.finderPick)
                + Markup(trusted: "</option>")
            ] + options)),
        .element("button", ["type": "submit"], voice(.finderButton)),
      ]))
  }

  /// The groups where there are any, else the areas.
  private var options: [Markup] {
    func option(_ id: String, _ name: String) -> Markup {
      .element("option", ["value": id], Markup(name))
    }
    guard groups.areGrouped else {
      return groups.groups[0].areas.map {
        option(PlaceGroups.id(ofArea: $0), view.study.areas[$0].name)
      }
    }
    return groups.groups.enumerated().map { index, group in
      option(PlaceGroups.id(ofGroup: index), group.name ?? voice.plain(.areasOther))
    }
  }
}
