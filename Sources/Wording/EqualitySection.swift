import Access
package import Assessment
import Opening
import Places
import Reports
package import Studies
import StudyFormat
import Text

/// Equality in the report: a finding, its evidence and what might be done, for each group.
extension StudyResult {
  /// Nothing where the study names no group or no scenario beside today's.
  var equalitySection: Section? {
    let changed = Array(study.scenarios.indices.dropFirst())
    guard !study.equality.groups.isEmpty, !changed.isEmpty else { return nil }
    let summaries = changed.map { EqualitySummary(study, scenario: $0) }
    let words = summaries.flatMap { study.equalityWords($0) }
    return Section(
      id: "equality", title: "Who is hit harder than others",
      blocks: [.list(words.map { Prose($0) })]
        + study.equalityTables(summaries).map(Block.inFull))
  }
}

extension Study {
  /// Sentences for an equality impact assessment, a scenario's groups one by one.
  package func equalityWords(_ summary: EqualitySummary) -> [String] {
    let under = "Under \(scenarios[summary.scenario].name)"
    let measured = travels[summary.everyone.travel]
    return summary.groups.map { finding in
      let name = label(finding)
      guard let share = finding.share, let all = finding.wholeShare else {
        return "\(name): nobody is counted, so nothing can be said."
      }
      let threshold = finding.threshold
      let evidence =
        "\(under), \(Phrases.people(finding.affected)) of \(Phrases.people(finding.change.people)) (\(NumberStyle.share(share, decimals: 1))) are further from a \(words.hub) by more than \(threshold), against \(NumberStyle.share(all, decimals: 1)) of all"
      return
        "\(name): \(verdict(finding)) \(evidence)\(ratioWords(finding)).\(worstWords(finding, measured)) \(mitigationWords(finding))"
    }
  }

  private func verdict(_ finding: EqualityFinding) -> String {
    guard let ratio = finding.ratio, finding.affected > 0 else { return "not affected." }
    let isClear = ratio.interval.map { !$0.contains(1) } ?? false
    if abs(ratio.value - 1) < 0.005 { return "hit as often as everybody." }
    let more = ratio.value > 1
    return isClear
      ? "hit \(more ? "more" : "less") often than everybody."
      : "hit \(more ? "more" : "less") often than everybody, though which areas happen to be hit could account for it."
  }

  private func ratioWords(_ finding: EqualityFinding) -> String {
    guard let ratio = finding.ratio, finding.affected > 0 else { return "" }
    func number(_ value: Double) -> String { NumberStyle.measure(value, decimals: 2) }
    let interval = ratio.interval.map {
      ", \(number($0.lowerBound)) to \(number($0.upperBound))"
    }
    return " (ratio \(number(ratio.value))\(interval ?? ""))"
  }

  private func worstWords(_ finding: EqualityFinding, _ way: StudyTravel) -> String {
    guard let increase = finding.change.worstIncrease, let area = finding.change.worstArea,
      finding.affected > 0
    else { return "" }
    return " Worst in \(areas[area].name), \(Phrases.travel(increase, way.matrix.unit)) more."
  }

  private func mitigationWords(_ finding: EqualityFinding) -> String {
    let outreach = finding.mitigation
    guard outreach.added > 0 else { return "There is no added travel to take off." }
    let own = outreach.withOwn.map { left in
      "The scenario's own outreach would take off \(NumberStyle.share(1 - left / outreach.added, decimals: 0)) of its added travel"
    }
    let left = outreach.withOwn ?? outreach.added
    guard let best = outreach.best, left > 0 else {
      return
        "\(own.map { "\($0); " } ?? "")\(own == nil ? "No" : "no") outreach site of the study beside it would take off more."
    }
    let more =
      "outreach at \(sites.outreach[best.site].name) would take off \(NumberStyle.share(1 - best.added / left, decimals: 0))"
    return own.map { "\($0); of what is left, \(more)." }
      ?? Phrases.sentence(more) + " of its added travel."
  }
}
