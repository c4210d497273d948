import Reports

/// What a leaflet is about, and in which language.
struct LeafletSubject: Hashable {
  enum Matter: Hashable {
    case option(scenario: Int)
    case centre(hub: Int)
  }

  let matter: Matter
  let language: String
}

/// Where a page leads to the leaflets that lie beside it.
struct LeafletLinks {
  let paths: [LeafletSubject: String]
  let voice: Voice

  /// A paragraph with the link; nothing where there is no such leaflet.
  func link(_ matter: LeafletSubject.Matter, called name: Markup) -> [Markup] {
    let subject = LeafletSubject(matter: matter, language: voice.strings.language)
    guard let path = paths[subject] else { return [] }
    return [
      .element(
        "p", ["class": "leaflet"],
        .element(
          "a", ["href": path, "type": "application/pdf"],
          voice(.leafletLink, ["name": name])))
    ]
  }
}
