import Reports

/// Where a page leads to the leaflets that lie beside it.
struct LeafletLinks {
  let paths: [ConsultationLeaflets.Subject: String]
  let voice: Voice

  /// A paragraph with the link; nothing where there is no such leaflet.
  func link(_ matter: ConsultationLeaflets.Subject.Matter, called name: Markup) -> [Markup] {
    let subject = ConsultationLeaflets.Subject(matter: matter, language: voice.strings.language)
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
