/// The council's own words for the field's terms; they appear only in the wording of reports.
public struct Words: Hashable, Sendable {
  public let hub: String
  public let hubs: String
  public let outreach: String
  public let people: String

  /// - Parameters: the words of a study that names none, unless given.
  public init(
    hub: String = "hub", hubs: String = "hubs", outreach: String = "outreach site",
    people: String = "people"
  ) {
    self.hub = hub
    self.hubs = hubs
    self.outreach = outreach
    self.people = people
  }
}
