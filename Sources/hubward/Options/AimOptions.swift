import ArgumentParser
import Assessment
import Places
import Studies
import StudyFormat
import Wording

/// A list of counts: `mean,coverage:under5-idaci`.
enum AimOption {
  /// - Throws: `ValidationError` with the counts that there are.
  static func read(_ text: String) throws -> [AimRequest] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { try aim($0) }
  }

  private static func aim(_ text: Substring) throws -> AimRequest {
    guard let aim = AimRequest(String(text)) else {
      throw ValidationError(AimRequest.fault(String(text)))
    }
    return aim
  }

  /// Ranges of weights: `mean=20%-60%,longest=0-0.3`.
  ///
  /// - Throws: `ValidationError` with how a range is written.
  static func weights(_ text: String) throws -> [AimRequest: ClosedRange<Double>] {
    var weights: [AimRequest: ClosedRange<Double>] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      let ends = sides.last?.split(separator: "-", omittingEmptySubsequences: false) ?? []
      guard sides.count == 2, ends.count == 2,
        let least = ends[0] == "0" ? 0 : try? ShareOption.read(String(ends[0])),
        let most = try? ShareOption.read(String(ends[1])), least <= most
      else {
        throw ValidationError(
          "'\(part)' is no range of weights: expected a count and its least and most share, such as mean=20%-60%"
        )
      }
      weights[try aim(sides[0])] = least...most
    }
    return weights
  }
}

/// The question that counts are about: who counts, how they travel, how many hubs.
struct AimedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many hubs to open, such as 5, or 4-7 for four to seven; the study's own number by default.",
      valueName: "n"))
  var hubs: HubCount?
  @Option(help: "Which of the study's demands to use; by default its first.") var demand: String?
  @Option(
    help:
      "Which of the study's travels to use; by default its first, or the first in the unit of --within."
  )
  var travel: String?
  @Option(
    help:
      "What counts as within reach, such as '1 mile', '800 metres' or 15min; by default the study's first."
  )
  var within: String?

  func request(
    _ objective: ObjectiveKind = .pMedian, rulesLifted: Bool
  ) throws -> QuestionRequest {
    let standard = try within.map { text in
      guard let standard = Standard(text) else {
        throw Failure("--within is '\(text)': expected \(Standard.written)", code: .usage)
      }
      return standard
    }
    return QuestionRequest(
      objective: objective, demand: demand, travel: travel, standard: standard,
      hubs: hubs.map { $0.fewest...$0.most }, rulesLifted: rulesLifted)
  }
}

extension SolveProgress {
  /// Answers about several aims, watched; what cannot be asked ends the command with exit code 64.
  func aiming<Answer>(_ ask: () throws(AimFault) -> Answer) throws -> Answer {
    do throws(AimFault) {
      return try watching(ask)
    } catch {
      throw Failure(error.words, code: .usage)
    }
  }
}
