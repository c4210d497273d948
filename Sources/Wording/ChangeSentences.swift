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
        ", by \(Phrases.travel($0, travel.matrix.unit)) on average and at most \(Phrases.travel(change.worstIncrease ?? 0, travel.matrix.unit))\(change.worstArea.map { " (\(place($0)))" } ?? "")"
      } ?? ""
    let lost =
      change.loseRoute > 0
      ? " \(Phrases.people(change.loseRoute)) of those further would have no route left at all; they are in no mean."
      : ""
    return
      "\(Phrases.people(change.further)) of \(Phrases.people(everyone)) \(people) would be further from their nearest \(study.words.hub)\(increase); \(nearer). \(Phrases.people(change.fallOut)) would no longer be within \(standard), and \(change.comeWithin == 0 ? "none" : Phrases.people(change.comeWithin)) would come within.\(lost)"
  }

  /// An area by its name and its first group.
  func place(_ area: Int) -> String {
    let group = study.areas.groupings.first.flatMap { study.areas[area].groups[$0] }
    return [study.areas[area].name, group].compactMap(\.self).joined(separator: ", ")
  }

  /// The loss among the most deprived three tenths beside the loss among the rest.
  func deprivationWords(scenario index: Int) -> String? {
    guard
      let deciles = assessments[index].byGroup.first(where: {
        $0.grouping.lowercased().contains("decile")
      })
    else { return nil }
    func share(_ chosen: (Int) -> Bool) -> String? {
      let groups = deciles.groups.filter { Int($0.name).map(chosen) ?? false }
      let all = groups.reduce(0) { $0 + $1.change.people }
      let further = groups.reduce(0) { $0 + $1.change.further }
      return all > 0 ? Phrases.share(further, of: all) : nil
    }
    guard let most = share({ $0 <= 3 }), let rest = share({ $0 > 3 }) else { return nil }
    return
      "By deprivation (\(deciles.grouping)): \(most) of \(people) in the most deprived three tenths of England's areas would be further away, and \(rest) of those elsewhere."
  }

  /// The same if outreach sites were full hubs: the other end of what the proposal could give.
  func outreachWords(scenario index: Int) -> String? {
    guard let with = assessments[index].withOutreach else { return nil }
    let sites = study.scenarios[index].outreach.map { study.sites.outreach[$0].name }
    return
      "If its \(study.words.outreach)s on the map (\(Phrases.list(sites))) counted in full as \(study.words.hubs), the mean would be \(Phrases.travel(with.mean, travel.matrix.unit)) and \(Phrases.share(with.within, of: everyone)) would be within \(standard)."
  }
}
