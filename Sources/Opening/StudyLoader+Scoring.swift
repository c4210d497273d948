import Places
import Readers
import Scores
import Studies
import StudyFormat
import Text

/// What sites are judged by.
extension StudyLoader {
  func scoring(_ sites: StudySites) throws(DataError) -> StudyScoring {
    guard let definition = file.scoring else { return StudyScoring() }
    if let demand = definition.demand, !file.demands.contains(where: { $0.id == demand.name }) {
      let known = file.demands.map(\.id)
      throw refusal(
        line: demand.line, "there is no demand '\(demand.name)'",
        whatToDo: Spelling.advice(for: demand.name, among: known))
    }
    let measures = StudyScoring.Measure.allCases.map(\.rawValue)
    if let stray = definition.weights.first(where: { !measures.contains($0.name.name) }) {
      throw refusal(
        line: stray.name.line, "'\(stray.name.name)' is no measure that is worked out",
        whatToDo: Spelling.suggestion(for: stray.name.name, among: measures)
          + "there are \(measures.joined(separator: ", ")); a criterion of the study has its weight in its own entry"
      )
    }
    var own: [StudyScoring.Own] = []
    for criterion in definition.criteria { own.append(try self.own(criterion, sites)) }
    return StudyScoring(
      demand: definition.demand?.name,
      weights: Dictionary(definition.weights.map { ($0.name.name, $0.weight) }) { first, _ in first
      },
      own: own)
  }

  private func own(
    _ definition: CriterionDefinition, _ sites: StudySites
  ) throws(DataError) -> StudyScoring.Own {
    let table = try shelf.table(definition.table)
    let keys = try table.read { $0.text(definition.key, unique: true) }
    let values = try self.evidence(definition, in: table)
    let known = Dictionary(zip(keys, values)) { first, _ in first }
    func evidence(_ sites: [Site]) -> [Double?] { sites.map { known[$0.id.code] ?? nil } }
    let (hubs, outreach) = (evidence(sites.hubs), evidence(sites.outreach))
    guard (hubs + outreach).contains(where: { $0 != nil }) else {
      throw refusal(
        line: definition.line, "no site has evidence for the criterion '\(definition.id)'",
        whatToDo:
          "make column \(definition.key) of \(table.file) hold the sites' short names, and fill \(definition.value)"
      )
    }
    return StudyScoring.Own(
      Criterion(
        id: definition.id, label: definition.label, better: definition.better,
        weight: definition.weight, unit: definition.unit, scale: definition.scale,
        source: definition.source), hubs: hubs, outreach: outreach,
      tiers: definition.tier.flatMap(StudyScoring.Tier.init).map { [$0] }
        ?? Set(StudyScoring.Tier.allCases), passes: definition.passes)
  }

  /// The column as numbers, or its words by what they are worth.
  private func evidence(
    _ definition: CriterionDefinition, in table: SourceTable
  ) throws(DataError) -> [Double?] {
    guard !definition.points.isEmpty else {
      return try table.read { $0.optionalNumber(definition.value) }
    }
    let words = try table.read { $0.optionalText(definition.value) }
    if let row = words.firstIndex(where: { $0.map { definition.points[$0] == nil } ?? false }) {
      throw .refused([
        Diagnostic(
          .error, at: table.place(row: row, column: definition.value),
          expected: "one of \(definition.points.keys.sorted().joined(separator: ", "))",
          found: "'\(words[row] ?? "")'",
          whatToDo: "say what it is worth under points of criterion \(definition.id)")
      ])
    }
    return words.map { $0.flatMap { definition.points[$0] } }
  }
}
