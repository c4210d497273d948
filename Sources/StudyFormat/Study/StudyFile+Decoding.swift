import Foundation
import Studies
package import Text

extension StudyFile {
  /// The most bytes that a study file may have: 4 MB, a hundred times the longest yet.
  package static let sizeLimit = 4 << 20

  /// Reads a study file from its bytes.
  ///
  /// - Throws: ``DataError`` when the bytes are not UTF-8 text or not a study file.
  package init(name: String, bytes: [UInt8]) throws(DataError) {
    guard bytes.count <= Self.sizeLimit else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: name),
          "has more than \(Self.sizeLimit >> 20) MB, and no study has",
          whatToDo: "keep figures in tables, and name those in the study file")
      ])
    }
    guard let yaml = String(validatingUTF8Bytes: Data(bytes)) else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: name), "is not UTF-8 text",
          whatToDo: "save it with the encoding UTF-8")
      ])
    }
    try self.init(yaml: yaml, file: name)
  }

  /// Reads a study file and checks all of it before anything is looked up.
  ///
  /// - Throws: ``DataError/refused(_:)`` with every error and its line.
  init(yaml: String, file: String) throws(DataError) {
    let node = try StudyNode(yaml: yaml, file: file)
    try Self.shape.check(node, path: "", file: file).stopOnErrors()
    // From here on every required key is there and has its shape.
    self.file = file
    id = node.text("id")
    title = node.text("title")
    council = node.text("council")
    decision = node.string("decision")
    version = node.string("version")
    contact = node.string("contact")
    openChoices = yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains(/# CHANGE(:|\s*$)/) }.map { $0.offset + 1 }
    words = node["words"].map(Words.init) ?? Words()
    package = node.string("package")
    areas = AreaColumns(node.required("areas"))
    setAside = (node["set-aside"]?.items ?? []).map(SetAsideDefinition.init)
    sites = SiteColumns(node.required("sites"))
    standards = node.required("standards").items.compactMap {
      Standard($0.text("within"), source: $0.string("source"))
    }
    norm = node["norm"].flatMap { norm in
      norm.string("people").flatMap(Double.init).map {
        PeopleNorm(people: $0, source: norm.string("source"))
      }
    }
    outreachWorth = node["outreach"].flatMap { outreach in
      outreach.string("worth").flatMap(Double.init).map {
        OutreachWorth(share: $0, source: outreach.string("source"))
      }
    }
    objectives = node.texts("objectives").compactMap { ObjectiveKind(rawValue: $0.name) }
    totals = (node["checks"]?["totals"]?.items ?? []).map(TotalCheckDefinition.init)
    ranks = (node["checks"]?["ranks"]?.items ?? []).map(RankCheckDefinition.init)
    finance = node["finance"].map(FinanceColumns.init)
    decisionTables = DecisionDefinition(node)
    ambiguities = node["ambiguities"].map(AmbiguityColumns.init)
    premises = node["premises"].map(PremisesColumns.init)
    supply = node["supply"].map(SupplyDefinition.init)
    disclosure = node["disclosure"].map(DisclosureDefinition.init)
    askedColumns = Self.shape.columns(in: node, areas: areas.table.name)
    askedTables = Set(Self.shape.tables(in: node))

    var problems: [Diagnostic] = []
    points = node["points"].flatMap { PointsDefinition($0, file: file, problems: &problems) }
    let indicators = (node["indicators"]?.entries ?? []).map {
      IndicatorDefinition($0, file: file, problems: &problems)
    }
    self.indicators = indicators
    indices = (node["indices"]?.entries ?? []).map {
      IndexDefinition($0, indicators: indicators.map(\.id), file: file, problems: &problems)
    }
    tables =
      (node["tables"]?.entries ?? []).map {
        MappedTableDefinition($0, file: file, problems: &problems)
      } + indicators.compactMap(\.ownTable)
    travels = node.required("travel").entries.map {
      TravelDefinition($0, file: file, problems: &problems)
    }
    if node["points"] == nil, let travel = travels.first(where: { $0.start == .points }) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: travel.line, column: "travel.\(travel.id).start"),
          expected: "points that the study names under 'points'", found: "none",
          whatToDo: "add 'points' with a table of them, or take 'start' out"))
    }
    if let first = travels.first, let people = first.carries {
      problems.append(
        Diagnostic(
          .error,
          at: .init(file: file, row: people.line, column: "travel.\(first.id).for"),
          expected: "no 'for', as the first travel is the default and carries everyone",
          found: "'\(people.who)'", whatToDo: "list a travel for everyone first"))
    }
    rules = RulesDefinition(node.required("rules"), file: file, problems: &problems)
    demands = node.required("demand").entries.map {
      DemandDefinition($0, file: file, problems: &problems)
    }
    equality = node["equality"].map { EqualityDefinition($0, file: file, problems: &problems) }
    scoring = node["scoring"].map { ScoringDefinition($0, file: file, problems: &problems) }
    scenarios = node.required("scenarios").entries.enumerated().map { index, entry in
      ScenarioDefinition(entry, isFirst: index == 0, file: file, problems: &problems)
    }
    robustness = node["robustness"].map {
      RobustnessDefinition($0, file: file, problems: &problems)
    }
    money = node["money"].map { MoneyDefinition($0, file: file, problems: &problems) }
    phases = node["phases"].map { PhasesDefinition($0, file: file, problems: &problems) }
    consultation = node["consultation"].map {
      ConsultationDefinition($0, file: file, problems: &problems)
    }
    map = node["map"].map { MapDefinition($0, file: file, problems: &problems) } ?? .none
    isochrones = (node["isochrones"]?.items ?? []).map(IsochroneDefinition.init)
    if let worth = outreachWorth?.share, let tier = rules.outreach, tier.share != worth {
      problems.append(
        Diagnostic(
          .error,
          at: .init(file: file, row: node["outreach"]?.line ?? node.line, column: "outreach.worth"),
          expected: "the share that rules.outreach-share gives, \(tier.share)", found: "\(worth)",
          whatToDo: "say what outreach is worth in one place, or the same in both"))
    }
    problems += Self.repeats(
      node.required("standards").items.map { item in
        let text = item.text("within")
        return (item.line, text, Standard(text)?.description ?? text)
      }, in: "standards", file: file)
    problems += Self.repeats(
      node.texts("objectives").map { ($0.line, $0.name, $0.name) }, in: "objectives", file: file)
    try problems.stopOnErrors()
  }

  /// Items of a list that mean what an earlier one means.
  private static func repeats(
    _ items: [(line: Int, text: String, meaning: String)], in column: String, file: String
  ) -> [Diagnostic] {
    var seen: Set<String> = []
    return items.filter { !seen.insert($0.meaning).inserted }.map { item in
      Diagnostic(
        .error, at: .init(file: file, row: item.line, column: column),
        "'\(item.text)' stands twice in the list", whatToDo: "keep one")
    }
  }
}

extension String {
  /// UTF-8 text without its byte order mark; nothing where the bytes are not UTF-8.
  fileprivate init?(validatingUTF8Bytes bytes: Data) {
    let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.init(validating: bytes.starts(with: bom) ? bytes.dropFirst(3) : bytes, as: UTF8.self)
  }
}
