package import Reports
import Text

/// How an answer is written: as words or Markdown for a person, JSON or CSV for a program.
package enum AnswerFormat: String, CaseIterable, Sendable {
  case text, json, csv, markdown
}

/// What a command prints: its answer, and remarks that are not part of it.
package struct Printed: Equatable, Sendable {
  /// For stdout.
  package var output = ""
  /// For stderr.
  package var remarks = ""

  package init(output: String = "", remarks: String = "") {
    self.output = output
    self.remarks = remarks
  }

  package static func += (printed: inout Printed, more: Printed) {
    printed.output += more.output
    printed.remarks += more.remarks
  }

  /// A sentence in text; a remark where data are asked for, so that data stay data.
  package mutating func say(_ sentence: String, beside format: AnswerFormat) {
    if format == .text || format == .markdown {
      output += sentence + "\n"
    } else {
      remark(sentence)
    }
  }

  package mutating func remark(_ sentence: String) { remarks += "hubward: \(sentence)\n" }
}

/// How tables are written: to fit the terminal, as JSON, or as CSV.
package struct Rendering: Sendable {
  package let format: AnswerFormat
  private let width: Int
  private let style: TextTable.Style

  /// - Parameter width: of the terminal, in characters.
  package init(_ format: AnswerFormat, width: Int, style: TextTable.Style) {
    self.format = format
    self.width = width
    self.style = style
  }

  /// The same in another form.
  func with(_ format: AnswerFormat) -> Rendering {
    Rendering(format, width: width, style: style)
  }

  /// Tables in a row: JSON as one answer, CSV one after the other with a blank line between.
  ///
  /// - Parameter study: whose they are; nothing for a bare instance.
  package func tables(_ tables: [Table], of study: String? = nil) -> String {
    switch format {
    case .text:
      tables.map { TextTable($0, width: width, style: style).text }.joined(separator: "\n")
    case .markdown: tables.map { MarkdownTable($0).text }.joined(separator: "\n")
    case .csv: tables.map { CSVTable($0).text }.joined(separator: "\r\n")
    case .json: Contract.answer(study: study, tables).text
    }
  }
}
