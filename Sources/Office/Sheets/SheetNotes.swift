import Reports
import Text

/// The notes of all tables, each once.
struct SheetNotes {
  private var texts: [String] = []
  private var numbers: [String: Int] = [:]

  /// `[note 3]`.
  mutating func mark(_ text: String) -> String {
    let number = numbers[text] ?? texts.count + 1
    if numbers.updateValue(number, forKey: text) == nil { texts.append(text) }
    return "[note \(number)]"
  }

  var sheet: TablesWorkbook.Sheet {
    let own: [[SheetCell]] = [
      [
        .words(Shorthand.nothing),
        .words("Nothing to show: the question does not arise for this row.", .wrapped),
      ]
    ]
    return TablesWorkbook.Sheet(
      name: "Notes",
      lines: [.words("Notes", .title), .words("This worksheet contains one table.")],
      header: [.words("Mark", .heading), .words("Note", .heading)],
      rows: own
        + texts.enumerated().map {
          [.words("[note \($0 + 1)]"), .words(Shorthand.filled($1), .wrapped)]
        }, widths: [14, 100])
  }
}
