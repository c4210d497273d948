import Disclosure
import Readers
import Studies
import StudyFormat
import Text

/// That counts of users come in by one way alone, and in no column that gives another back.
extension StudyLoader {
  /// A table is listed once, and no other table is made from its file: each would be released by itself,
  /// and one would give back what the other withholds.
  static func checkOnce(
    _ users: [DisclosureDefinition.Users], _ file: StudyFile, _ package: DataPackage
  ) throws(DataError) {
    func refusal(_ table: Named, _ message: String, _ whatToDo: String) -> DataError {
      .refused([
        Diagnostic(
          .error, at: .init(file: file.file, row: table.line, column: "disclosure.users"), message,
          whatToDo: whatToDo)
      ])
    }
    var seen: Set<String> = []
    let tables =
      package.resources.map { (name: $0.name, path: $0.path, sheet: nil as String?) }
      + file.tables.map { (name: $0.name, path: $0.path.name, sheet: $0.cells.sheet) }
    for table in users.map(\.table) {
      guard seen.insert(table.name).inserted else {
        throw refusal(
          table, "the table '\(table.name)' stands twice",
          "list its columns and margins together: what one entry withholds the other could give back"
        )
      }
      guard let own = tables.first(where: { $0.name == table.name }) else { continue }
      let other = tables.first { other in
        other.name != own.name && other.path == own.path
          && (other.sheet == nil || own.sheet == nil || other.sheet == own.sheet)
      }
      if let other {
        throw refusal(
          table, "the table '\(other.name)' is made from the same file as '\(own.name)'",
          "use one of them: its counts of users are withheld, those of the other are not")
      }
    }
  }

  /// No column from which a withheld count could be worked out stands beside those that are released.
  ///
  /// - Parameters:
  ///   - listed: the columns that count users, as the file has them.
  ///   - withheld: those of them of which something is withheld.
  static func checkSums(
    _ table: SourceTable, listed: [String: [Int?]], withheld: Set<String>
  ) throws(DataError) {
    guard !withheld.isEmpty else { return }
    let columns = table.columnNames.compactMap { name -> (name: String, counts: [Int?])? in
      let counts =
        listed[name] ?? (try? table.read { $0.optionalInteger(name, from: 0) }) ?? []
      return counts.contains { $0 != nil } ? (name, counts) : nil
    }
    for sum in ColumnSum.all(in: columns.map(\.counts)) {
      let parts = sum.parts.map { columns[$0].name }
      let all = [columns[sum.whole].name] + parts
      guard !withheld.isDisjoint(with: all) else { continue }
      // Two columns of users that are alike are withheld alike.
      if parts.count == 1, all.allSatisfy({ listed[$0] != nil }) { continue }
      throw .refused([
        Diagnostic(
          .error, at: .init(file: table.file, column: all[0]),
          parts.count == 1
            ? "the column has the same counts as \(parts[0]), and some of one are withheld"
            : "the column is the sum of \(Phrases.list(parts)) in every row: what is withheld of one could be worked out from the others",
          whatToDo: "take one of them out of the table")
      ])
    }
  }
}
