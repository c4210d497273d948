import Reports

extension Block {
  /// A table that the main part of the report speaks of and the appendix has.
  static func inFull(_ table: Table) -> Block {
    .details(summary: table.caption, blocks: [.table(table)])
  }
}
