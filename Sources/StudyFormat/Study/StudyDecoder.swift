import Foundation
import Places
package import Text

extension StudyFile {
  /// Reads a study file from its bytes.
  ///
  /// - Throws: ``DataError`` when the bytes are not UTF-8 text or not a study file.
  package init(name: String, bytes: [UInt8]) throws(DataError) {
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
    try studyShape.check(node, path: "", file: file).stopOnErrors()
    // From here on every required key is there and has its shape.
    self.file = file
    id = node.text("id")
    title = node.text("title")
    council = node.text("council")
    decision = node.string("decision")
    words =
      node["words"].map {
        Words(
          hub: $0.text("hub"), hubs: $0.text("hubs"), outreach: $0.text("outreach"),
          people: $0.text("people"))
      } ?? .plain
    package = node.text("package")
    areas = AreaColumns(node.required("areas"))
    sites = SiteColumns(node.required("sites"))
    standards = node.required("standards").items.compactMap {
      Standard($0.text("within"), source: $0.string("source"))
    }
    objectives = node.texts("objectives").compactMap { ObjectiveKind(rawValue: $0.name) }
    totals = (node["checks"]?["totals"]?.items ?? []).map(TotalCheckDefinition.init)
    ranks = (node["checks"]?["ranks"]?.items ?? []).map(RankCheckDefinition.init)
    finance = node["finance"].map(FinanceColumns.init)
    ambiguities = node["ambiguities"].map(AmbiguityColumns.init)
    premises = node["premises"].map(PremisesColumns.init)
    askedColumns = studyShape.columns(in: node, areas: areas.table.name)

    var problems: [Diagnostic] = []
    tables = (node["tables"]?.entries ?? []).map {
      MappedTableDefinition($0, file: file, problems: &problems)
    }
    travels = node.required("travel").entries.map {
      TravelDefinition($0, file: file, problems: &problems)
    }
    rules = RulesDefinition(node.required("rules"), file: file, problems: &problems)
    demands = node.required("demand").entries.map {
      DemandDefinition($0, file: file, problems: &problems)
    }
    scenarios = node.required("scenarios").entries.enumerated().map { index, entry in
      ScenarioDefinition(entry, isFirst: index == 0, file: file, problems: &problems)
    }
    map = MapDefinition(node.required("map"), file: file, problems: &problems)
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

extension StudyNode {
  subscript(key: String) -> StudyNode? { entries.first { $0.key == key }?.value }

  var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }

  var items: [StudyNode] { if case .list(let items) = content { items } else { [] } }

  var scalar: String? { if case .scalar(let text) = content { text } else { nil } }

  func string(_ key: String) -> String? { self[key]?.scalar }

  /// The text behind a key that the shape requires.
  func text(_ key: String) -> String { string(key) ?? "" }

  func required(_ key: String) -> StudyNode { self[key] ?? StudyNode(line: line, content: .empty) }

  func named(_ key: String) -> Named { Named(name: text(key), line: self[key]?.line ?? line) }

  func texts(_ key: String) -> [Named] {
    (self[key]?.items ?? []).map { Named(name: $0.scalar ?? "", line: $0.line) }
  }

  var groups: [(name: String, column: GroupColumn)] {
    (self["groups"]?.entries ?? []).map { ($0.key, GroupColumn($0.value)) }
  }
}

extension GroupColumn {
  init(_ node: StudyNode) {
    column = node.named("column")
    through = node["through"].map {
      Through(table: $0.named("table"), key: $0.text("key"), value: $0.text("value"))
    }
  }
}

extension AreaColumns {
  init(_ node: StudyNode) {
    table = node.named("table")
    kind = node.string("kind") ?? "area"
    id = node.text("id")
    name = node.text("name")
    easting = node.text("easting")
    northing = node.text("northing")
    groups = node.groups
  }
}

extension SiteColumns {
  init(_ node: StudyNode) {
    table = node.named("table")
    id = node.text("id")
    name = node.text("name")
    role = node.text("role")
    easting = node.text("easting")
    northing = node.text("northing")
    quality = node.text("quality")
    note = node.string("note")
    runningCost = node.string("running-cost")
    capitalCost = node.string("capital-cost")
    closingCost = node.string("closing-cost")
    capacity = node.string("capacity")
    groups = node.groups
  }
}

extension DemandDefinition {
  init(_ entry: StudyNode.Entry, file: String, problems: inout [Diagnostic]) {
    id = entry.key
    line = entry.line
    label = entry.value.text("label")
    count = entry.value.text("count")
    source = entry.value.string("source")
    weight = entry.value["weight"].flatMap { node in
      let keys = Set(node.entries.map(\.key))
      switch keys {
      case ["percentile-of-rank", "among"]:
        return .percentile(
          rank: node.text("percentile-of-rank"), among: Int(node.text("among")) ?? 0)
      case ["decile", "from", "to"]:
        let from = Int(node.text("from")) ?? 0
        let to = Int(node.text("to")) ?? 0
        if from <= to { return .deciles(node.text("decile"), from...to) }
      case ["rate"]: return .rate(node.text("rate"))
      default: break
      }
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: node.line, column: "demand.\(entry.key).weight"),
          expected: "percentile-of-rank with among, or decile with from and to, or rate",
          found: keys.isEmpty ? "nothing" : keys.sorted().joined(separator: ", "),
          whatToDo: "write one of the three; 'from' may not be above 'to'"))
      return nil
    }
  }
}

extension ScenarioDefinition {
  init(_ entry: StudyNode.Entry, isFirst: Bool, file: String, problems: inout [Diagnostic]) {
    id = entry.key
    line = entry.line
    label = entry.value.text("label")
    let best = entry.value.string("best").flatMap(ObjectiveKind.init)
    plan = best.map { .best($0) } ?? .open(entry.value.texts("open"))
    let both = best != nil && entry.value["open"] != nil
    if both || (best == nil && entry.value["open"] == nil) || (isFirst && best != nil) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: line, column: "scenarios.\(id)"),
          expected: isFirst ? "open, as the first scenario is today's" : "either open or best",
          found: both ? "both" : best == nil ? "neither" : "best",
          whatToDo:
            "list the hubs that are open\(isFirst ? "" : ", or name an objective, not both")"
        ))
    }
    outreach = entry.value.texts("outreach")
    source = entry.value.string("source")
  }
}

extension TotalCheckDefinition {
  init(_ node: StudyNode) {
    label = node.text("label")
    publisher = node.string("publisher")
    table = node.named("table")
    key = node.text("key")
    printed = node.text("printed")
    count = node.text("count")
    areas = GroupColumn(node.required("areas"))
  }
}

extension RankCheckDefinition {
  init(_ node: StudyNode) {
    label = node.text("label")
    table = node.named("table")
    key = node.text("key")
    name = node.text("name")
    printed = node.text("printed")
    rank = node.text("rank")
    count = node.text("count")
    areas = GroupColumn(node.required("areas"))
  }
}

extension FinanceColumns {
  init(_ node: StudyNode) {
    table = node.named("table")
    label = node.text("label")
    period = node.text("period")
    value = node.text("value")
    unit = node.text("unit")
    printed = node.text("printed")
    place = node.text("where")
    note = node.text("note")
    item = node.text("item")
    headline = node.texts("headline")
  }
}

extension AmbiguityColumns {
  init(_ node: StudyNode) {
    table = node.named("table")
    subject = node.text("subject")
    printed = node.text("printed")
    carried = node.text("carried")
  }
}

extension MapDefinition {
  init(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    outline = node["outline"].map { _ in node.named("outline") }
    if let points = node["points"], node["boundaries"] == nil {
      areas = .points(
        table: points.named("table"), easting: points.text("easting"),
        northing: points.text("northing"), area: points.text("area"))
    } else {
      if node["points"] != nil || node["boundaries"] == nil {
        problems.append(
          Diagnostic(
            .error, at: .init(file: file, row: node.line, column: "map"),
            expected: "either points or boundaries",
            found: node["points"] == nil ? "neither" : "both", whatToDo: "name one of them"))
      }
      let boundaries = node.required("boundaries")
      areas = .boundaries(file: boundaries.named("file"), code: boundaries.text("code"))
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
