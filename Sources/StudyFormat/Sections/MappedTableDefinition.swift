package import Readers
import Text

/// A table in a file of its own, as the study file has it.
package struct MappedTableDefinition: Sendable {
  package let name: String
  package let line: Int
  /// Which of its cells make the table; no columns for one with travel, which is read as it is.
  package let cells: TableMapping
  /// Where the file lies, relative to the data package.
  package let path: Named
  /// 64 hexadecimal digits; nothing where none is stated.
  package let sha256: String?
  package let licence: String?
  package let source: String?
  package let edition: String?
}

extension MappedTableDefinition {
  init(_ entry: StudyNode.Entry, file: String, problems: inout [Diagnostic]) {
    let node = entry.value
    name = entry.key
    line = entry.line
    path = node.named("file")
    licence = node.string("licence")
    source = node.string("source")
    edition = node.string("edition")
    sha256 = node.string("hash").map { String($0.dropFirst("sha256:".count)) }
    let kinds = node["types"]?.entries ?? []
    let columns = node.required("columns").entries
    cells = TableMapping(
      file: path.name, sheet: node.string("sheet"),
      headerRow: node.string("header-row").flatMap(Int.init),
      columns: columns.map { column in
        TableMapping.Column(
          name: column.key, header: column.value.scalar ?? "",
          kind: kinds.first { $0.key == column.key }?.value.scalar
            .flatMap(TableMapping.Kind.init))
      },
      encoding: node.string("encoding").flatMap(TableMapping.Encoding.init),
      hasDecimalComma: node.string("decimal") == "comma",
      missing: Set(node.texts("missing").map(\.name)))
    if columns.isEmpty,
      let stray = ["header-row", "types", "encoding", "decimal"].first(where: { node[$0] != nil })
    {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: entry.line, column: "tables.\(entry.key)"),
          expected: "columns, as there is '\(stray)'", found: "none",
          whatToDo: "name the columns, or take '\(stray)' out of a table with travel"))
    } else if cells.hasDecimalComma, !cells.columns.contains(where: { $0.kind == .number }) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: entry.line, column: "tables.\(entry.key).decimal"),
          "a decimal comma has no effect, as no column is said to hold numbers",
          whatToDo: "write which do under 'types', such as 'minutes: number', or take it out"))
    }
    let names = columns.map(\.key)
    for kind in kinds where !names.contains(kind.key) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: kind.line, column: "tables.\(entry.key).types"),
          "'\(kind.key)' is none of the table's columns",
          whatToDo: Spelling.suggestion(for: kind.key, among: names) + "the columns are "
            + names.joined(separator: ", ")))
    }
  }
}

extension MappedTableDefinition {
  static let shape = Shape.keys([
    .required(
      "file", .text(.file),
      "A CSV (also zipped or gzipped), XLSX or ODS file beside the data package."),
    .optional(
      "sheet", .text(.label), "The sheet, or the file in an archive, where there are several."),
    .optional(
      "header-row", .whole(1...1_000),
      "The row with the columns' names; unless said, the first of twenty that has them all."),
    .optional(
      "columns", .named(.label, .text(.columnOrNone)),
      "What this study calls each column, with the column's name in the file; \"\" for a first column without a name. Left out for travel, which is then read as the file has it."
    ),
    .optional(
      "types", .named(.label, .choice(TableMapping.Kind.allCases.map(\.rawValue))),
      "What the cells of a column are, where they are to be checked or turned: text, number, date."),
    .optional(
      "encoding", .choice(TableMapping.Encoding.allCases.map(\.rawValue)),
      "How the letters of a text file are written."),
    .optional(
      "decimal", .choice(["point", "comma"]),
      "How columns of the type number write fractions; point unless said."),
    .optional(
      "missing", .list(of: .text(.any), atLeast: 0),
      "How a missing value is written, besides an empty cell."),
    .optional(
      "hash", .text(.hash), "sha256: and the file's hash, to be told when the file changes."),
    .optional("licence", .text(.label), "Under which terms the file may be used."),
    .optional("source", .text(.any), "Whose file it is."),
    .optional("edition", .text(.label), "Which edition."),
  ])
}
