public import ArgumentParser
import Certificates
import Files
import Foundation
import Placement
import Places
import Readers
import Reports
import Scenarios
import Studies
import StudyFormat
import Text

extension ObjectiveKind: ExpressibleByArgument {}

struct Place: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Which hubs should be open: plans ranked, best first, with proof.",
    discussion: """
      Objectives:
        p-median      least mean travel: everyone's travel counts alike
        coverage      most people within a standard: a service promise
        p-center      least longest travel: nobody left behind
        equity        fairest travel: short and evenly shared (Kolm-Pollak)
        set-coverage  fewest hubs with everyone, or --share, within a standard
        least-cost    least running cost for that promise, or for --mean

      The study's siting rules hold unless --no-rules lifts them; the number of hubs always holds \
      (for set-coverage and least-cost it is the most that may open, all of them unless --hubs is \
      given; of a range such as --hubs 3-6 the first number is then the fewest that may: the answer has \
      three hubs even where two would do). Where \
      the plans can be counted through, all are evaluated; where there are too many, the best are \
      found and a bound proves that no other is better. Every scenario that the study names is \
      placed in the ranking.

      With --format json: {study, objective, demand, travel, hubs, unit, status, bound, gap, \
      candidates, plans: [{rank, open, value}], ranks_proven, named: [{name, rank, rank_note, open, value, breaks}]}. A value is \
      the mean (km or minutes) for p-median, the share (0 to 1) for coverage, the largest for \
      p-center, the equivalent for equity, the number of hubs for set-coverage, pounds a year for \
      least-cost. ranks_proven is how many of the plans, from the first, have their rank for good. A \
      scenario's rank of null means that it is not one of the plans ranked, and rank_note then says why: \
      another number of hubs, rules that it breaks (breaks lists them; the number of hubs is not among \
      them), or a place after the plans that were ranked. Without --format json an infeasible \
      question is answered by the reason. An infeasible question is an answer: exit code 0.


      """ + RuleOptions.discussion + "\n\n" + TierOptions.discussion + "\n\n"
        + RoomOption.discussion + "\n\n"
        + InstanceOptions.discussion + "\n\n"
        + AnswerOptions.discussion
        + "\n\n" + CertificateNote.discussion)

  @Argument(
    help: "The study file, such as data/thurrock-2016/study.yaml, or an export; or --instance.")
  var study: String?
  @OptionGroup var instance: InstanceOptions
  @Option(
    help: ArgumentHelp(
      "How many hubs are open, such as 5, or 3-6 for three to six; the study's own number unless given.",
      valueName: "n"))
  var hubs: HubCount?
  @Option(help: "p-median, coverage, p-center, equity, set-coverage or least-cost.")
  var objective = ObjectiveKind.pMedian
  @Option(
    help: "A travel of the study; its first unless given, or the first in the unit of --within.")
  var travel: String?
  @Option(help: "A demand of the study; its first unless given.") var demand: String?
  @Option(
    help:
      "The standard of coverage, set-coverage and least-cost, such as '1 mile', 1.609km or 15min; the study's first unless given. Other objectives pay it no heed."
  )
  var within: String?
  @Option(help: "Of least-cost: the longest that mean travel may be, such as 20min.")
  var mean: String?
  @Option(help: "How many plans to list; 10 of a study and 1 of an instance unless given.")
  var top: Int?
  @OptionGroup var solving: SolveOptions
  @Option(
    help: ArgumentHelp(
      "Write a proof of the answer, which `hubward verify` checks.",
      valueName: "file"))
  var certificate: String?
  @OptionGroup var answers: AnswerOptions
  @OptionGroup var ruling: RuleOptions
  @OptionGroup var tiers: TierOptions
  @Option(
    help: ArgumentHelp(
      "Hubs have room for so many: split or whole, from the study, or as split:500 for all.",
      valueName: "service"))
  var capacity: RoomOption?
  @Option(help: "text, json or csv.") var format = Format.text

  func validate() throws {
    if let complaint { throw ValidationError(complaint) }
  }

  func run() throws {
    try ending {
      if let certificate { try WholeFile.mayReplace(certificate, beginning: "HUBCERT") }
      if let posed { return try posed.run(output: format) }
      let top = top ?? 10
      let opened = try Study.opened(study ?? "")
      let study = try ruling.adding(
        to: try ruling.ruled { () throws(RuleFault) in
          try opened.placing(try tiers.tier(of: opened))
        })
      let question = try question(study)
      if let capacity { return try room(capacity, question, study, top: top) }
      let ranking: Ranking
      let proof: Certificate?
      let found: FoundAnswers
      let progress = SolveProgress { question.words($0) }
      do throws(PlacementError) {
        (ranking, proof, found) = try progress.watching { () throws(PlacementError) in
          let limits = progress.limits(solving, top: top)
          let (ranking, proof) =
            certificate == nil
            ? (try study.ranking(of: question, limits: limits), nil)
            : try study.certifiedRanking(of: question, limits: limits)
          let search = PlacementSearch(limits)
          let terms = AnswerTerms(ranking, of: study)
          let answers = Answers<PlacementError>(
            options: answers,
            varied: search.varied(ranking.problem).counting {
              (hubs) throws(PlacementError) in
              try study.problem(question.with(hubs: hubs)).rules
            },
            terms: terms, top: top, most: study.hubs.count, named: named(ranking, study),
            explain: { () throws(PlacementError) in
              try search.explain(ranking.problem, siteName: terms.site)
            },
            looser: { () throws(PlacementError) in
              try study.looserRules(for: question, limits: limits)
            })
          return (ranking, proof, try answers.found(ranking.outcome))
        }
      } catch {
        throw Failure("\(error)", code: .usage)
      }
      // What cannot be written is known before the answer is printed.
      let note = try certificate.map { try CertificateNote(proof, to: $0) }
      try show(ranking, study, found, top: top)
      note?.show(format)
    }
  }

  /// The scenarios that have as many hubs as are asked for, so that plans compare with them.
  func named(_ ranking: Ranking, _ study: Study) -> [NamedOpen] {
    zip(study.scenarios, ranking.standings).compactMap { scenario, standing in
      guard (ranking.question.fewest...ranking.question.hubs).contains(scenario.open.count),
        standing.value.isFinite
      else {
        return nil
      }
      return NamedOpen(
        id: scenario.id, name: scenario.name,
        open: study.plan(of: scenario, in: ranking.problem), value: standing.value)
    }
  }

  func show(
    _ ranking: Ranking, _ study: Study, _ found: FoundAnswers, top: Int
  ) throws {
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let data = try encoder.encode(
        Extended(
          answer: PlaceAnswer(ranking, of: study, top: top, listed: found.plans),
          parts: found.parts))
      return print(String(decoding: data, as: UTF8.self))
    }
    let answer = PlaceAnswer(ranking, of: study, top: top)
    guard !ranking.plans.isEmpty else {
      // A file of plans stays a file of plans, with none in it.
      if format == .csv {
        printTables([study.table(ranking, id: "ranking", shown: top)], format: .csv)
      }
      let words = "\(answer.status.rawValue): \(answer.reason)\n"
      if format == .csv { Terminal.writeError(words) } else { print(words, terminator: "") }
      return found.parts.show(format)
    }
    if found.plans == nil {
      printTables([study.table(ranking, id: "ranking", shown: top)], format: format)
    }
    if format == .text { print("\(found.plans == nil ? "\n" : "")Proof: \(answer.reason).") }
    found.parts.show(format, isFirst: found.plans != nil)
  }

  private func question(_ study: Study) throws -> Studies.Question {
    if objective == .leastCost {
      try ruling.ruled { () throws(RuleFault) in try study.checkRunningCosts() }
    }
    if let hubs, hubs.fewest < 1 || hubs.most > study.hubs.count {
      throw Failure(
        "--hubs is \(hubs): expected 1 to \(study.hubs.count), the number of hubs of the study",
        code: .usage)
    }
    if objective == .setCoverage, study.rules.outreach != nil {
      throw Failure(
        "set-coverage counts sites, and it is not said what a hub and an outreach site count for;"
          + " leave the outreach out with --outreach 0, or ask for --objective least-cost, which has a"
          + " cost for each", code: .usage)
    }
    let demand = try study.choose(demand, among: study.demands, what: "demand", id: \.id)
    let option = mean == nil ? "--within" : "--mean"
    let asked = try (mean ?? within).map { text in
      guard let standard = Standard(text) else {
        throw Failure(
          "\(option) is '\(text)': expected a distance or time such as 1.609km, 1 mile or 15min",
          code: .usage)
      }
      return standard
    }
    let travels =
      travel == nil && asked != nil && objective.needsStandard
      ? study.travels.filter { $0.matrix.unit == asked?.unit } : study.travels
    guard !travels.isEmpty else {
      throw Failure(
        "no travel of the study is in \(asked?.unit.rawValue ?? ""); give \(option) in another unit",
        code: .usage)
    }
    let travel = try study.choose(travel, among: travels, what: "travel", id: \.id)
    // Objectives without a standard pay --within no heed.
    let given = objective.needsStandard ? asked : nil
    guard let standard = given ?? study.standard(for: travel),
      standard.unit == travel.matrix.unit
    else {
      throw Failure(
        "\(option) is in \(asked?.unit.rawValue ?? "") but travel '\(travel.id)' is in"
          + " \(travel.matrix.unit.rawValue); use the same unit, or another --travel", code: .usage)
    }
    return Studies.Question(
      demand: demand, travel: travel, objective: objective, standard: standard,
      hubs: hubs?.most ?? (objective.choosesCount ? study.hubs.count : study.rules.hubs),
      fewest: hubs?.fewest ?? (objective.choosesCount ? 1 : study.rules.fewest),
      rulesLifted: ruling.noRules, share: instance.share ?? 1,
      promise: mean == nil ? .share : .mean, aversion: instance.aversion ?? 1,
      outreach: study.rules.outreach)
  }
}

extension Study {
  /// The one of that name, or the first where no name is given.
  func choose<Item>(
    _ name: String?, among items: [Item], what: String, id: (Item) -> String
  ) throws -> Item {
    guard let name else { return items[0] }
    if let item = items.first(where: { id($0) == name }) { return item }
    throw Failure(
      "the study has no \(what) '\(name)'; "
        + Spelling.suggestion(for: name, among: items.map(id))
        + "it has \(items.map(id).joined(separator: ", "))",
      code: .usage)
  }
}
