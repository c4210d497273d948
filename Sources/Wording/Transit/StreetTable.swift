package import Routing

/// Times along streets as the table that a study reads: a row for each pair, whose numbers are empty
/// where there is no route.
package struct StreetTable {
  /// The first line, by what ways begin at.
  package static func header(_ start: StreetPoint.Kind) -> String {
    "\(start.rawValue),site,minutes,km"
  }

  /// The text of the table, minutes to one decimal, kilometres to two.
  package let text: String
  package let rows: Int
  package let withRoute: Int

  package init(_ travel: StreetTravel) {
    var lines = [Self.header(travel.areas.first?.kind ?? .area)]
    for (number, area) in travel.areas.enumerated() {
      for (column, site) in travel.sites.enumerated() {
        let pair = number * travel.sites.count + column
        lines.append(
          [
            TravelCell.name(area.id), TravelCell.name(site.id),
            TravelCell.number(travel.minutes[pair], decimals: 1),
            TravelCell.number(travel.kilometres[pair], decimals: 2),
          ].joined(separator: ","))
      }
    }
    rows = lines.count - 1
    withRoute = travel.minutes.count { $0.isFinite }
    text = lines.joined(separator: "\n") + "\n"
  }
}
