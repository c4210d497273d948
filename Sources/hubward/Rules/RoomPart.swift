import Placement
import Places
import Reports
import Studies

extension AnswerPart {
  private static func capital(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// How full each hub of the best plan is, and who goes where.
  static func room(_ best: CapacityEvaluation, of study: Study) -> [AnswerPart] {
    let loads = best.loads
    let past = best.beyondNearest.reduce(0) { $0 + $1.people }
    let unserved = best.unserved.reduce(0) { $0 + $1.people }
    let table = Table(
      id: "loads", caption: "How full each \(study.words.hub) of the best plan is",
      columns: [
        Column(capital(study.words.hub), .rowHeader), Column(capital(study.words.people)),
        Column("Places"),
        Column("Used"), Column("Areas"),
      ],
      rows: loads.map { load in
        [
          .text(study.hubs[load.site].name), .measure(load.people, decimals: 0),
          load.places.isFinite ? .measure(load.places, decimals: 0) : .absent("no limit"),
          .share(load.shareUsed, decimals: 1),
          .count(best.parts.count { $0.site == load.site }),
        ]
      },
      notes: [
        "People are assigned so that the whole is best: \(NumberStyle.measure(past, decimals: 0)) go past their nearest open \(study.words.hub) because it is full, and \(best.divided.count) areas are divided between several.\(unserved > 0 ? " \(NumberStyle.measure(unserved, decimals: 0)) have no place within the standard." : "")"
      ], source: "The study's tables of areas and sites.")
    return [
      AnswerPart(
        key: "loads",
        json: .array(
          loads.map { load in
            .object([
              ("site", .string(study.hubs[load.site].id.code)), ("people", .number(load.people)),
              ("places", load.places.isFinite ? .number(load.places) : .null),
            ])
          }), tables: [table]),
      AnswerPart(
        key: "assignment",
        json: .array(
          best.parts.map { part in
            .object([
              ("area", .string(study.areas[part.area].id.code)),
              ("site", .string(study.hubs[part.site].id.code)), ("people", .number(part.people)),
            ])
          })),
    ]
  }
}
