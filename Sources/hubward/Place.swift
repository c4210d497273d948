import ArgumentParser
import Foundation
import Placement
import Places
import Reports
import Studies

struct Place: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Which hubs should be open: every allowed plan ranked, best first, with proof.",
    discussion: """
      Objectives: p-median, the least mean travel (everyone's travel counts alike); coverage, the \
      most people within a standard (a service promise); p-center, the least longest travel \
      (nobody left behind). The study's siting rules hold unless --no-rules lifts them; the number \
      of hubs always holds. Every scenario that the study names is placed in the ranking.

      With --format json: {study, objective, demand, travel, hubs, unit, status, bound, gap, \
      candidates, plans: [{rank, open, value}], named: [{name, rank, open, value}]}. A value is \
      the mean (km or minutes) for p-median, the share (0 to 1) for coverage, the largest for \
      p-center. A rank of null means that the scenario is not one of the allowed plans.


      """ + InstanceOptions.discussion)

  @Argument(help: "The study file, such as data/thurrock-2016/study.yaml; or --instance.")
  var study: String?
  @OptionGroup var instance: InstanceOptions
  @Option(help: "How many hubs are open; the study's own number unless given.") var hubs: Int?
  @Option(help: "p-median, coverage or p-center; of an instance also set-coverage or equity.")
  var objective = InstanceObjective.pMedian
  @Option(
    help: "A travel of the study; its first unless given, or the first in the unit of --within.")
  var travel: String?
  @Option(help: "A demand of the study; its first unless given.") var demand: String?
  @Option(
    help: "The standard of coverage, such as 1.609km or 15min; the study's first unless given.")
  var within: String?
  @Option(help: "How many plans to list; 10 of a study and 1 of an instance unless given.")
  var top: Int?
  @OptionGroup var solving: SolveOptions
  @Flag(name: .customLong("no-rules"), help: "Lift the siting rules but the number of hubs.")
  var noRules = false
  @Option(help: "text, json or csv.") var format = Format.text

  func validate() throws {
    if let complaint { throw ValidationError(complaint) }
  }

  func run() throws {
    try ending {
      if let posed { return try posed.run(output: format) }
      let top = top ?? 10
      let study = try Study.opened(study ?? "")
      let question = try question(study)
      let ranking: Ranking
      do {
        ranking = try study.ranking(of: question)
      } catch {
        throw Failure("\(error)", code: .usage)
      }
      try show(ranking, study, top: top)
    }
  }

  private func show(_ ranking: Ranking, _ study: Study, top: Int) throws {
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let data = try encoder.encode(PlaceAnswer(ranking, of: study, top: top))
      return print(String(decoding: data, as: UTF8.self))
    }
    let answer = PlaceAnswer(ranking, of: study, top: top)
    guard !ranking.plans.isEmpty else {
      return print("\(answer.status.rawValue): \(answer.reason)")
    }
    printTables([study.table(ranking, id: "ranking", shown: top)], format: format)
    if format == .text { print("\nProof: \(answer.reason).") }
  }

  private func question(_ study: Study) throws -> Question {
    let demand = try study.choose(demand, among: study.demands, what: "demand", id: \.id)
    let asked = try within.map { text in
      guard let standard = Standard(text) else {
        throw Failure(
          "--within is '\(text)': expected a distance or time such as 1.609km or 15min",
          code: .usage)
      }
      return standard
    }
    let travels =
      travel == nil && asked != nil
      ? study.travels.filter { $0.matrix.unit == asked?.unit } : study.travels
    guard !travels.isEmpty else {
      throw Failure(
        "no travel of the study is in \(asked?.unit.rawValue ?? ""); give --within in another unit",
        code: .usage)
    }
    let travel = try study.choose(travel, among: travels, what: "travel", id: \.id)
    guard let standard = asked ?? study.standard(for: travel),
      standard.unit == travel.matrix.unit
    else {
      throw Failure(
        "--within is in \(asked?.unit.rawValue ?? "") but travel '\(travel.id)' is in"
          + " \(travel.matrix.unit.rawValue); use the same unit, or another --travel", code: .usage)
    }
    guard let kind = ObjectiveKind(rawValue: objective.rawValue) else {
      throw Failure(
        "--objective \(objective.rawValue) is of --instance; a study takes "
          + ObjectiveKind.allCases.map(\.rawValue).joined(separator: ", "), code: .usage)
    }
    return Question(
      demand: demand, travel: travel, objective: kind, standard: standard,
      hubs: hubs ?? study.rules.hubs, rulesLifted: noRules)
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
      "the study has no \(what) '\(name)'; it has \(items.map(id).joined(separator: ", "))",
      code: .usage)
  }
}
