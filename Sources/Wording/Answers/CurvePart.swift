import Placement
import Reports
import Studies
import Text

extension AnswerPart {
  /// The best for each number of hubs.
  static func curve(_ curve: CountCurve, _ terms: AnswerTerms) -> AnswerPart {
    let beside = terms.outreach
    func isHub(_ site: Int) -> Bool { site < terms.hubCount }
    func outreach(_ point: CountCurve.Point) -> [Int]? {
      point.plan.map { $0.open.filter { !isHub($0) } }
    }
    var last: Double?
    let rows = curve.points.map { point -> [Cell] in
      let value = point.plan.map(terms.value)
      defer { last = value ?? last }
      let gained = value.flatMap { value in last.map { terms.worse($0, than: value) } }
      return [
        .count(point.count),
        value.map(terms.cell) ?? .absent(point.isProven ? "no plan" : "none found"),
        gained.map(terms.loss) ?? .absent("–"),
        .text(point.isProven ? "proven" : "best found"),
        point.plan.map { terms.names($0.open.filter(isHub)) } ?? .named(nil, none: "–"),
      ] + (beside == nil ? [] : [outreach(point).map { terms.names($0) } ?? .named(nil, none: "–")])
    }
    let knee = curve.knee
    let points = curve.points.map { point -> JSONValue in
      .keyed(
        [
          (.hubs, .integer(point.count)),
          (.value, point.plan.map { .number(terms.value($0)) } ?? .null),
          (.bound, point.bound.map { .number(terms.bound($0)) } ?? .null),
          (.open, point.plan.map { terms.ids($0.open.filter(isHub)) } ?? .array([])),
          (.proven, .bool(point.isProven)),
        ] + (beside == nil ? [] : [(.outreach, terms.ids(outreach(point) ?? []))]))
    }
    let sites =
      beside.map { " with \(NumberStyle.count($0, terms.words.outreach)) beside them" } ?? ""
    let table = Table(
      id: "curve",
      caption: "The best plan for each number of \(terms.words.hubs)\(sites)",
      columns: [
        Column(Phrases.sentence(terms.words.hubs), id: "hubs"),
        Column(terms.valueTitle, id: "value", unit: terms.unit),
        Column("Gained (\(terms.lossTitle))", id: "gained"),
        Column("Proof", id: "proof", .text), Column("Open", id: "open", .text),
      ] + (beside == nil ? [] : [Column("Outreach at", id: "outreach", .text)]), rows: rows,
      emphasised: Set(curve.points.indices.filter { curve.points[$0].count == knee }),
      notes: [
        "Gained is what the row has over the one before it. The knee is the number of \(terms.words.hubs) farthest from the straight line between the ends of the curve (Satopää et al. 2011)."
      ], source: terms.source, emphasis: "the knee of the curve")
    let sentence =
      knee.map {
        "Knee: \(terms.hubs($0))\(sites), where the curve bends: further \(terms.words.hubs) give less than those before."
      }
      ?? "Knee: the curve has none."
    return AnswerPart(
      key: .curve,
      json: .keyed([(.knee, knee.map { .integer($0) } ?? .null), (.points, .array(points))]),
      tables: [table], sentences: [sentence])
  }
}
