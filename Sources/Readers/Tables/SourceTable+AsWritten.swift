/// Cells as the file has them, for whoever looks at a table before its promises are kept.
extension SourceTable {
  /// Every cell of a column without spaces around it; nothing where there is no such column.
  package func texts(_ column: String) -> [String]? {
    self.column(column).map { position in
      (0..<rowCount).map { row in
        String(decoding: NumberText.trimmed(cells[row, position]), as: UTF8.self)
      }
    }
  }

  /// Every cell of a column as a number; nothing where it is none, or where there is no such column.
  package func numbers(_ column: String) -> [Double?]? {
    self.column(column).map { position in
      (0..<rowCount).map { NumberText.number(cells[$0, position]) }
    }
  }
}
