import Assessment
import Foundation
import Opening
import Places
import Reports
import Studies
import Text

/// What a page needs to work out any plan of a study by itself: the numbers that the report was made from,
/// each to its last binary digit, and the words around them as they are shown.
struct WorkbenchFacts {
  let result: StudyResult
  /// Areas in the order in which the map draws them, and the column of each site of the map.
  let drawn: [Int]
  let placed: [Int?]
  private let rows: WorkbenchRows
  private var store = VectorStore()

  var study: Study { result.study }

  init(_ result: StudyResult, drawn: [Int], placed: [Int?]) {
    self.result = result
    self.drawn = drawn
    self.placed = placed
    rows = WorkbenchRows(result)
  }

  var json: JSONValue {
    var facts = self
    return facts.written()
  }

  private mutating func written() -> JSONValue {
    let travels = result.appraisal.ways.indices.filter(isShown)
      .flatMap { result.appraisal.ways[$0].travels }
    let shown = Set([0] + travels).sorted()
    let ways = result.appraisal.ways.indices.map { isShown($0) ? way($0, among: shown) : .null }
    let questions = WorkbenchQuestions(result)
    let asked = questions.all.map { question in
      questions.json(question, weights: store.place(of: question.question.demand.demand.weights))
    }
    let people = store.place(of: study.people)
    // In parts, as one literal of everything takes the compiler too long.
    var members: [(key: String, value: JSONValue)] = [("words", words)]
    members += measures
    members.append(("people", .integer(people)))
    members.append(("travels", .array(shown.map(travel))))
    members.append(("ways", .array(ways)))
    members.append(("questions", .array(asked)))
    members += rulings
    members += drawing
    members.append(("vectors", .array(store.vectors.map(VectorStore.written))))
    return .object(members)
  }

  private var measures: [(key: String, value: JSONValue)] {
    let unit = result.travel.matrix.unit
    let areas = study.areas.map { shown($0.name) }
    return [
      ("unit", .string(Phrases.name(unit))), ("decimals", .integer(Phrases.decimals(unit))),
      ("sites", .array(study.sites.columnsOfAll.map(site))),
      ("hubs", .integer(study.sites.hubs.count)),
      ("countsOutreach", .bool(result.countsOutreach)), ("areas", .array(areas)),
      ("border", study.travels[0].border.map(border) ?? .null),
    ]
  }

  private var rulings: [(key: String, value: JSONValue)] {
    let money: [(key: String, value: JSONValue)] = [
      ("hubs", .bool(study.sites.hubFigures.has(.running))),
      ("outreach", .bool(study.sites.outreachFigures.has(.running))),
      ("once", .bool(isOnceSaid)),
    ]
    return [
      ("rows", .array(rows.json)), ("notes", .array(notes)), ("rules", WorkbenchRules(study).json),
      ("money", .object(money)),
      ("plans", .array(result.appraisal.options.map(plan))),
    ]
  }

  private var drawing: [(key: String, value: JSONValue)] {
    let limits = result.reachClasses.map { $0.limit.map(JSONValue.number) ?? .null }
    return [
      ("limits", .array(limits)), ("drawn", .array(drawn.map(JSONValue.integer))),
      ("placed", .array(placed.map { $0.map(JSONValue.integer) ?? .null })),
    ]
  }

  private func travel(_ index: Int) -> JSONValue {
    let travel = study.travels[index]
    return .object([
      ("hubs", VectorStore.written(travel.matrix.values)),
      ("outreach", VectorStore.written(travel.outreach.values)),
    ])
  }

  private var words: JSONValue {
    let words = study.words
    return .object([
      ("hub", shown(words.hub)), ("hubs", shown(words.hubs)), ("outreach", shown(words.outreach)),
      ("people", shown(words.people)), ("travel", shown(result.travel.label)),
      ("today", shown(study.baseline.name)), ("area", shown(study.areas.kind)),
      ("standard", shown("\(result.standard)")),
    ])
  }

  private func shown(_ words: String) -> JSONValue { .string(XMLText.shown(words)) }

  private func site(_ column: Int) -> JSONValue {
    let site = study.sites[column]
    func figure(_ kind: SiteFigures.Kind) -> JSONValue {
      study.figure(kind, of: column).map { .number($0) } ?? .null
    }
    return .object([
      ("id", .string(site.id.code)), ("name", shown(site.name)),
      ("today", .bool(study.columns(of: study.baseline).contains(column))),
      ("placed", .bool(site.location != nil)),
      ("running", figure(.running)), ("capital", figure(.capital)), ("closing", figure(.closing)),
      ("places", figure(.capacity)),
    ])
  }

  /// Whether the short table of options has the way of counting.
  private func isShown(_ way: Int) -> Bool {
    rows.rows.contains { $0.row.access?.way == way }
  }

  private mutating func way(_ index: Int, among shown: [Int]) -> JSONValue {
    let way = result.appraisal.ways[index]
    let demand = result.appraisal.demands[way.demand]
    let parts = way.travels.map { travel -> JSONValue in
      let carrier = study.travels[travel]
      return .array([
        .integer(shown.firstIndex(of: travel) ?? 0),
        .integer(store.place(of: carrier.carried(demand.people))),
        .integer(store.place(of: carrier.carried(demand.demand.weights))),
      ])
    }
    return .object([("parts", .array(parts)), ("worth", .number(way.outreach.worth))])
  }

  private func border(_ nearest: NearestSites) -> JSONValue {
    .object([
      ("names", .array(study.sites.border.map { shown("\($0.name) (over the border)") })),
      ("site", .array(nearest.site.map { .integer($0 ?? -1) })),
      ("impedance", VectorStore.written(nearest.impedance)),
    ])
  }

  private var notes: [JSONValue] {
    var notes: [String] = []
    for note in rows.rows.flatMap(\.row.notes) where !notes.contains(note) {
      notes.append(note)
    }
    return notes.map { shown($0) }
  }

  private var isOnceSaid: Bool {
    [SiteFigures.Kind.capital, .closing].contains {
      study.sites.hubFigures.has($0) || study.sites.outreachFigures.has($0)
    }
  }

  private func plan(_ option: AppraisedOption) -> JSONValue {
    .object([
      ("id", .string(option.plan.id)), ("name", shown(result.appraisal.name(option))),
      ("hubs", .array(option.plan.open.map { .integer($0) })),
      ("outreach", .array(option.plan.outreach.map { .integer($0) })),
    ])
  }
}

extension StudySites {
  /// Every column: hubs, then outreach sites.
  fileprivate var columnsOfAll: Range<Int> { 0..<hubs.count + outreach.count }
}

/// Lists of numbers, each once.
struct VectorStore {
  private(set) var vectors: [[Double]] = []

  /// Where a list is, put there where it is new.
  mutating func place(of vector: [Double]) -> Int {
    if let place = vectors.firstIndex(of: vector) { return place }
    vectors.append(vector)
    return vectors.count - 1
  }

  /// Eight bytes a number, the lowest first, in base64: a text of their digits would be longer and slower
  /// to read, and has no infinity.
  static func written(_ numbers: [Double]) -> JSONValue {
    var bytes = Data(capacity: numbers.count * 8)
    for number in numbers {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return .string(bytes.base64EncodedString())
  }
}
