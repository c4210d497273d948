import Studies

extension Words {
  init(_ node: StudyNode) {
    self.init(
      hub: node.text("hub"), hubs: node.text("hubs"), outreach: node.text("outreach"),
      people: node.text("people"))
  }

  static let shape = Shape.keys([
    .required("hub", .text(.label), "One hub."),
    .required("hubs", .text(.label), "Several hubs."),
    .required("outreach", .text(.label), "One outreach site."),
    .required("people", .text(.label), "Those who are counted, such as under-fives."),
  ])
}
