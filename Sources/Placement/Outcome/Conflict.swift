/// Why no plan is allowed.
public enum Conflict: Hashable, Sendable {
  /// No set of sites meets these rules together.
  case rules([RuleID])
  /// These areas have demand and no open site can be reached from them under any allowed plan; none
  /// where every allowed plan leaves out some area, though not always the same.
  case unreachable(areas: [Int])
  /// Each of these areas has more people than any site has places that it can reach and that may
  /// open, and may not be divided.
  case tooLarge(areas: [Int])
  /// Even the roomiest sites that may open together hold fewer than everyone; `sites` of them are
  /// chosen, those that stand beside them not counted.
  case tooFewPlaces(places: Double, people: Double, sites: Int)
  /// Routes, room and rules could each be met; all of them together cannot.
  case together
}
