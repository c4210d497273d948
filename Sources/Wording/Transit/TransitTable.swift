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
    let sites = study.transitSites
    var lines = [Self.header]
    for pair in times.pairs {
      guard let median = pair.median else { continue }
      lines.append(
        [
          Self.cell(study.areas[pair.area].id.code), Self.cell(sites[pair.site].id.code),
          Self.minutes(median), Self.minutes(pair.quarter), Self.minutes(pair.threeQuarters),
          PlainNumber.text((pair.reached * 1000).rounded() / 1000), Self.minutes(pair.walk),
        ].joined(separator: ","))
    }
    rows = lines.count - 1
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func minutes(_ seconds: Int32?) -> String {
    seconds.map { PlainNumber.text((Double($0) / 6).rounded() / 10) } ?? ""
  }

  private static func cell(_ text: String) -> String {
    text.contains { "\",\r\n".contains($0) }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
