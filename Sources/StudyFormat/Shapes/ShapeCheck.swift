import Text

extension Shape {
  /// Everything in `node` that does not have this shape, each with its line and what to do.
  ///
  /// - Parameters:
  ///   - path: the keys that lead here (`demand.under5.count`).
  ///   - about: what the key here means, for whoever has to correct it.
  func check(
    _ node: StudyNode, path: String, file: String, about: String? = nil
  ) -> [Diagnostic] {
    func wrong(_ expected: String, line: Int? = nil) -> [Diagnostic] {
      [
        Diagnostic(
          .error, at: .init(file: file, row: line ?? node.line, column: path), expected: expected,
          found: node.kind, whatToDo: about.map { "correct it: \($0)" })
      ]
    }
    switch self {
    case .text(let form):
      guard case .scalar(let text) = node.content, form.accepts(text) else {
        return wrong(form.words)
      }
      return []
    case .number(let least, let most):
      guard case .scalar(let text) = node.content, let number = Double(text), number.isFinite,
        number > least, number <= most
      else {
        let limit = most.isFinite ? " and up to \(Int(most))" : ""
        return wrong("a number above \(least == 0 ? "0" : "\(least)")\(limit)")
      }
      return []
    case .share:
      guard case .scalar(let text) = node.content, let number = Double(text),
        (0...1).contains(number)
      else { return wrong("a share from 0 to 1, such as 0.4") }
      return []
    case .whole(let range):
      guard case .scalar(let text) = node.content, let number = Int(text), range.contains(number)
      else {
        return wrong(
          range.count == 1
            ? "\(range.lowerBound)" : "a whole number, \(range.lowerBound) to \(range.upperBound)")
      }
      return []
    case .choice(let choices):
      guard case .scalar(let text) = node.content, choices.contains(text) else {
        return wrong("one of \(choices.joined(separator: ", "))")
      }
      return []
    case .list(let element, let least):
      guard case .list(let items) = node.content, items.count >= least else {
        return wrong(least == 0 ? "a list" : "a list of \(least) or more")
      }
      return items.enumerated().flatMap { index, item in
        element.check(item, path: "\(path)[\(index + 1)]", file: file, about: about)
      }
    case .keys(let keys):
      guard case .mapping(let entries) = node.content else {
        return wrong("the keys \(keys.map(\.name).joined(separator: ", "))")
      }
      return check(entries, against: keys, in: node, path: path, file: file)
    case .either(let scalar, let keys):
      if case .mapping(let entries) = node.content {
        return Shape.keys(keys).check(entries, against: keys, in: node, path: path, file: file)
      }
      let found = scalar.check(node, path: path, file: file, about: about)
      guard let expected = found.first?.expected else { return found }
      return wrong("\(expected), or the keys \(keys.map(\.name).joined(separator: ", "))")
    case .named(let form, let shape):
      guard case .mapping(let entries) = node.content, !entries.isEmpty else {
        return wrong("names with their keys")
      }
      return entries.flatMap { entry in
        form.accepts(entry.key)
          ? shape.check(
            entry.value, path: Self.join(path, entry.key), file: file, about: about)
          : [
            Diagnostic(
              .error, at: .init(file: file, row: entry.line, column: path),
              expected: form.words, found: "'\(entry.key)'", whatToDo: "rename it")
          ]
      }
    }
  }

  private func check(
    _ entries: [StudyNode.Entry], against keys: [Key], in node: StudyNode, path: String,
    file: String
  ) -> [Diagnostic] {
    let names = keys.map(\.name)
    var found: [Diagnostic] = []
    for entry in entries {
      if let key = keys.first(where: { $0.name == entry.key }) {
        found += key.shape.check(
          entry.value, path: Self.join(path, key.name), file: file, about: key.about)
      } else {
        found.append(
          Diagnostic(
            .error, at: .init(file: file, row: entry.line, column: path.isEmpty ? nil : path),
            "unknown key '\(entry.key)'",
            whatToDo: Spelling.advice(for: entry.key, among: names, "the keys here are")))
      }
    }
    for key in keys where key.isRequired && !entries.contains(where: { $0.key == key.name }) {
      found.append(
        Diagnostic(
          .error, at: .init(file: file, row: node.line, column: path.isEmpty ? nil : path),
          "the key '\(key.name)' is missing", whatToDo: "add it: \(key.about)"))
    }
    return found
  }

  private static func join(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}
