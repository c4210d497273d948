package import Assessment
package import Reports
import Studies
import StudyFormat
import Text

/// The options side by side.
extension OptionsAppraisal {
  /// One row per count, one column per option, in groups: by the first travel and its own standard.
  ///
  /// What is missing of every option is named under it, and has no row.
  package var table: Table {
    table("options", "The options side by side", mainRows, notes: missingWords)
  }

  /// The rows of ``table``.
  var mainRows: [(group: String, row: AppraisalRow)] {
    rows { $0.isMain && !$0.isMissing }
  }

  /// `Not supplied for any option. Money: running cost (£ a year), …`
  private var missingWords: [String] {
    let missing = rows { $0.isMain && $0.isMissing }
    var groups: [String] = []
    for row in missing where groups.last != row.group { groups.append(row.group) }
    let named = groups.map { group in
      let titles = missing.filter { $0.group == group }.map { Phrases.inside($0.row.title) }
      return " \(group): \(titles.joined(separator: ", "))."
    }
    return named.isEmpty ? [] : ["Not supplied for any option." + named.joined()]
  }

  private var stoppedWords: String? {
    isStopped
      ? "It was stopped: ranks that were not counted by then are missing, and so is the best plan of a question whose plans were not."
      : nil
  }

  /// The same with every travel and every standard.
  package var wholeTable: Table {
    table(
      "options-all", "The options side by side, by every travel and standard", rows { _ in true })
  }

  private func table(
    _ id: String, _ caption: String, _ rows: [(group: String, row: AppraisalRow)],
    notes first: [String] = []
  ) -> Table {
    var names = ColumnNames(taken: ["group", "count", "count_name"])
    var titles = Set<String>()
    let columns = options.map { option in
      let id = names.name(for: "option_\(option.plan.id)")
      // Two plans may have one name, and columns may not.
      var title = name(option)
      if !titles.insert(title).inserted { title += " (\(option.plan.id))" }
      return Column(title, id: id)
    }
    var notes = first + [stoppedWords].compactMap(\.self)
    for note in rows.flatMap(\.row.notes) where !notes.contains(note) { notes.append(note) }
    return Table(
      id: id, caption: "\(caption), each held against \(study.baseline.name)",
      columns: [
        Column("Group", id: "group", .text), Column("Count", id: "count", .rowHeader),
      ] + columns,
      rows: rows.map { group, row in
        [
          .text(group), .named(id: row.id, name: row.title),
        ] + row.cells
      },
      grouping: "group", notes: notes, source: sources)
  }

  /// Rows of every block, each with what heads it.
  func rows(_ isShown: (AppraisalRow) -> Bool) -> [(group: String, row: AppraisalRow)] {
    AppraisalBlock.all.flatMap { block in
      inOrder(block.rows(self).filter(isShown)).map { row in
        (group: row.about.map { "\(block.group): \($0)" } ?? block.group, row: row)
      }
    }
  }

  /// Rows by whom they are about, and what is counted in several ways one below the other.
  private func inOrder(_ rows: [AppraisalRow]) -> [AppraisalRow] {
    let abouts = rows.map(\.about)
    let counts = rows.map {
      $0.access.map {
        "\($0.measure) \(ways[$0.way].travels) \($0.standard.map(String.init(describing:)) ?? "")"
      }
    }
    let keys = rows.indices.map { index in
      (
        about: abouts.firstIndex(of: abouts[index]) ?? index,
        count: counts[index].flatMap { count in
          rows.indices.first { abouts[$0] == abouts[index] && counts[$0] == count }
        } ?? index
      )
    }
    return rows.indices.sorted { one, other in
      (keys[one].about, keys[one].count, one) < (keys[other].about, keys[other].count, other)
    }
    .map { rows[$0] }
  }

  /// What a column or a sentence calls an option.
  func name(_ option: AppraisedOption) -> String { Phrases.sentence(study.name(option)) }

  /// Every travel that is counted, and whom it carries.
  private var sources: String {
    let travels = Set(ways.flatMap(\.travels)).sorted().map { study.travels[$0] }
    let others = travels.dropFirst().map {
      "\(Phrases.sentence($0.label)): \(study.travelSource($0))."
    }
    return ([study.source(travels[0])] + others).joined(separator: " ")
  }
}

extension StudyDemand {
  /// Its label, with its year where it has one.
  var name: String { year.map { "\(label), \($0)" } ?? label }

  /// The same within a sentence.
  var nameInside: String { Phrases.inside(name) }
}

extension Study {
  /// Whether an option is one of the study's scenarios.
  func names(_ option: AppraisedOption) -> Bool { scenarios.contains { $0.id == option.plan.id } }

  /// `the council's proposal`, `best for shortest mean walk`.
  func name(_ option: AppraisedOption) -> String {
    names(option)
      ? option.plan.name : "best for \(Phrases.list(option.bestFor.map(\.aim)))"
  }
}
