/// What an audit looks at.
public enum AuditCheck: String, CaseIterable, Sendable {
  case manifest, language, headings, names, pictures, tables, links, contrast, numbers

  /// What it asks, as a heading.
  public var title: String {
    switch self {
    case .manifest: "Every file is the one that the manifest names"
    case .language: "The page says its language and its title"
    case .headings: "Headings begin with one of level 1 and skip no level"
    case .names: "Whatever can be reached has a name, and no id is used twice"
    case .pictures: "Every picture says in words what it shows"
    case .tables: "Every table has a caption, one header row and as many cells in each row"
    case .links: "Every link leads to a place in the report, and none out of it"
    case .contrast: "Words stand out from their ground by 4.5 to 1 or more"
    case .numbers: "Every number of the prose stands in a table"
    }
  }
}

/// What one check came to.
public struct AuditFinding: Sendable {
  public let check: AuditCheck
  /// How many things it looked at.
  public let examined: Int
  /// What is wrong, a sentence each.
  public let faults: [String]
  /// What else a reader should know, a sentence each.
  public let remarks: [String]

  init(_ check: AuditCheck, examined: Int, faults: [String], remarks: [String] = []) {
    self.check = check
    self.examined = examined
    self.faults = faults
    self.remarks = remarks
  }
}
