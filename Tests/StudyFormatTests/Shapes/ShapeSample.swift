import Testing

@testable import StudyFormat

/// A study file with every key that a shape knows, and where each key stands: made from the shape, so
/// that a key added to it is tested without another word.
struct ShapeSample {
  /// A key of some mapping in the sample.
  struct Entry: Sendable, CustomTestStringConvertible {
    let key: Key
    /// The keys that lead to the mapping it stands in, as messages write them.
    let parent: String
    /// Lines from 0, its own first.
    let lines: Range<Int>
    let indent: String
    /// The first line of the mapping it stands in.
    let mappingLine: Int
    /// Whether it is the only key there.
    let isAlone: Bool

    var path: String { parent.isEmpty ? key.name : "\(parent).\(key.name)" }
    var testDescription: String { path }
  }

  private(set) var lines: [String] = []
  private(set) var entries: [Entry] = []

  init(_ shape: Shape) {
    write(shape, path: "", indent: "")
  }

  var text: String { Self.text(lines) }

  static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  /// A value in few words, or nothing for what takes lines of its own.
  static func scalar(_ shape: Shape) -> String? {
    switch shape {
    case .text(let form):
      [
        "15min", "60%", "name", "some text", "datapackage.json", "2017-04-01", "2017-18", Self.hash,
        "https://example.org", "a@example.org", "01375 000000",
      ]
      .first(
        where: form.accepts)
    case .number(let least, let most): most.isFinite ? "\(most)" : "\(least + 1.5)"
    case .share: "0.4"
    case .whole(let range): "\(range.lowerBound)"
    case .choice(let choices): choices[0]
    case .list, .keys, .named, .either: nil
    }
  }

  private static let hash = "sha256:" + String(repeating: "0", count: 64)

  /// A value that does not have the shape.
  static func wrong(_ shape: Shape) -> String {
    switch shape {
    case .text: "[1, 2]"
    case .number, .share: "many"
    case .whole: "1.5"
    case .choice: "another"
    case .either(let scalar, _): wrong(scalar)
    case .list, .keys, .named: "word"
    }
  }

  private mutating func write(_ shape: Shape, path: String, indent: String) {
    switch shape {
    case .text, .number, .share, .whole, .choice: preconditionFailure("a scalar has no lines")
    case .list(let element, let least):
      guard let scalar = Self.scalar(element) else {
        lines.append(indent + "-")
        return write(element, path: "\(path)[1]", indent: indent + "  ")
      }
      for _ in 0..<max(1, least) { lines.append("\(indent)- \(scalar)") }
    case .either(_, let keys): write(.keys(keys), path: path, indent: indent)
    case .named(let form, let shape):
      let name = ["name", "2017-18"].first(where: form.accepts) ?? "name"
      if let scalar = Self.scalar(shape) {
        lines.append("\(indent)\(name): \(scalar)")
        return
      }
      lines.append("\(indent)\(name):")
      write(shape, path: path.isEmpty ? name : "\(path).\(name)", indent: indent + "  ")
    case .keys(let keys):
      let mappingLine = lines.count
      for key in keys {
        let start = lines.count
        if let scalar = Self.scalar(key.shape) {
          lines.append("\(indent)\(key.name): \(scalar)")
        } else {
          lines.append("\(indent)\(key.name):")
          write(
            key.shape, path: path.isEmpty ? key.name : "\(path).\(key.name)", indent: indent + "  ")
        }
        entries.append(
          Entry(
            key: key, parent: path, lines: start..<lines.count, indent: indent,
            mappingLine: mappingLine, isAlone: keys.count == 1))
      }
    }
  }
}
