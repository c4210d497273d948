package import Studies
import Text

/// How sure the inputs of a study are, as the study file has it.
package struct RobustnessDefinition: Sendable {
  package struct Input: Sendable {
    package let input: DrawnInput
    package let line: Int
    package let stated: StatedInput
    /// The demands or travels of which it is one.
    package let among: [Named]
  }

  package let draws: Int?
  package let seed: Int?
  package let near: Double?
  package let inputs: [Input]
  package let aims: [Named]
  package let weights: [(aim: Named, weight: StatedWeight)]
  /// The line that the weights stand on.
  package let weightsLine: Int

  init(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    draws = node.string("draws").flatMap(Int.init)
    seed = node.string("seed").flatMap(Int.init)
    near = node.string("near").flatMap(Double.init)
    aims = node.texts("of")
    inputs = node.entries.compactMap { entry in
      DrawnInput(rawValue: entry.key).flatMap {
        Input($0, entry, file: file, problems: &problems)
      }
    }
    weights = (node["weights"]?.entries ?? []).map { entry in
      let from = Double(entry.value.text("from")) ?? 0
      let to = Double(entry.value.text("to")) ?? 1
      if from > to {
        problems.append(
          Diagnostic(
            .error,
            at: .init(file: file, row: entry.line, column: "robustness.weights.\(entry.key)"),
            expected: "a least weight that is not above the most", found: "\(from) to \(to)",
            whatToDo: "exchange them"))
      }
      return (
        Named(name: entry.key, line: entry.line),
        StatedWeight(min(from, to)...max(from, to), source: entry.value.string("source"))
      )
    }
    weightsLine = node["weights"]?.line ?? node.line
  }
}

extension RobustnessDefinition.Input {
  /// - Returns: nothing where it says too little, or what cannot be; the problems have it then.
  init?(
    _ input: DrawnInput, _ entry: StudyNode.Entry, file: String, problems: inout [Diagnostic]
  ) {
    let node = entry.value
    let own = RobustnessDefinition.ways(of: input)
    func refuse(_ expected: String, _ found: String, _ whatToDo: String) {
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: entry.line, column: "robustness.\(entry.key)"),
          expected: expected, found: found, whatToDo: whatToDo))
    }
    let given = own.filter { node[$0] != nil }
    if let why = node.string("as-stated") {
      guard given.isEmpty, node["source"] == nil else {
        refuse(
          "as-stated by itself",
          "as-stated with \((given + (node["source"] == nil ? [] : ["source"])).joined(separator: ", "))",
          "take one out: what is as stated is not drawn")
        return nil
      }
      self.init(
        input: input, line: entry.line, stated: StatedInput(.asStated, source: why), among: [])
      return
    }
    guard given == own, let source = node.string("source") else {
      let missing = (own + ["source"]).filter { node[$0] == nil }
      refuse(
        "\((own + ["source"]).joined(separator: ", ")), or as-stated with the reason",
        node.entries.isEmpty ? "nothing" : node.entries.map(\.key).joined(separator: ", "),
        "add \(missing.joined(separator: " and "))")
      return nil
    }
    if input == .detour, let to = node.string("to").flatMap(Double.init),
      let from = node.string("from").flatMap(Double.init), from < 1 || to > Self.mostDetour
    {
      refuse(
        "1 to \(PlainNumber.text(Self.mostDetour)), as no road is shorter than a straight line",
        "\(PlainNumber.text(from)) to \(PlainNumber.text(to))", "correct them")
      return nil
    }
    guard let draws = Self.draws(input, node) else {
      refuse(
        "a lower end below the upper one, both in one unit",
        "\(node.text("from")) to \(node.text("to"))", "correct them")
      return nil
    }
    self.init(
      input: input, line: entry.line, stated: StatedInput(draws, source: source),
      among: node.texts("among"))
  }

  /// More than any road is longer than the straight line, but for a few ways around an estuary.
  private static let mostDetour = 10.0

  private static func draws(_ input: DrawnInput, _ node: StudyNode) -> StatedInput.Draws? {
    func number(_ key: String) -> Double { Double(node.text(key)) ?? 0 }
    switch input {
    case .detour, .speed, .outreach:
      guard number("from") < number("to") else { return nil }
      return .range(number("from")...number("to"))
    case .standard:
      guard let from = Standard(node.text("from")), let to = Standard(node.text("to")),
        from.unit == to.unit, from.value < to.value
      else { return nil }
      return .standards(from: from, to: to)
    case .people: return .spread(number("spread"))
    case .locations: return .metres(number("metres"))
    case .demand, .travel: return .among(node.texts("among").map(\.name))
    // Which points there are the study says elsewhere.
    case .points: return nil
    }
  }
}
