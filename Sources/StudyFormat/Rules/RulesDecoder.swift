import Text

extension RulesDefinition {
  init(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    func refuse(_ line: Int, _ key: String, expected: String, found: String, whatToDo: String) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: line, column: "rules.\(key)"), expected: expected,
          found: found, whatToDo: whatToDo))
    }
    let hubs = node.required("hubs")
    hubsLine = hubs.line
    if let number = hubs.scalar.flatMap(Int.init) {
      fewest = number
      most = number
    } else {
      fewest = hubs.string("at-least").flatMap(Int.init) ?? 1
      most = hubs.string("at-most").flatMap(Int.init)
      if hubs.entries.isEmpty || fewest > most ?? .max {
        refuse(
          hubsLine, "hubs", expected: "at-least, at-most or both, with at-least not above at-most",
          found: hubs.entries.isEmpty ? "neither" : "\(fewest) and \(most ?? 0)",
          whatToDo: "write a number, or correct the limits")
      }
    }
    var requests: [RuleRequest] = [.keep(node.texts("keep")), .close(node.texts("close"))]
    for each in node["each"]?.items ?? [] {
      let exactly = each.string("exactly").flatMap(Int.init)
      if exactly != nil, each["at-least"] != nil || each["at-most"] != nil {
        refuse(
          each.line, "each", expected: "either exactly, or at-least and at-most", found: "both",
          whatToDo: "keep one of the two")
      }
      requests.append(
        .each(
          each.named("group"), atLeast: exactly ?? each.string("at-least").flatMap(Int.init) ?? 0,
          atMost: exactly ?? each.string("at-most").flatMap(Int.init) ?? .max))
    }
    requests += (node["one-of"]?.items ?? []).map { .oneOf($0.names) }
    requests += (node["only-with"]?.items ?? []).map {
      .onlyWith($0.named("site"), $0.texts("with"))
    }
    if let gap = node["gap"], let least = Standard(gap.text("at-least")) {
      requests.append(.gap(least, travel: gap.optionalName("travel"), line: gap.line))
    }
    for reach in node["reach"]?.items ?? [] {
      guard let within = Standard(reach.text("within")) else { continue }
      let areas = reach["areas"].flatMap(DecileRange.init)
      check(areas, key: "reach", refuse)
      requests.append(
        .reach(within, areas: areas, travel: reach.optionalName("travel"), line: reach.line))
    }
    if let share = node["deprived-share"], let areas = DecileRange(share) {
      check(areas, key: "deprived-share", refuse)
      requests.append(
        .deprivedShare(
          Self.share(share.text("at-least")), areas, citation: share.text("citation")))
    }
    if let budget = node["budget"], let most = budget.number("running") {
      requests.append(.budget(most, line: budget.line))
    }
    if let savings = node["savings"], let least = savings.number("running") {
      requests.append(.savings(least, line: savings.line))
    }
    if let most = node.number("one-off") {
      requests.append(.oneOff(most, line: node["one-off"]?.line ?? node.line))
    }
    self.requests = requests
    border = node.texts("border")
    let count = node.string("outreach").flatMap(Int.init) ?? 0
    let share = node.number("outreach-share")
    let line = node["outreach"]?.line ?? node.line
    if count > 0, share == nil {
      refuse(
        line, "outreach", expected: "outreach-share beside it", found: "none",
        whatToDo: "say what share of the service an outreach site gives, such as 0.4")
    }
    outreach = share.flatMap { share in
      count == 0
        ? nil
        : OutreachDefinition(
          count: count, line: line,
          within: node.string("outreach-within").flatMap { Standard($0) }, share: share,
          standard: node.string("outreach-standard").flatMap { Standard($0) })
    }
  }

  /// `60%` as 0.6.
  static func share(_ text: String) -> Double {
    (Double(text.prefix { $0.isNumber || $0 == "." }) ?? 0) / 100
  }
}

private func check(
  _ areas: DecileRange?, key: String,
  _ refuse: (Int, String, String, String, String) -> Void
) {
  guard let areas, areas.from > areas.to else { return }
  refuse(
    areas.column.line, key, "'from' not above 'to'", "\(areas.from) and \(areas.to)",
    "exchange them")
}

extension DecileRange {
  /// Nothing for `all`.
  init?(_ node: StudyNode) {
    guard node["column"] != nil else { return nil }
    column = node.named("column")
    from = Int(node.text("from")) ?? 1
    to = Int(node.text("to")) ?? 10
  }
}

extension StudyNode {
  /// The items of a list, each with its line.
  fileprivate var names: [Named] { items.map { Named(name: $0.scalar ?? "", line: $0.line) } }

  fileprivate func optionalName(_ key: String) -> Named? { self[key].map { _ in named(key) } }

  fileprivate func number(_ key: String) -> Double? { string(key).flatMap(Double.init) }
}
