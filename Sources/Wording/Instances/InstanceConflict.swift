import Placement
import Readers
import Text

extension Conflict {
  /// - Parameter isLimited: whether sites have limited room.
  func sentence(_ file: InstanceFile, isLimited: Bool) -> String {
    func names(_ areas: [Int]) -> String {
      areas.prefix(5).map { file.areas[$0].description }.joined(separator: ", ")
    }
    switch self {
    case .rules(let rules):
      let words = RuleWords(site: { file.sites[$0].description }).list(rules)
      return "no plan gives all of these together: \(words.joined(separator: "; "))"
    case .unreachable(let areas) where areas.isEmpty:
      return "every plan leaves some area without a route: too few sites may open"
    case .unreachable(let areas):
      return "no site can be reached from \(NumberStyle.count(areas.count, "area"))"
        + "\(isLimited ? "" : " with weight"), such as \(names(areas))"
    case .tooLarge(let areas):
      return "no site that can be reached has room for all of"
        + " \(NumberStyle.count(areas.count, "area")), such as \(names(areas)), which may not be divided"
    case .tooFewPlaces(let places, let people, let sites):
      return
        "\(sites == 1 ? "the roomiest site has" : "the \(sites) roomiest sites have") \(Self.number(places)) places for"
        + " \(Self.number(people)): open more, or larger ones"
    case .together:
      return "no allowed set of sites has room for everyone: routes, places and areas that may not"
        + " be divided leave no way to fit them in"
    }
  }

  private static func number(_ value: Double) -> String {
    NumberStyle.measure(value, decimals: value == value.rounded() ? 0 : 2)
  }
}
