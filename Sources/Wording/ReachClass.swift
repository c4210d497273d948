import Assessment
import Opening
import Places
package import Reports
import Studies
import StudyFormat
import Text

/// A class of the reach map: areas up to a limit from their nearest hub, in the travel's unit.
package struct ReachClass: Hashable, Sendable {
  package let label: String
  /// Above this and up to ``limit``.
  package let floor: Double
  /// Nothing for the last class, which has no limit.
  package let limit: Double?
  package let style: MapStyle
}

extension StudyResult {
  /// The classes of the reach map, nearest first: the study's standards in the travel's unit, five at
  /// most, and what lies beyond.
  package var reachClasses: [ReachClass] {
    let unit = Phrases.name(travel.matrix.unit)
    let limits = Array(study.standards(in: travel.matrix.unit).map(\.value).prefix(5))
    let texts = limits.map(PlainNumber.text)
    let styles = MapStyle.sequential(limits.count + 1)
    var classes: [ReachClass] = []
    for step in limits.indices {
      classes.append(
        ReachClass(
          label: step == 0 ? "Up to \(texts[0]) \(unit)" : "\(texts[step - 1]) to \(texts[step])",
          floor: step == 0 ? 0 : limits[step - 1], limit: limits[step], style: styles[step]))
    }
    let last = limits.last ?? 0
    classes.append(
      ReachClass(
        label: "Over \(PlainNumber.text(last)) \(unit)", floor: last, limit: nil,
        style: styles[limits.count]))
    return classes
  }
}
