import Assessment
import Need
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// Indices of need in tables: who has most, what it is made of, and how far it hangs on any one
/// indicator.
extension Study {
  /// Places in the order of an index, with what each indicator adds and what drives the rank.
  package func indexTable(_ index: StudyIndex, by grouping: String? = nil) -> Table {
    let ranking = IndexRanking(index, of: self, by: grouping)
    let parts = index.composite.parts
    let names = ColumnNames.all(parts.map { "part_\($0.indicator.id)" })
    let place =
      ranking.grouping.map { Column(Phrases.sentence($0), id: "place", .rowHeader) }
      ?? Column("Name", id: "place", .rowHeader)
    let rows = ranking.entries.map { entry -> [Cell] in
      [
        entry.rank.map { .rank($0, isShared: entry.isShared) } ?? .absent("not known"),
        .text(entry.name), .measure(entry.people, decimals: 0), number(entry.value),
      ] + entry.contributions.map(number) + [
        entry.value == nil
          ? .absent("no indicator is known")
          : .text(
            entry.drivers.isEmpty
              ? "none above the mean"
              : entry.drivers.prefix(2).map { parts[$0].indicator.label }.joined(separator: "; "))
      ]
    }
    let multiplies = index.composite.design.mean == .geometric
    return Table(
      id: "index-\(index.id)\(ranking.grouping.map { "-" + Phrases.slug($0) } ?? "")",
      caption: "\(index.label), most need first\(ranking.grouping.map { ", by \($0)" } ?? "")",
      columns: [
        Column("Rank", id: "rank"), place, Column(Phrases.sentence(words.people), id: "people"),
        Column("Index", id: "index"),
      ]
        + zip(parts, names).map { Column($0.indicator.label, id: $1) }
        + [Column("Driven by", id: "driven_by", .text)],
      rows: rows,
      notes: [
        "\(index.howMade) A column of an indicator says what it \(multiplies ? "multiplies the index by" : "adds to the index"). Driven by: the indicators that lift the place furthest above the mean of all, at most two.",
        ranking.grouping == index.unitGrouping
          ? nil
          : "Areas of a \(ranking.grouping ?? "place") are weighted by \(words.people).",
        index.gapNote,
      ].compactMap(\.self), source: indexSource(index))
  }

  /// The indicators of an index: how they count, what is missing, and what their removal would do.
  package func indexPartsTable(_ index: StudyIndex) -> Table {
    let parts = index.composite.parts
    // An index that was made can be made without each of its indicators, unless by the first component.
    let without = (try? LeaveOneOut.all(of: index.composite)) ?? []
    let pairs = IndicatorCorrelation.all(parts.map { $0.indicator.with(values: $0.raw).needward })
    let rows = parts.indices.map { k -> [Cell] in
      let part = parts[k]
      let twin = pairs.first { ($0.first == k || $0.second == k) && $0.spearman != nil }
      let loss = without.first { $0.indicator == k }
      return [
        .text(part.indicator.label), .share(part.weight, decimals: 1),
        .text(part.indicator.direction == .higher ? "higher" : "lower"),
        .count(part.indicator.missingCount), .count(part.isFilled.count { $0 }),
        twin.map { .text(parts[$0.first == k ? $0.second : $0.first].indicator.label) }
          ?? .absent("none to compare"),
        twin?.spearman.map { .measure($0, decimals: 2) } ?? .absent("none to compare"),
        loss?.agreement.map { .measure($0, decimals: 3) } ?? .absent("not worked out"),
        loss.map { loss in
          loss.farthest.map { move in
            .text("\(unitName(move.area, of: index)) from \(move.before) to \(move.after)")
          } ?? .text("none moves")
        } ?? .absent("not worked out"),
        loss.map { .count($0.leaveFirst) } ?? .absent("not worked out"),
      ]
    }
    let twins = pairs.filter(\.isHigh).map { pair in
      "\(parts[pair.first].indicator.label) and \(parts[pair.second].indicator.label) (\(NumberStyle.measure(pair.spearman ?? 0, decimals: 2)))"
    }
    let first = without.first?.first ?? 0
    return Table(
      id: "index-\(index.id)-indicators",
      caption: "\(index.label): its indicators, and what each one's removal would change",
      columns: [
        Column("Indicator", id: "indicator", .rowHeader),
        Column("Weight", id: "weight", unit: "share"),
        Column("More need is", id: "more_need", .text), Column("Missing", id: "missing"),
        Column("Filled", id: "filled"), Column("Most like", id: "most_like", .text),
        Column("Rank correlation", id: "rank_correlation"),
        Column("Agreement without it", id: "agreement_without"),
        Column("Moves most without it", id: "moves_most", .text),
        Column("Leave the first \(first)", id: "leave_first"),
      ], rows: rows,
      notes: [
        "\(index.howMade) Missing counts \(index.unitGrouping ?? "area")s without a value, filled those that took the mean of their group.",
        twins.isEmpty
          ? "No two indicators order the places so much alike (rank correlation \(IndicatorCorrelation.high) or more) that they count the same need twice."
          : "These order the places much alike, and may count the same need twice: \(Phrases.list(twins)).",
        "Agreement without it is the rank correlation of the index with and without the indicator; 1 means the same order. The last column counts the first \(first) that would not be among the first \(first).",
        index.composite.explained.map {
          "The first principal component explains \(NumberStyle.share($0, decimals: 1)) of the variation of the indicators."
        },
      ].compactMap(\.self), source: indexSource(index))
  }

  /// Everything that an index is made of: a row for every place and indicator.
  package func indexAuditTable(_ index: StudyIndex) -> Table {
    let composite = index.composite
    let rows = composite.values.indices.flatMap { unit in
      composite.parts.map { part -> [Cell] in
        [
          .text(unitName(unit, of: index)), .text(part.indicator.label),
          part.raw[unit].map { .measure($0, decimals: 2) } ?? .absent("not known"),
          .text(
            part.isFilled[unit]
              ? "mean of its group" : part.indicator.values[unit] == nil ? "missing" : "given"),
          number(part.standardised[unit]), .share(part.weight, decimals: 1),
          number(part.contribution[unit]), number(composite.values[unit]),
          composite.ranks[unit].map { .count($0) } ?? .absent("not known"),
        ]
      }
    }
    return Table(
      id: "index-\(index.id)-audit", caption: "\(index.label): what it is made of, place by place",
      columns: [
        Column("Place", id: "place", .rowHeader), Column("Indicator", id: "indicator", .text),
        Column("Value", id: "value"), Column("Value is", id: "value_is", .text),
        Column("Standardised", id: "standardised"), Column("Weight", id: "weight", unit: "share"),
        Column("Contribution", id: "contribution"), Column("Index", id: "index"),
        Column("Rank", id: "rank"),
      ], rows: rows, notes: [index.howMade], source: indexSource(index))
  }

  private func number(_ value: Double?) -> Cell {
    value.map { .measure($0, decimals: 3) } ?? .absent("not known")
  }

  private func unitName(_ unit: Int, of index: StudyIndex) -> String {
    switch index.units {
    case .areas: areas[unit].name
    case .groups(_, let names): names[unit]
    }
  }

  private func indexSource(_ index: StudyIndex) -> String {
    let sources = index.composite.parts.map { part in
      "\(part.indicator.label): \(Phrases.withoutStop(part.indicator.source ?? "no source stated"))\(part.indicator.year.map { ", \($0)" } ?? "")"
    }
    return sources.joined(separator: ". ") + "."
  }
}

extension StudyIndex {
  /// The grouping whose groups it compares; nothing for areas.
  var unitGrouping: String? {
    if case .groups(let name, _) = units { name } else { nil }
  }

  /// How it is made, in one sentence.
  var howMade: String {
    let design = composite.design
    let scale =
      switch design.standardisation {
      case .percentile: "percentiles (the share of the others with less need)"
      case .zScore: "z-scores"
      case .minMax: "min–max from 0 to 1"
      case .rank: "ranks, the greatest the most need"
      case .exponential: "the exponential scale of the Indices of Deprivation, 0 to 100"
      }
    let weights =
      switch design.weights {
      case .equal: "all weighing alike"
      case .stated: "with the study's weights"
      case .firstComponent: "weighed by their first principal component"
      }
    return
      "The \(design.mean.rawValue) mean of \(NumberStyle.count(composite.parts.count, "indicator")) as \(scale), \(weights), compared by \(unitGrouping ?? "area"); higher is more need."
  }

  /// What was missing, in one sentence; nothing where all is known.
  var gapNote: String? {
    let unknown = composite.values.count { $0 == nil }
    let without = unitGrouping ?? "area"
    let parts = composite.parts.filter { $0.indicator.missingCount > 0 }
    guard !parts.isEmpty else { return nil }
    let rules = Set(parts.map(\.indicator.missing.rawValue)).sorted()
    let which = "\(Phrases.list(parts.map(\.indicator.label))) \(parts.count == 1 ? "is" : "are")"
    let whole =
      unknown == 0
      ? "every \(without) has an index"
      : "\(NumberStyle.count(unknown, without)) with none of them known has no index and no rank"
    return "\(which) not known everywhere (rule: \(Phrases.list(rules))); \(whole)."
  }
}

extension ColumnNames {
  /// Keys for several titles, each once.
  static func all(_ titles: [String]) -> [String] {
    var names = ColumnNames()
    return titles.map { names.name(for: $0) }
  }
}
