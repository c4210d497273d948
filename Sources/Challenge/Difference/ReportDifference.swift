import Reports
public import Text

/// What differs between two reports, number by number.
///
/// Tables are told by their ids, rows by the words that name them, columns by their ids: a row that moved
/// is the same row. Numbers are compared in full, and shown with as many decimals as tell them apart.
public struct ReportDifference: Sendable {
  /// One cell that says something else.
  public struct Change: Equatable, Sendable {
    public let table: String
    public let caption: String
    public let row: String
    public let column: String
    public let before: String
    public let after: String
    /// `+0.4`, where both are numbers.
    public let difference: String?

    /// "Mean walk (minutes), The council's proposal: 36.1, then 36.5 (+0.4)".
    public var sentence: String {
      "\(column), \(row): \(before), then \(after)" + (difference.map { " (\($0))" } ?? "")
    }
  }

  /// The files that they were made from and that are not the same, a sentence each.
  public let inputs: [String]
  /// In the order of tables, rows and columns.
  public let changes: [Change]
  /// Tables, columns and rows that only one of them has.
  public let onlyInOne: [String]
  /// Files that are not the same bytes or are lost, by path, whatever the tables say.
  public let files: [String]
  /// Files that a manifest names and that are not there: nothing can be said of them.
  public let lost: [String]
  /// How many numbers and words of tables were compared.
  public let compared: Int

  /// - Throws: ``ChallengeError`` where a table cannot be read.
  public init(_ before: WrittenReport, _ after: WrittenReport) throws(ChallengeError) {
    inputs = Self.inputs(before.manifest.inputs, after.manifest.inputs)
    let (old, new) = (try before.tables(), try after.tables())
    var changes: [Change] = []
    var single: [String] = []
    var compared = 0
    for table in old {
      guard let other = new.first(where: { $0.id == table.id }) else {
        single.append("only \(before.name) has the table \(table.id): \(table.caption)")
        continue
      }
      let found = Self.compare(table, other, names: (before.name, after.name))
      changes += found.changes
      single += found.single
      compared += found.compared
    }
    for table in new where !old.contains(where: { $0.id == table.id }) {
      single.append("only \(after.name) has the table \(table.id): \(table.caption)")
    }
    self.changes = changes
    self.compared = compared
    onlyInOne = single
    let lost = Set(before.lost + after.lost)
    files = Set(before.files.keys).union(after.files.keys).union(lost).sorted()
      .filter { before.files[$0] != after.files[$0] || lost.contains($0) }
    self.lost = lost.sorted()
  }

  /// Whether both have all their files, and these are the same bytes.
  public var isIdentical: Bool { files.isEmpty }

  private static func inputs(
    _ before: [Manifest.Input], _ after: [Manifest.Input]
  ) -> [String] {
    let files = Set((before + after).map(\.file)).sorted()
    return files.compactMap { file in
      let (old, new) = (before.filter { $0.file == file }, after.filter { $0.file == file })
      if Set(old) == Set(new) { return nil }
      if old.isEmpty { return "\(file) was added" }
      if new.isEmpty { return "\(file) was taken away" }
      let editions = [old, new].map {
        $0.map(\.edition).filter { !$0.isEmpty }.joined(separator: ", ")
      }
      let what = editions[0] == editions[1] ? "" : ", \(editions[0]) then \(editions[1])"
      return Set(old.map(\.sha256)) == Set(new.map(\.sha256))
        ? "\(file) is the same file, described otherwise\(what)" : "\(file) is another file\(what)"
    }
  }

  private static func compare(
    _ old: WrittenTable, _ new: WrittenTable, names: (String, String)
  ) -> (changes: [Change], single: [String], compared: Int) {
    var changes: [Change] = []
    var single: [String] = []
    var compared = 0
    let columns = old.columns.enumerated().compactMap { index, column in
      new.columns.firstIndex { $0.id == column.id }.map { (column, index, $0) }
    }
    for (mine, other, name) in [(old, new, names.0), (new, old, names.1)] {
      for column in mine.columns where !other.columns.contains(where: { $0.id == column.id }) {
        single.append("only \(name) has the column \(column.title) in \(old.id)")
      }
    }
    let length = max(old.keyLength, new.keyLength)
    let (keys, others) = (old.keys(length: length), new.keys(length: length))
    let rows = Dictionary(others.enumerated().map { ($1, $0) }) { first, _ in first }
    for (index, key) in keys.enumerated() {
      guard let there = rows[key] else {
        single.append("only \(names.0) has the row \(key) in \(old.id)")
        continue
      }
      for (column, mine, theirs) in columns {
        compared += 1
        let (before, after) = (old.rows[index][mine], new.rows[there][theirs])
        guard before != after else { continue }
        let shown = WrittenNumber.shown(before, after, unit: column.unit)
        changes.append(
          Change(
            table: old.id, caption: old.caption, row: key, column: column.title,
            before: shown.before, after: shown.after, difference: shown.difference))
      }
    }
    let known = Set(keys)
    for key in others where !known.contains(key) {
      single.append("only \(names.1) has the row \(key) in \(old.id)")
    }
    return (changes, single, compared)
  }
}

extension ReportDifference {
  /// As sentences, table by table.
  ///
  /// - Parameter limit: how many changes of a table are told.
  public func sentences(limit: Int) -> [String] {
    var lines = inputs.map { "Input: \($0)." }
    var table = ""
    var told = 0
    for change in changes {
      if change.table != table {
        table = change.table
        told = 0
        lines += ["", "\(change.caption) (\(table))"]
      }
      told += 1
      if told <= limit { lines.append("  \(change.sentence)") }
      if told == limit + 1 {
        let rest = changes.filter { $0.table == table }.count - limit
        lines.append("  and \(NumberStyle.count(rest, "more change")); --all tells them")
      }
    }
    let others = files.filter { $0 != Manifest.path && !isTable($0) && !lost.contains($0) }
    if !others.isEmpty {
      lines += [
        "", "Other files that are not the same bytes: \(Phrases.list(others, limit: limit)).",
      ]
    }
    if !lost.isEmpty {
      lines += ["", "Named in a manifest but not there: \(Phrases.list(lost, limit: limit))."]
    }
    if !onlyInOne.isEmpty {
      lines += ["", "What only one of them has"]
      lines += onlyInOne.prefix(limit).map { "  \($0)" }
      if onlyInOne.count > limit {
        lines.append(
          "  and \(NumberStyle.count(onlyInOne.count - limit, "more")); --all tells them")
      }
    }
    return lines
  }

  /// Whether the sentences about numbers have told of it.
  private func isTable(_ path: String) -> Bool { path.hasPrefix("tables/") && compared > 0 }

  /// How many cells say something else, in one sentence.
  public var summary: String {
    guard compared > 0 else {
      return "They have no table as JSON in common, so no number was compared."
    }
    let all = NumberStyle.count(compared)
    if changes.isEmpty, onlyInOne.isEmpty {
      return "The tables are the same: all \(all) numbers and words in them."
    }
    let more =
      onlyInOne.isEmpty ? "" : ", and \(onlyInOne.count) tables, columns or rows are in one only"
    return
      "\(NumberStyle.count(changes.count)) of \(all) numbers and words in tables differ\(more)."
  }

  /// For programs: `inputs`, `changes`, `only_in_one`, `files`, `lost`, `compared`.
  public var json: JSONValue {
    .object([
      ("identical", .bool(isIdentical)), ("compared", .integer(compared)),
      ("inputs", .array(inputs.map { .string($0) })),
      (
        "changes",
        .array(
          changes.map { change in
            .object([
              ("table", .string(change.table)), ("row", .string(change.row)),
              ("column", .string(change.column)), ("before", .string(change.before)),
              ("after", .string(change.after)),
              ("difference", change.difference.map { .string($0) } ?? .null),
            ])
          })
      ),
      ("only_in_one", .array(onlyInOne.map { .string($0) })),
      ("files", .array(files.map { .string($0) })),
      ("lost", .array(lost.map { .string($0) })),
    ])
  }
}
