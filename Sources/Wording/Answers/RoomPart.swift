import Assessment
import Placement
import Places
import Reports
import Studies
import Text

extension AnswerPart {
  /// How full each open site of the best plan is, and who goes where.
  static func room(_ best: CapacityEvaluation, of study: Study, _ found: RoomRanking)
    -> [AnswerPart]
  {
    let posed = found.posed
    return [
      AnswerPart(
        key: .loads,
        json: .array(
          best.loads.map { load in
            .keyed([
              (.site, .string(study.site(load.site, in: posed).site.id.code)),
              (.people, .number(load.people)),
              (.places, load.places.isFinite ? .number(load.places) : .null),
            ])
          }),
        tables: [
          study.loadsTable(best, posed, id: "loads", of: "the best plan")
        ], sentences: study.scenarios.indices.map { study.roomWords(of: $0, in: found) }),
      AnswerPart(
        key: .assignment,
        json: .array(
          best.parts.map { part in
            .keyed([
              (.area, .string(study.areas[study.area(ofRow: part.area)].id.code)),
              (.site, .string(study.site(part.site, in: posed).site.id.code)),
              (.people, .number(part.people)),
            ])
          })),
    ]
  }
}
