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
  /// The classes of the reach map, nearest first: up to each standard of the study in the travel's unit,
  /// five at most; beyond the longest up to one and a half times, twice, three and four times as far,
  /// until no more than a tenth of the people of any scenario live beyond or there are seven; and what
  /// lies beyond.
  package var reachClasses: [ReachClass] {
    var limits = standardLimits
    if let longest = limits.last {
      for factor in [1.5, 2, 3, 4] where limits.count < 6 && isCrowded(beyond: limits.last ?? 0) {
        limits.append(longest * factor)
      }
    }
    let unit = Phrases.name(travel.matrix.unit)
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

  /// The study's standards in the travel's unit, five at most.
  var standardLimits: [Double] {
    Array(study.standards(in: travel.matrix.unit).map(\.value).prefix(5))
  }

  /// Whether more than a tenth of the people of some scenario live farther from a hub.
  private func isCrowded(beyond limit: Double) -> Bool {
    let people = study.people.reduce(0, +)
    return assessments.contains { assessment in
      let beyond = zip(assessment.nearest.impedance, study.people)
        .reduce(0) { $1.0.isFinite && $1.0 > limit ? $0 + $1.1 : $0 }
      return beyond > people / 10
    }
  }
}
