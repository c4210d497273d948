import Assessment
import Reports
import Studies
import StudyFormat
import Text

/// Which sites are open, how full they are, what they cost.
extension AppraisalBlock {
  static let sites = AppraisalBlock(group: "Sites") { appraisal in
    let (study, options) = (appraisal.study, appraisal.options)
    func names(_ hubs: (AppraisedOption) -> [Int], none: String) -> [Cell] {
      options.map { study.cell(hubs($0), none: none) }
    }
    let hubs = Phrases.sentence(study.words.hubs)
    return [
      AppraisalRow(
        hubs, id: "sites.hubs", cells: options.map { .count($0.plan.open.count) }),
      AppraisalRow("Open", id: "sites.open", cells: names(\.plan.open, none: "none")),
      AppraisalRow(
        "Closed of \(study.baseline.name)", id: "sites.closed",
        cells: names({ study.closed(by: $0.plan.open) }, none: "none")),
      AppraisalRow(
        Phrases.sentence("\(study.words.outreach)s"), id: "sites.outreach",
        notes: study.baseline.outreach.isEmpty || options.allSatisfy(study.names)
          ? []
          : [
            "A best plan that is none of the study's scenarios keeps today's \(study.words.outreach)s, as it answers a question about \(study.words.hubs) alone."
          ],
        cells: options.map { option in
          .names(
            option.plan.outreach.map { NamedThing(study.sites.outreach[$0]) }, none: "none named")
        }),
    ]
  }

  /// How many each hub would serve, everyone going to the nearest.
  static let room = AppraisalBlock(group: "Room") { appraisal in
    let (study, options) = (appraisal.study, appraisal.options)
    let people = study.words.people
    let note =
      "Room: everyone goes to the nearest open \(study.words.hub) by \(study.travels[0].label)\(study.hasRoom ? ", whether it has room or not" : "")."
    func known(_ cell: (OptionLoads) -> Cell) -> [Cell] {
      options.map { study.hasRoom ? cell($0.loads) : AppraisalRow.notSupplied }
    }
    return [
      AppraisalRow(
        "Most \(people) at one \(study.words.hub)", id: "room.largest", notes: [note],
        cells: options.map { option in
          option.loads.largest.map { .measure($0.people, decimals: 0) } ?? .absent("none open")
        }),
      AppraisalRow(
        "The \(study.words.hub) with the most", id: "room.largest_site", isMain: false,
        cells: options.map { option in
          .named(
            option.loads.largest.map { NamedThing(study.sites.hubs[$0.hub]) }, none: "none open")
        }),
      AppraisalRow(
        "\(Phrases.sentence(study.words.hubs)) with more \(people) than room", id: "room.crowded",
        cells: known {
          .names($0.crowded.map { NamedThing(study.sites.hubs[$0.hub]) }, none: "none")
        }),
      AppraisalRow(
        "\(Phrases.sentence(people)) beyond room", id: "room.beyond",
        cells: known { loads in
          loads.unknown.isEmpty
            ? .measure(loads.crowded.reduce(0) { $0 + ($1.over ?? 0) }, decimals: 0)
            : .absent("room not known: \(Phrases.list(study.names(loads.unknown.map(\.hub))))")
        }),
    ]
  }

  static let money = AppraisalBlock(group: "Money") { appraisal in
    let options = appraisal.options
    let today = options[0].costs.running
    func total(_ total: OptionCosts.Total?) -> Cell {
      guard let total else { return AppraisalRow.notSupplied }
      return total.whole.map { .measure($0, decimals: 0) } ?? .absent(appraisal.words(total))
    }
    let lacking = options.contains(where: \.costs.lacksOutreach) && options[0].costs.hubs != nil
    return [
      AppraisalRow(
        "Running cost (£ a year)", id: "money.running",
        notes: lacking
          ? [
            "Running costs are of \(appraisal.study.words.hubs) alone: those of outreach are not supplied."
          ] : [], cells: options.map { total($0.costs.running) }),
      AppraisalRow(
        "Saving against \(appraisal.study.baseline.name) (£ a year)", id: "money.saving",
        cells: options.map { option in
          guard let now = option.costs.running, let today else { return AppraisalRow.notSupplied }
          guard let after = now.whole, let before = today.whole else {
            return .absent("not known: a cost is missing")
          }
          return .measure(before - after, decimals: 0)
        }),
      AppraisalRow(
        "One-off cost of opening and closing (£)", id: "money.one_off",
        cells: options.map { total($0.costs.oneOff) }),
    ]
  }
}

extension OptionsAppraisal {
  /// `£120,000 known; Ash Hall not supplied`.
  fileprivate func words(_ total: OptionCosts.Total) -> String {
    "\(Phrases.pounds(total.known)) known; \(Phrases.list(total.missing)) not supplied"
  }
}
