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
