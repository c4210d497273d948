import Readers
import Studies
import StudyFormat
import Text

/// Areas that the study sets aside.
extension StudyLoader {
  /// The tables without the rows of areas that are set aside, and what they hold.
  ///
  /// - Throws: ``DataError/refused(_:)`` for every code that the areas' table does not have or that is
  ///   set aside twice, and where none is left.
  static func settingAside(
    _ file: StudyFile, _ shelf: TableShelf
  ) throws(DataError) -> (shelf: TableShelf, areas: [SetAsideAreas]) {
    guard !file.setAside.isEmpty else { return (shelf, []) }
    let table = try shelf.table(file.areas.table)
    let (ids, names, people) = try table.read { reader in
      (
        reader.text(file.areas.id), reader.text(file.areas.name),
        file.demands.first.map { reader.optionalNumber($0.count) } ?? []
      )
    }
    let rows = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    var taken: Set<Int> = []
    var errors: [Diagnostic] = []
    let groups = file.setAside.map { entry -> SetAsideAreas in
      let own = entry.areas.compactMap { area -> Int? in
        let place = Diagnostic.Place(file: file.file, row: area.line, column: "set-aside.areas")
        guard let row = rows[area.name] else {
          errors.append(
            Diagnostic(
              .error, at: place, "there is no area '\(area.name)' in \(table.file)",
              whatToDo: Spelling.advice(for: area.name, among: ids, "it has")))
          return nil
        }
        guard taken.insert(row).inserted else {
          errors.append(
            Diagnostic(
              .error, at: place, "the area '\(area.name)' is set aside twice",
              whatToDo: "name it once"))
          return nil
        }
        return row
      }
      return SetAsideAreas(
        names: own.map { names[$0] },
        people: own.reduce(0) { $0 + (people.isEmpty ? 0 : people[$1] ?? 0) }, why: entry.why)
    }
    if taken.count == ids.count, errors.isEmpty {
      errors.append(
        Diagnostic(
          .error,
          at: .init(file: file.file, row: file.setAside[0].areas[0].line, column: "set-aside"),
          "every area is set aside", whatToDo: "leave at least one"))
    }
    try errors.stopOnErrors()
    return (shelf.replacing(file.areas.table.name, with: table.without(taken)), groups)
  }

  /// Their codes, which other tables may have.
  var setAsideCodes: Set<String> { Set(file.setAside.flatMap { $0.areas.map(\.name) }) }

  /// What is said of them where tables are read.
  func setAsideNotes(_ people: String) -> [Diagnostic] {
    zip(file.setAside, setAside).map { entry, areas in
      Diagnostic(
        .note, at: .init(file: file.file, row: entry.areas[0].line, column: "set-aside"),
        "\(NumberStyle.count(areas.names.count, "area")) with \(Phrases.people(areas.people)) \(people) \(areas.names.count == 1 ? "is" : "are") set aside and in no figure: \(Phrases.withoutStop(areas.why))",
        whatToDo: "nothing, if it is meant so")
    }
  }
}
