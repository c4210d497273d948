import Assessment
import Placement
import Places
import Readers
import Reports
import Studies
import StudyFormat
import Text

/// The words and numbers in which one question is answered.
struct AnswerTerms {
  let problem: PlacementProblem
  let source: String
  /// What a column of values is called, and one of differences.
  let valueTitle: String
  /// What values are measured in; nothing where a bare instance does not say.
  let unit: String?
  let lossTitle: String
  let site: (Int) -> String
  let siteJSON: (Int) -> JSONValue
  /// Sites as JSON has them: ids in their order; those of a bare instance as its file has them.
  let ids: ([Int]) -> JSONValue
  /// A site as a cell has it.
  let named: (Int) -> NamedThing
  let area: (Int) -> String
  /// What names an area in JSON: its id, and its name where it has one.
  let areaJSON: (Int) -> [Contract.Member]
  let value: (RankedPlan) -> Double
  let bound: (Double) -> Double
  let cell: (Double) -> Cell
  /// A difference as a cell.
  let loss: (Double) -> Cell
  /// A standard in words.
  let standard: (Double) -> String

  /// How many outreach sites are placed beside the hubs; nothing where hubs alone are.
  var outreach: Int?
  /// Sites from this on are outreach sites.
  var hubCount = Int.max
  /// What sites are called.
  var words = Words()

  /// Where outreach sites have a standard of their own: what it is beside one of the hubs, both
  /// changed in proportion.
  var outreachStandard: ((Double) -> Double)?

  /// What rules are called.
  let rules: RuleWords
  /// A rule that could be loosened, in words.
  var looserWords: (LooserRule.Part) -> String = { _ in "" }

  /// `5 children's centres`.
  func hubs(_ count: Int) -> String { NumberStyle.count(count, words.hub, words.hubs) }

  /// How much worse one value is than another, below zero where it is better.
  func worse(_ value: Double, than other: Double) -> Double {
    let difference = problem.objective.isMaximised ? other - value : value - other
    return difference == 0 ? 0 : difference
  }

  func names(_ sites: [Int], none: String = "none") -> Cell {
    .names(sites.map(named), none: none)
  }

  /// What else was found, each as a part of the answer.
  func parts(_ found: FurtherAnswers, asking: Asking) -> [AnswerPart] {
    var parts: [AnswerPart] = []
    if let conflict = found.conflict { parts.append(.conflict(conflict, self)) }
    if let plans = found.diverse, let asked = asking.diverse {
      parts.append(.diverse(plans, asked, most: asking.top, self))
    }
    if let effects = found.effects { parts.append(.effects(effects, self)) }
    if let curve = found.curve { parts.append(.curve(curve, self)) }
    return parts
  }

  init(_ ranking: Ranking, of study: Study) {
    let question = ranking.question
    let unit = question.travel.matrix.unit
    problem = ranking.problem
    source = study.source(question.travel)
    let posed = study.posing(question)
    rules = study.ruleWords(for: question)
    looserWords = { posed.words($0) }
    if let tier = question.outreach, let standards = study.tierStandards(question, tier) {
      outreachStandard = { $0 * standards.outreach / standards.hubs }
    }
    words = study.words
    outreach = question.outreach?.count
    hubCount = study.sites.hubs.count
    valueTitle = question.valueTitle
    self.unit = question.unit.description
    site = { study.sites[$0].name }
    siteJSON = { .string(study.sites[$0].id.code) }
    ids = { .strings($0.map { study.sites[$0].id.code }.sorted()) }
    named = { NamedThing(study.sites[$0]) }
    area = { study.areas[study.area(ofRow: $0)].name }
    areaJSON = { index in
      let area = study.areas[study.area(ofRow: index)]
      return [(.area, .string(area.id.code)), (.areaName, .string(area.name))]
    }
    value = { $0.value }
    bound = { $0 }
    cell = { question.cell($0) }
    standard = {
      Standard(value: Advice.up($0, decimals: unit == .minutes ? 1 : 3), unit: unit).description
    }
    switch question.objective {
    case .coverage:
      lossTitle = "points"
      loss = { .change($0 * 100, decimals: 1) }
    case .setCoverage:
      lossTitle = study.words.hubs
      loss = { .change($0, decimals: 0) }
    case .leastCost:
      lossTitle = "£ a year"
      loss = { .change($0, decimals: 0) }
    case .pMedian, .pCenter, .equity:
      lossTitle = unit == .minutes ? "minutes" : "km"
      loss = { .change($0, decimals: unit == .minutes ? 1 : 2) }
    }
  }

  init(_ result: InstanceResult, of file: InstanceFile) {
    let scale = result.posed.scale
    // Where sites have limits, the open sites alone do not determine a value.
    let isLimited = if case .assigned = result.outcome { true } else { false }
    problem = result.posed.problem
    let decimals = scale.isWhole ? 0 : 6
    source = file.file
    valueTitle = "Value"
    unit = nil
    lossTitle = "value"
    site = { file.sites[$0].description }
    rules = RuleWords(site: { file.sites[$0].description })
    siteJSON = { file.sites[$0].json }
    ids = { .array($0.map { file.sites[$0].json }) }
    named = { file.sites[$0].named }
    area = { file.areas[$0].description }
    areaJSON = { [(.area, file.areas[$0].json)] }
    value = { (isLimited ? scale.total($0.value) : scale.value(of: $0)).number }
    bound = { scale.bound($0).number }
    cell = { $0.isFinite ? .measure($0, decimals: decimals) : .absent("no route") }
    loss = { .change($0, decimals: decimals) }
    standard = {
      NumberStyle.measure(Advice.up($0, decimals: 6), decimals: $0 == $0.rounded() ? 0 : 6)
    }
  }
}
