/// The council's own words for the field's terms; they appear in report wording only.
public struct Words: Hashable, Sendable {
  public let hub: String
  public let hubs: String
  public let outreach: String
  public let people: String

  /// The words of a study that names none.
  public static let plain = Words(
    hub: "hub", hubs: "hubs", outreach: "outreach site", people: "people")
}

extension Words {
  init(_ node: StudyNode) {
    hub = node.text("hub")
    hubs = node.text("hubs")
    outreach = node.text("outreach")
    people = node.text("people")
  }
}

extension Words {
  static let shape = Shape.keys([
    .required("hub", .text(.label), "One hub."),
    .required("hubs", .text(.label), "Several hubs."),
    .required("outreach", .text(.label), "One outreach site."),
    .required("people", .text(.label), "Those who are counted, such as under-fives."),
  ])
}
