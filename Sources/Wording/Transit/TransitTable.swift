package import Assessment
import Places
package import Studies
import Text

/// Times by timetable as the table that a study reads: a row for each pair with a median.
package struct TransitTable {
  package static let header = "area,site,minutes,p25,p75,share,walk"

  /// The text of the table, minutes to one decimal.
  package let text: String
  package let rows: Int

  package init(_ times: TransitTimes, of study: Study) {
    let sites = study.travelSites
    var lines = [Self.header]
    for pair in times.pairs {
      guard let median = pair.median else { continue }
      lines.append(
        [
          TravelCell.name(study.areas[pair.area].id.code),
          TravelCell.name(sites[pair.site].id.code),
          TravelCell.minutes(median), TravelCell.minutes(pair.quarter),
          TravelCell.minutes(pair.threeQuarters),
          PlainNumber.text((pair.reached * 1000).rounded() / 1000), TravelCell.minutes(pair.walk),
        ].joined(separator: ","))
    }
    rows = lines.count - 1
    text = lines.joined(separator: "\n") + "\n"
  }
}
