/// What is measured about need.
extension StudyDraft {
  /// Every measure that the files have, and an index over the domains of the Indices where these are
  /// there: no other measure enters it unless the planner says so.
  var needSection: String {
    guard domains.count > 1 || !indicators.isEmpty else { return "" }
    var lines = domains.count > 1 ? domainLines : measureHeading
    lines += indicators.flatMap(entry) + [""]
    lines += domains.count > 1 ? indexLines : exampleLines
    return lines.joined(separator: "\n") + "\n"
  }

  private var domainLines: [String] {
    var lines = [
      "# What is measured about need: the domains of the Indices of Deprivation. Add a list of the",
      "# council's own as one more entry (file: wards.csv, key: Ward, value: Percent, areas: ward).   # CHANGE",
      "indicators:",
    ]
    for domain in domains + domainParts {
      lines += [
        "  \(domain.id):", "    label: \(quoted(domain.label))", "    value: \(domain.column)",
        "    more-need: lower       # rank 1 is the most deprived",
        "    source: \(quoted(domain.source))",
      ]
    }
    return lines
  }

  private var measureHeading: [String] {
    [
      "# What is measured about need, as published. Which end of each is more need is in more-need.",
      "indicators:",
    ]
  }

  private var indexLines: [String] {
    [
      "# An index over them, weighed and scaled as the Index of Multiple Deprivation is, among these areas",
      "# alone. Leave out weights to count every indicator alike.   # CHANGE",
    ]
      + ((domainParts.first?.id ?? indicators.first?.id).map { first in
        [
          "# The other indicators are not in it. One is added by one line under weights, with what it is",
          "# to count beside the rest, such as:   \(first): 10",
        ]
      } ?? []) + [
        "indices:", "  deprivation:", "    label: Deprivation by domain",
        "    standardise: exponential", "    weights:",
      ] + domains.map { "      \($0.id): \($0.weight)" }
  }

  /// How indicators become an index, for whoever wants one.
  private var exampleLines: [String] {
    [
      "# No index is made of them until you say of which. Take the marks away, and change the list.",
      "# indices:", "#   need:", "#     label: Need index",
      "#     of: [\(indicators.prefix(2).map(\.id).joined(separator: ", "))]",
    ]
  }
}
