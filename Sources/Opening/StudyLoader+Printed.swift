import Need
import Places
import Readers
package import Studies
import StudyFormat
import Text

/// Printed figures: checks against the data, finances, ambiguities, and where all data come from.
extension StudyLoader {
  func totals(_ areaTable: SourceTable) throws(DataError) -> [TotalCheck] {
    var checks: [TotalCheck] = []
    for definition in file.totals {
      let table = try shelf.table(definition.table)
      let (keys, printed) = try table.read { reader in
        (reader.text(definition.key, unique: true), reader.optionalNumber(definition.printed))
      }
      let counts = try areaTable.read { $0.number(definition.count, from: 0) }
      let groups = try shelf.groups(definition.areas, of: areaTable)
      let rows = zip(keys, printed).map { key, printed in
        let areas = groups.indices.filter { groups[$0] == key }
        return TotalCheck.Row(
          name: key, printed: printed, computed: areas.reduce(0) { $0 + counts[$1] },
          areas: areas.count)
      }
      checks.append(
        TotalCheck(
          label: definition.label, file: table.file, column: definition.printed,
          countColumn: definition.count, publisher: definition.publisher, rows: rows))
    }
    return checks
  }

  func ranks(_ areaTable: SourceTable) throws(DataError) -> [RankCheck] {
    var checks: [RankCheck] = []
    for definition in file.ranks {
      let table = try shelf.table(definition.table)
      let (keys, names, printed) = try table.read { reader in
        (
          reader.text(definition.key, unique: true), reader.text(definition.name),
          reader.optionalInteger(definition.printed, from: 1)
        )
      }
      let (ranks, counts) = try areaTable.read { reader in
        (reader.integer(definition.rank, from: 1), reader.number(definition.count, from: 0))
      }
      let ranking = GroupRanking(
        ranks: ranks, people: counts, groups: try shelf.groups(definition.areas, of: areaTable))
      let rows = zip(keys, zip(names, printed)).compactMap { key, words -> RankCheck.Row? in
        ranking.entries.first { $0.group == key }.map {
          RankCheck.Row(
            name: words.0, printed: words.1, computed: $0.place, meanRank: $0.meanRank)
        }
      }
      guard rows.contains(where: { $0.printed != nil }) else {
        throw refusal(
          line: definition.table.line,
          "no row of \(table.file) has both a printed rank and people in areas of its own",
          whatToDo: "make column \(definition.key) hold the same names as the areas' groups")
      }
      checks.append(
        RankCheck(
          label: definition.label, file: table.file, column: definition.printed,
          rankColumn: definition.rank, countColumn: definition.count, rows: rows))
    }
    return checks
  }

  func finance() throws(DataError) -> [FinanceLine] {
    guard let columns = file.finance else { return [] }
    let table = try shelf.table(columns.table)
    let items = try table.read { $0.text(columns.item, unique: true) }
    let headline = Set(columns.headline.map(\.name))
    if let missing = columns.headline.first(where: { !items.contains($0.name) }) {
      throw refusal(
        line: missing.line, "\(table.file) has no item '\(missing.name)'",
        whatToDo: Spelling.advice(for: missing.name, among: items))
    }
    let (labels, periods, values) = try table.read { reader in
      (reader.text(columns.label), reader.text(columns.period), reader.number(columns.value))
    }
    let (units, printed, places, notes) = try table.read { reader in
      (
        reader.text(columns.unit), reader.text(columns.printed), reader.text(columns.place),
        reader.optionalText(columns.note)
      )
    }
    return items.indices.map {
      FinanceLine(
        item: items[$0], isHeadline: headline.contains(items[$0]), label: labels[$0],
        period: periods[$0], value: values[$0], unit: units[$0], printed: printed[$0],
        place: places[$0], note: notes[$0] ?? "")
    }
  }

  func ambiguities() throws(DataError) -> [Ambiguity] {
    guard let columns = file.ambiguities else { return [] }
    let table = try shelf.table(columns.table)
    let (subjects, printed, carried) = try table.read { reader in
      (
        reader.text(columns.subject), reader.text(columns.printed), reader.text(columns.carried)
      )
    }
    return subjects.indices.map {
      Ambiguity(subject: subjects[$0], printed: printed[$0], carried: carried[$0])
    }
  }

  package var sources: [DataSource] {
    [studyFile] + mappedFiles + recordSources + contextSources + isochroneSources
      + package.resources.map { resource in
        DataSource(
          file: resource.path, title: resource.title ?? resource.name, edition: resource.edition,
          sha256: digests[resource.path] ?? resource.sha256,
          licences: resource.licences.compactMap { $0.title ?? $0.name },
          origins: resource.sources.map(\.title), attribution: resource.attribution)
      }
  }
}
