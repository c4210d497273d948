import Access
import Assessment
import Opening
import Placement
import Places
import Reports
import Studies
import StudyFormat
import Text

/// Who gains and who loses, in sentences.
extension StudyResult {
  func changeWords(scenario index: Int) -> String {
    let change = assessments[index].change
    let nearer =
      change.nearer == 0
      ? "none would be nearer" : "\(Phrases.people(change.nearer)) would be nearer"
    let increase =
      change.meanIncrease.map {
        " The \(travel.label) of those further grows by \(Phrases.travel($0, travel.matrix.unit)) on average. It grows most\(change.worstArea.map { " in \(place($0))" } ?? ""), by \(Phrases.travel(change.worstIncrease ?? 0, travel.matrix.unit))."
      } ?? ""
    let lost =
      change.loseRoute > 0
      ? " \(Phrases.people(change.loseRoute)) of those further would have no route left at all; they are in no mean."
      : ""
    return
      "\(hubsOnly(scenario: index))\(Phrases.people(change.further)) of \(Phrases.people(everyone)) \(people) would be further from their nearest \(study.words.hub), and \(nearer).\(increase) \(Phrases.people(change.fallOut)) would no longer be within \(standard), and \(change.comeWithin == 0 ? "none" : Phrases.people(change.comeWithin)) would come within.\(lost)"
  }

  /// What is counted, where outreach makes a difference.
  func hubsOnly(scenario index: Int) -> String {
    assessments[index].withOutreach.isEmpty
      ? "" : "With \(study.words.hubs) only, outreach not counted: "
  }

  /// An area by its name and its first group.
  func place(_ area: Int) -> String {
    let group = study.areas.groupings.first.flatMap { study.areas[area].groups[$0] }
    return [study.areas[area].name, group].compactMap(\.self).joined(separator: ", ")
  }

  /// The loss among the most deprived three tenths beside the loss among the rest.
  func deprivationWords(scenario index: Int) -> String? {
    guard let changes = deprivedChanges(scenario: index) else { return nil }
    func share(_ change: ReachChange) -> String { Phrases.share(change.further, of: change.people) }
    let only =
      assessments[index].withOutreach.isEmpty ? "" : ", \(study.words.hubs) only"
    return
      "By deprivation (\(changes.grouping)\(only)): \(share(changes.most)) of \(people) in the most deprived three tenths of England's areas would be further away. Elsewhere, \(share(changes.rest)) would be.\(deprivationWithOutreach(scenario: index))"
  }

  /// The same with outreach, of the people whom the study counts by decile.
  private func deprivationWithOutreach(scenario index: Int) -> String {
    let access = appraisal.options[index].access.filter {
      $0.way.travels == [0] && appraisal.demands[$0.way.demand].isOfDeciles
        && $0.way.outreach == .asHubs
    }
    let shares = access.map { access in
      let demand = appraisal.demands[access.way.demand]
      let share = Phrases.share(access.change.further, of: access.change.people)
      return "\(share) of \(Phrases.inside(demand.label))"
    }
    return shares.isEmpty ? "" : " With outreach, \(Phrases.list(shares)) would be."
  }

  /// Today's outreach sites that a scenario closes; nothing where it closes none.
  func outreachClosedWords(scenario index: Int) -> String? {
    let closed = study.baseline.outreach.filter { !study.scenarios[index].outreach.contains($0) }
    let names = closed.map { study.sites.outreach[$0].name }
    guard !names.isEmpty else { return nil }
    return "Of today's \(study.words.outreach)s it would close \(Phrases.list(names))."
  }

  /// The same with outreach sites as places reached, by each counting of them.
  func outreachWords(scenario index: Int) -> [String] {
    let sites = study.scenarios[index].outreach.map { study.sites.outreach[$0].name }
    let kept =
      sites.isEmpty ? "today's \(study.words.outreach)s, none of which it keeps" : nil
    return assessments[index].withOutreach.map { access in
      let change = access.change
      let unit = travel.matrix.unit
      let counted =
        switch access.way.outreach {
        case .worth(let share):
          "With a visit to \(kept.map { "\($0)," } ?? "its \(study.words.outreach)s") taken as \(NumberStyle.share(share, decimals: 0)) of one to a \(study.words.hub)"
        case .apart, .asHubs:
          "With \(kept ?? "\(study.words.outreach)s (\(Phrases.list(sites)))"), to the nearest of \(study.words.hubs) and outreach"
        }
      let mean =
        if let before = change.meanBefore, let after = change.meanAfter {
          "the mean goes from \(Phrases.travel(before, unit)) to \(Phrases.travel(after, unit)). "
        } else { "" }
      let longest = access.profile.worst.map {
        " The longest \(travel.label) is \(Phrases.travel($0, unit))."
      }
      return
        "\(counted): \(mean)\(Phrases.people(change.further)) \(people) would be further, and \(change.nearer == 0 ? "none" : Phrases.people(change.nearer)) nearer. \(Phrases.share(change.withinAfter, of: everyone)) would be within \(standard): \(Phrases.people(change.fallOut)) fall out and \(change.comeWithin == 0 ? "none" : Phrases.people(change.comeWithin)) come within.\(longest ?? "")"
    }
  }
}
