extension OpenTextStyles {
  /// Styles of single tables, and those that begin a sheet of another kind.
  static func automatic(_ paper: Paper) -> String {
    var styles = ""
    for table in paper.tables {
      for setting in OpenTextTable.all(of: table) { styles += setting.styles }
    }
    for (sheet, master) in [("upright", "Upright"), ("wide", "Wide")] {
      for name in beginners {
        let id = Self.id(name)
        styles +=
          "<style:style style:name=\"\(sheet)-\(id)\" style:family=\"paragraph\""
          + " style:parent-style-name=\"\(id)\" style:master-page-name=\"\(master)\"/>"
      }
    }
    styles +=
      "<style:style style:name=\"\(sheet)Heading_20_1\" style:family=\"paragraph\""
      + " style:parent-style-name=\"Heading_20_1\"><style:paragraph-properties"
      + " fo:break-before=\"page\"/></style:style>"
    return "<office:automatic-styles>\(styles)\(OpenTextTable.cells)</office:automatic-styles>"
  }

  /// Styles with which a sheet may begin.
  private static let beginners = [
    "Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Text body", "Notice", "Caption",
    "List Bullet",
  ]
}
