import Text
import Yams

extension StudyNode {
  /// More pieces than any study has: an alias that unfolds into a flood stops here.
  private static let limit = 100_000

  /// Reads YAML.
  ///
  /// - Throws: ``DataError/refused(_:)`` with the line where the YAML is broken or a key stands twice.
  init(yaml: String, file: String) throws(DataError) {
    if let line = AliasCheck(yaml).dangerousLine {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file, row: line),
          "more than \(AliasCheck.harmless) aliases (*name) are used, and one may be part of a key",
          whatToDo: "write out what the alias stands for, or put it behind a key on the same line")
      ])
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw .refused([Self.diagnostic(error, file: file)])
    } catch {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file), "cannot be read as YAML",
          whatToDo: "check its brackets and indentation, and save it as UTF-8 text")
      ])
    }
    guard let node else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file), "expected a study, found an empty file",
          whatToDo: "start from data/thurrock-2016/study.yaml")
      ])
    }
    var count = 0
    guard let converted = Self.convert(node, count: &count) else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file), "expected at most \(Self.limit) pieces, found more",
          whatToDo: "remove aliases that repeat large parts")
      ])
    }
    self = converted
  }

  private static func convert(_ node: Node, count: inout Int) -> StudyNode? {
    count += 1
    guard count <= limit else { return nil }
    let line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar):
      let isEmpty = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return StudyNode(line: line, content: isEmpty ? .empty : .scalar(scalar.string))
    case .sequence(let sequence):
      var items: [StudyNode] = []
      for item in sequence {
        guard let item = convert(item, count: &count) else { return nil }
        items.append(item)
      }
      return StudyNode(line: line, content: .list(items))
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        guard let value = convert(value, count: &count) else { return nil }
        entries.append(
          Entry(key: key.string ?? "", line: key.mark?.line ?? line, value: value))
      }
      return StudyNode(line: line, content: .mapping(entries))
    case .alias:
      return StudyNode(line: line, content: .empty)
    }
  }

  private static func diagnostic(_ error: YamlError, file: String) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problem.contains("cannot start any token")
        ? Diagnostic(
          .error, at: .init(file: file, row: mark.line),
          "a tab, or a sign that YAML does not allow there",
          whatToDo: "indent with spaces, and put text that begins with a sign in quotes")
        : Diagnostic(
          .error, at: .init(file: file, row: mark.line), "not valid YAML: \(problem)",
          whatToDo:
            "check the indentation, the colons and the brackets of this line and the one above")
    case .duplicatedKeysInMapping(let duplicates, let context):
      Diagnostic(
        .error, at: .init(file: file, row: context.mark.line),
        "expected each key once, found \(duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")) more than once under the same heading",
        whatToDo: "keep one")
    case .reader(_, let offset, _, let yaml):
      Diagnostic(
        .error,
        at: .init(
          file: file,
          row: offset.map { yaml.utf8.prefix($0).count { $0 == UInt8(ascii: "\n") } + 1 }),
        "a character stands there that is no text, such as a control character",
        whatToDo: "take it out, and save the file as UTF-8 text")
    default:
      Diagnostic(
        .error, at: .init(file: file), "cannot be read as YAML",
        whatToDo: "check its brackets and indentation, and save it as UTF-8 text")
    }
  }
}
