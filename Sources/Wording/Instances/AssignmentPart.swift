import Placement
import Readers
import Reports
import Text

extension AnswerPart {
  /// Who goes where under the best plan, and what each site takes on.
  static func assignment(_ plan: CapacityEvaluation, _ file: InstanceFile) -> AnswerPart {
    AnswerPart(
      key: .assignment,
      json: .array(
        plan.parts.map { part in
          .keyed([
            (.area, file.areas[part.area].json), (.site, file.sites[part.site].json),
            (.people, .number(part.people)),
          ])
        }),
      tables: [loads(plan, file)],
      sentences: [
        "Areas sent past their nearest open site: \(plan.beyondNearest.count) of"
          + " \(Set(plan.parts.map(\.area)).count); not served: \(plan.unserved.count)."
      ])
  }

  private static func loads(_ plan: CapacityEvaluation, _ file: InstanceFile) -> Table {
    Table(
      id: "loads", caption: "What each open site of the best plan takes on",
      columns: [
        Column("Site", id: "site", .text), Column("Areas", id: "areas"),
        Column("Demand", id: "people"), Column("Capacity", id: "places"),
        Column("Used", id: "used", unit: "share"),
      ],
      rows: plan.loads.map { load in
        [
          .named(file.sites[load.site].named),
          .count(plan.parts.count { $0.site == load.site }),
          .measure(load.people, decimals: load.people == load.people.rounded() ? 0 : 2),
          load.places.isFinite
            ? .measure(load.places, decimals: load.places == load.places.rounded() ? 0 : 2)
            : .absent("no limit"),
          .share(load.shareUsed, decimals: 1),
        ]
      },
      source: file.file)
  }
}

extension InstanceFile.Label {
  /// As a cell has it.
  var named: NamedThing { NamedThing(id: description, name: description) }

  /// Numbers as numbers, names as strings.
  var json: JSONValue {
    switch self {
    case .number(let number): .integer(number)
    case .name(let name): .string(name)
    }
  }
}
