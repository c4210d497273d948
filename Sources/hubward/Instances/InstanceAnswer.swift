import Placement
import Places
import Readers
import Reports
import Studies
import StudyFormat
import Text

/// The answer to `hubward place --instance`, in the words of its JSON contract.
struct InstanceAnswer {
  struct Plan {
    let rank: Int
    let open: [InstanceFile.Label]
    let value: InstanceValue
  }

  let file: InstanceFile
  let problem: PlacementProblem
  let objective: ObjectiveKind
  let status: PlaceAnswer.Status
  let bound: InstanceValue?
  let plans: [Plan]
  /// What proves the answer, or why there is none.
  let reason: String
  let seconds: Double
  /// How many of the plans, from the first, have their rank proven; nothing for plans that are not a
  /// ranking.
  var provenRanks: Int?
  /// What else was asked.
  let parts: [AnswerPart]

  init(
    _ outcome: Outcome, to problem: PlacementProblem, objective: ObjectiveKind,
    of file: InstanceFile, seconds: Double, found: FoundAnswers = FoundAnswers()
  ) {
    let scale = InstanceScale(problem)
    self.file = file
    self.problem = problem
    self.objective = objective
    self.seconds = seconds
    let plans = (found.plans ?? outcome.solution?.plans ?? []).map { plan in
      Plan(rank: plan.rank, open: plan.open.map { file.sites[$0] }, value: scale.value(of: plan))
    }
    self.plans = plans
    parts = found.parts
    provenRanks = found.plans == nil ? outcome.solution?.provenRanks : nil
    switch outcome {
    case .optimal(let solution):
      status = .optimal
      bound = plans.first?.value
      reason = solution.proof
    case .feasible(let solution):
      let reached = scale.bound(solution.bound)
      bound = reached
      // Whole-numbered values leave no room between a bound and the next one up.
      let isProven = reached == plans.first?.value
      status = isProven ? .optimal : .feasible
      reason = solution.proof + (isProven ? "; no whole number lies between value and bound" : "")
    case .infeasible(let conflict):
      status = .infeasible
      bound = nil
      reason = conflict.sentence(file)
    case .undecided:
      status = .undecided
      bound = nil
      reason = "the search ended before it found a plan or proved that there is none"
    }
  }

  /// The answer where sites have limits; who goes where is among its parts.
  init(
    _ outcome: CapacityOutcome, to posed: CapacitatedProblem, objective: ObjectiveKind,
    of file: InstanceFile, seconds: Double, found: FoundAnswers
  ) {
    problem = posed.problem
    let scale = InstanceScale(problem)
    self.file = file
    self.objective = objective
    self.seconds = seconds
    func plan(_ rank: Int, _ open: [Int], _ value: InstanceValue) -> Plan {
      Plan(rank: rank, open: open.map { file.sites[$0] }, value: value)
    }
    plans =
      found.plans.map { listed in
        // Of other plans than the ranking's only the mean or the share is known.
        listed.map { plan($0.rank, $0.open, scale.total($0.value)) }
      }
      ?? (outcome.solution?.plans ?? []).map { plan($0.rank, $0.open, scale.value(of: $0)) }
    let solution = outcome.solution
    parts = (solution.map { [.assignment($0.plans[0].evaluation, file)] } ?? []) + found.parts
    switch outcome {
    case .optimal:
      status = .optimal
      bound = plans.first?.value
      reason = solution?.proof ?? ""
    case .feasible:
      status = .feasible
      bound = solution.map { scale.bound($0.bound) }
      reason = solution?.proof ?? ""
    case .infeasible(let conflict):
      status = .infeasible
      bound = nil
      reason = conflict.sentence(file)
    case .undecided:
      status = .undecided
      bound = nil
      reason = "the search ended before it found a plan or proved that there is none"
    }
  }

  /// Whether the plans have a table of their own among the parts.
  var isListedApart: Bool { parts.contains { $0.key == "diverse" } }

  var value: InstanceValue? { plans.first?.value }

  /// |value − bound| / |value|; nothing without a plan, or where the value is zero and the bound is not.
  var gap: Double? {
    guard let value, let bound else { return nil }
    if value == bound { return 0 }
    let gap = abs(value.number - bound.number) / abs(value.number)
    return gap.isFinite ? gap : nil
  }
}

extension Conflict {
  fileprivate func sentence(_ file: InstanceFile) -> String {
    switch self {
    case .rules(let rules):
      return "no plan gives all of these together: \(rules.joined(separator: "; "))"
    case .unreachable(let areas) where areas.isEmpty:
      return "every plan leaves some area without a route: too few sites may open"
    case .unreachable(let areas):
      let names = areas.prefix(5).map { file.areas[$0].description }.joined(separator: ", ")
      return
        "no site can be reached from \(NumberStyle.count(areas.count, "area")) with weight, such as \(names)"
    }
  }
}

extension CapacityConflict {
  fileprivate func sentence(_ file: InstanceFile) -> String {
    func names(_ areas: [Int]) -> String {
      areas.prefix(5).map { file.areas[$0].description }.joined(separator: ", ")
    }
    switch self {
    case .rules(let rules):
      return "no plan gives all of these together: \(rules.joined(separator: "; "))"
    case .unreachable(let areas):
      return "no site can be reached from \(NumberStyle.count(areas.count, "area")), such as"
        + " \(names(areas))"
    case .tooLarge(let areas):
      return "no site that can be reached has room for all of"
        + " \(NumberStyle.count(areas.count, "area")), such as \(names(areas)), which may not be divided"
    case .tooFewPlaces(let places, let people, let sites):
      return
        "\(sites == 1 ? "the roomiest site has" : "the \(sites) roomiest sites have") \(Self.number(places)) places for"
        + " \(Self.number(people)): open more, or larger ones"
    case .together:
      return "no allowed set of sites has room for everyone: routes, places and areas that may not"
        + " be divided leave no way to fit them in"
    }
  }

  private static func number(_ value: Double) -> String {
    NumberStyle.measure(value, decimals: value == value.rounded() ? 0 : 2)
  }
}

extension InstanceAnswer {
  var json: JSONValue {
    func labels(_ open: [InstanceFile.Label]) -> JSONValue {
      .array(open.map(\.json))
    }
    var members: [(key: String, value: JSONValue)] = [
      ("status", .string(status.rawValue)),
      ("objective", .string(objective.rawValue)),
      ("value", value?.json ?? .null),
      ("bound", bound?.json ?? .null),
      ("gap", gap.map { .number($0) } ?? .null),
      ("open", labels(plans.first?.open ?? [])),
      (
        "plans",
        .array(
          plans.map {
            .object([
              ("rank", .integer($0.rank)), ("open", labels($0.open)), ("value", $0.value.json),
            ])
          })
      ),
      ("seconds", .number(seconds)),
    ]
    if let provenRanks, plans.count > 1 {
      members.append(("ranks_proven", .integer(min(provenRanks, plans.count))))
    }
    if case .equity(let aversion, let alpha) = problem.objective {
      members += [("aversion", .number(aversion)), ("alpha", .number(alpha))]
    }
    members += parts.map { ($0.key, $0.json) }
    return .object(members)
  }

  /// The plans as a table; in words what was asked, and what proves them.
  var table: Table {
    Table(
      id: "plans",
      caption:
        "\(objective.rawValue) of \(file.file): \(NumberStyle.count(file.areas.count, "area")),"
        + " \(NumberStyle.count(file.sites.count, "site"))",
      columns: [Column("Rank"), Column("Value"), Column("Open", .text)],
      rows: plans.map { plan in
        [
          .count(plan.rank), plan.value.cell,
          .names(plan.open.map(\.description)),
        ]
      },
      source: file.file)
  }

  var sentence: String {
    let proof = "\(status.rawValue): \(reason)"
    guard let value, let bound else { return proof + "." }
    let gap = gap.map { ", gap " + NumberStyle.share($0, decimals: 4) } ?? ""
    return "Proof: \(proof); value \(NumberStyle.text(value.cell)), bound"
      + " \(NumberStyle.text(bound.cell))\(gap), in"
      + " \(NumberStyle.measure(seconds, decimals: 2)) seconds."
  }
}

extension InstanceValue {
  fileprivate var json: JSONValue {
    switch self {
    case .whole(let value): .integer(value)
    case .real(let value): .number(value)
    }
  }

  fileprivate var cell: Cell {
    switch self {
    case .whole(let value): .count(value)
    case .real(let value): .measure(value, decimals: 6)
    }
  }
}
