package import Assessment
import Opening
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// Straight lines fitted to measured travel: the fit, its errors by distance, and the study's lines.
extension TravelCalibration {
  package func table(in study: Study) -> Table {
    func row(_ name: String, _ factor: Double, _ errors: Errors) -> [Cell] {
      [
        .text(name), .count(errors.pairs), .measure(factor, decimals: 2),
        .measure(errors.low, decimals: 2), .measure(errors.middle, decimals: 2),
        .measure(errors.high, decimals: 2),
      ]
    }
    let unit = travel.matrix.unit
    return Table(
      id: "calibration",
      caption:
        "Straight lines fitted to \(travel.label): \(fitWords); eight ways in ten are \(number(errors.low)) to \(number(errors.high)) times the estimate",
      columns: [
        Column("Straight line", id: "band", .rowHeader), Column("Pairs", id: "pairs"),
        Column(
          "\(Phrases.sentence(Phrases.name(unit))) a straight km", id: "factor"),
        Column("One in ten below", id: "p10"), Column("Half below", id: "p50"),
        Column("Nine in ten below", id: "p90"),
      ],
      rows: bands.map { row(Self.words($0), $0.factor, $0.errors) } + [
        row("all", factor, errors)
      ],
      notes: notes(study),
      source: "\(study.travelSource(travel)).")
  }

  private var fitWords: String {
    "detour \(number(detour))"
      + (speed.map { " at \(NumberStyle.measure($0, decimals: 1)) km/h" } ?? "")
  }

  private static func words(_ band: Band) -> String {
    func text(_ value: Double) -> String { PlainNumber.text(value) }
    guard band.to < .infinity else { return "\(text(band.from)) km and more" }
    return band.from == 0
      ? "under \(text(band.to)) km" : "\(text(band.from)) to \(text(band.to)) km"
  }

  private func notes(_ study: Study) -> [String] {
    let unit = travel.matrix.unit
    var notes = [
      "The three last columns are measured over estimated travel, each area having been left out of the fit that it is held against (every tenth area in turn).",
      "The fit is the median of \(Phrases.name(unit)) over straight kilometres: the least sum of differences between logarithms (Koenker and Bassett 1978, doi:10.2307/1913643).",
    ]
    if unit == .minutes {
      notes.append(footing)
    }
    notes.append(
      "An area that is left out is missed by \(NumberStyle.share(missedByOne, decimals: 1)) at its middle pair by one factor, and by \(NumberStyle.share(missedByBands, decimals: 1)) where every band of distance has its own: \(isBetterByBands ? "that is better by a tenth or more, so one factor misleads; fit again with --longest, the farthest that anyone should go" : "too little better to give each band its own")."
    )
    if unused > 0 {
      notes.append(
        "\(NumberStyle.count(unused, "pair")) \(unused == 1 ? "is" : "are") not used: without a route, nearer than 100 m, beyond --longest, or to a site whose place is not known."
      )
    }
    return notes
  }

  /// What detour and speed rest on, in a sentence.
  private var footing: String {
    switch rests {
    case .lengths:
      "The detour is the median length of a way over its straight line; the speed is what makes both come to \(number(factor)) minutes a straight kilometre."
    case .assumedDetour:
      "Times alone give \(number(factor)) minutes a straight kilometre, the ratio of detour and speed: the detour of \(number(detour)) is assumed, and the speed follows from it."
    case .statedSpeed:
      "Times alone give \(number(factor)) minutes a straight kilometre, the ratio of detour and speed: the speed was stated, and the detour follows from it."
    }
  }

  private func number(_ value: Double) -> String { NumberStyle.measure(value, decimals: 2) }

  /// The lines that a study file takes under `travel`, for areas and sites that were not measured.
  package var lines: [String] {
    func text(_ value: Double, _ decimals: Double) -> String {
      PlainNumber.text((value * decimals).rounded() / decimals)
    }
    let mode = travel.making.mode.map { ", mode: \($0.rawValue)" } ?? ""
    let pace = speed.map { ", speed: \(text($0, 100))" } ?? ""
    let unit = travel.matrix.unit == .minutes ? "minutes" : "km"
    let range = detours
    let source =
      "Fitted to \(NumberStyle.count(errors.pairs, "pair")) of \(travel.label) by hubward travel --calibrate"
    return [
      "  \(travel.id)-estimate:",
      "    { label: \(JSONValue.string("\(travel.label), estimated").inPage), unit: \(unit)\(mode), detour: \(text(detour, 1000))\(pace),",
      "      detour-range: { from: \(text(max(range.lowerBound, 1), 1000)), to: \(text(range.upperBound, 1000)) },",
      "      source: \(JSONValue.string(source).inPage) }",
    ]
  }
}
