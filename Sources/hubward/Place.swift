public import ArgumentParser
import Assessment
import Certificates
import Files
import Placement
import Places
import Readers
import Studies
import StudyFormat
import Wording

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

      The study's siting rules hold unless --no-rules lifts them; the number of hubs always holds. \
      For set-coverage and least-cost one number, as in --hubs 6, is the most that may open; of a range, \
      as in --hubs 3-6 or the study's own, the first number is the fewest that may: the answer has \
      three hubs even where two would do. One number that the study itself says is what these two look \
      for, so it is left out and that is said. Where \
      the plans can be counted through, all are evaluated; where there are too many, the best are \
      found and a bound proves that no other is better. Every scenario that the study names is \
      placed in the ranking.

      A value is the mean (km or minutes) for p-median, the share for coverage, the largest for \
      p-center, the equivalent for equity, the number of hubs for set-coverage, pounds a year for \
      least-cost. A scenario has no rank where it is not one of the plans ranked: it has another number \
      of hubs, breaks rules, or comes after them. An infeasible question is an answer: exit code 0. The \
      article JSON describes every key of --format json.


      """ + RuleOptions.discussion + "\n\n" + TierOptions.discussion + "\n\n"
        + RoomOption.discussion + "\n\n"
        + InstanceOptions.discussion + "\n\n"
        + AnswerOptions.discussion
        + "\n\n" + AnswerOptions.certificate)

  @Argument(
    help: "The study file, such as data/thurrock-2016/study.yaml, or an export; or --instance.")
  var study: String?
  @OptionGroup var instance: InstanceOptions
  @Option(
    help: ArgumentHelp(
      "How many hubs to open, such as 5, or 3-6 for three to six; the study's own number by default.",
      valueName: "n"))
  var hubs: HubCount?
  @Option(help: "p-median, coverage, p-center, equity, set-coverage or least-cost.")
  var objective = ObjectiveKind.pMedian
  @Option(
    help:
      "Which of the study's travels to use; by default its first, or the first in the unit of --within."
  )
  var travel: String?
  @Option(help: "Which of the study's demands to use; by default its first.") var demand: String?
  @Option(
    help:
      "The standard of coverage, set-coverage and least-cost, such as '1 mile', '800 metres' or 15min; by default the study's first."
  )
  var within: String?
  @Option(help: "For least-cost: the longest that mean travel may be, such as 20min.")
  var mean: String?
  @Option(help: "How many plans to list; by default 10 for a study and 1 for an instance.")
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
      "Limit how many people each hub can take: split or whole, with the study's own numbers, or split:500 for all hubs.",
      valueName: "service"))
  var capacity: RoomOption?
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func validate() throws {
    if let complaint { throw ValidationError(complaint) }
  }

  func run() throws {
    try ending {
      if let certificate { try WholeFile.mayReplace(certificate, beginning: "HUBCERT") }
      if let posed { return try posed.run(output: format) }
      let opened = try Study.opened(study ?? "").withAnswers()
      let tier = try ruling.ruled { () throws(RuleFault) in try tiers.tier(of: opened) }
      let study = try ruling.adding(
        to: try ruling.ruled { () throws(StudyError) in try opened.placing(tier) })
      let question = try question(study)
      let room = try room(question, study)
      let progress = SolveProgress { question.words($0) }
      let result: PlaceResult
      do throws(RoomError) {
        result = try progress.watching { () throws(RoomError) in
          if room != nil { try Highs.checkForRoom() }
          return try study.answer(
            question, asking: answers.asking(top: top ?? 10, certificate: certificate != nil),
            room: room, limits: progress.limits(solving))
        }
      } catch {
        throw Failure("\(error)", code: error.isFault ? .internalFault : .usage)
      }
      var printed = PlaceWording(result, of: study).printed(Terminal.rendering(format))
      try certificate.map { try Self.write(result.certificate, to: $0, saying: &printed, format) }
      try Terminal.show(printed)
    }
  }

  private func question(_ study: Study) throws -> Question {
    if objective == .leastCost {
      _ = try ruling.ruled { () throws(StudyError) in try study.runningCosts() }
    }
    let option = mean == nil ? "--within" : "--mean"
    let standard = try (mean ?? within).map { text in
      guard let standard = Standard(text) else {
        throw Failure(
          "\(option) is '\(text)': expected \(Standard.written)",
          code: .usage)
      }
      return standard
    }
    do throws(QuestionFault) {
      let question = try study.question(
        QuestionRequest(
          objective: objective, demand: demand, travel: travel, standard: standard,
          promise: mean == nil ? .share : .mean, hubs: hubs.map { $0.fewest...$0.most },
          rulesLifted: ruling.noRules, share: instance.share ?? 1,
          aversion: instance.aversion ?? 1))
      if tiers.outreachStandard != nil, let own = question.outreach?.standard,
        own.unit != question.travel.matrix.unit
      {
        throw QuestionFault.otherUnit(
          own, travel: question.travel.id, in: question.travel.matrix.unit, .outreach)
      }
      return question
    } catch {
      throw Failure(error.words, code: .usage)
    }
  }

  /// How many people each site has room for, where room is asked for.
  private func room(_ question: Question, _ study: Study) throws -> StudyRoom? {
    guard let capacity else { return nil }
    if certificate != nil, !study.certifiesRoom(of: question) {
      throw Failure(CertificateWording.notWithRoom, code: .usage)
    }
    return try ruling.ruled { () throws(StudyError) in
      try study.room(capacity.service, places: capacity.places)
    }
  }

  /// Writes a certificate before the answer is printed, so that what cannot be written is known first.
  ///
  /// - Throws: `FileError` where it cannot be written.
  static func write(
    _ certificate: Certificate?, to path: String, saying printed: inout Printed,
    _ format: AnswerFormat
  ) throws {
    guard let certificate else { return printed.say(CertificateWording.none, beside: format) }
    let bytes = CertificateFile.encode(certificate)
    try WholeFile.write(bytes, to: path)
    printed.say(CertificateWording.written(to: path, byteCount: bytes.count), beside: format)
  }
}
