import Places
public import Reports
public import Studies
import Text

/// Need and demand, area by area and by group.
extension Study {
  /// Every area with its people and its demand under each way of counting.
  public var needTable: Table {
    let names = StudyColumns(self)
    let rows = areas.indices.map { area -> [Cell] in
      [.text(areas[area].name), .text(areas[area].id.code)]
        + areas.groupings.map { areas[area].groups[$0].map { .text($0) } ?? .absent("none") }
        + demands.map { .measure($0.demand.weights[area], decimals: $0.weight == nil ? 0 : 1) }
    }
    return Table(
      id: "need", caption: "Demand of every \(areas.kind), each way of counting",
      columns: [Column("Name", id: "area_name", .rowHeader), Column("Code", id: "area", .text)]
        + areas.groupings.map { Column(Phrases.sentence($0), id: names.group($0), .text) }
        + zip(demands, names.demands).map { Column($0.label, id: $1) },
      rows: rows, notes: demandNotes, source: demandSource)
  }

  /// Demand by the groups of a grouping, under each way of counting.
  public func needTable(by grouping: String) -> Table {
    let names = StudyColumns(self)
    let groups = areas.groups(under: grouping).groups
    func cells(_ areas: [Int]) -> [Cell] {
      demands.map { demand in
        .measure(
          areas.reduce(0) { $0 + demand.demand.weights[$1] },
          decimals: demand.weight == nil ? 0 : 1)
      }
    }
    let rows = groups.map { [.text($0.name), .count($0.areas.count)] + cells($0.areas) }
    let all: [Cell] = [.named(nil, none: "All"), .count(areas.count)] + cells(Array(areas.indices))
    return Table(
      id: "need-\(Phrases.slug(grouping))", caption: "Demand by \(grouping)",
      columns: [
        Column(Phrases.sentence(grouping), id: names.group(grouping), .rowHeader),
        Column("Areas", id: "areas"),
      ]
        + zip(demands, names.demands).map { Column($0.label, id: $1) },
      rows: rows + [all], emphasised: [rows.count], notes: demandNotes, source: demandSource,
      emphasis: "all areas together")
  }

  private var demandNotes: [String] {
    demands.compactMap { demand in demand.weight.map { "\(demand.label): count × \($0.words)." } }
  }

  private var demandSource: String {
    let columns = demands.map(\.countColumn)
    return "Counts from column "
      + Phrases.list(columns.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
      + " of the areas' table."
  }
}
