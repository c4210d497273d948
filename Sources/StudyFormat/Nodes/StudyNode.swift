/// A piece of the study file with the line that it starts on.
struct StudyNode: Sendable {
  indirect enum Content: Sendable {
    case empty
    case scalar(String)
    case list([StudyNode])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let line: Int
    let value: StudyNode
  }

  let line: Int
  let content: Content

  /// What it is, for a message.
  var kind: String {
    switch content {
    case .empty: "nothing"
    case .scalar(let text): "'\(text)'"
    case .list(let items): items.isEmpty ? "an empty list" : "a list"
    case .mapping: "keys"
    }
  }
}

extension StudyNode {
  subscript(key: String) -> StudyNode? { entries.first { $0.key == key }?.value }

  var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }

  var items: [StudyNode] { if case .list(let items) = content { items } else { [] } }

  var scalar: String? { if case .scalar(let text) = content { text } else { nil } }

  func string(_ key: String) -> String? { self[key]?.scalar }

  /// The text behind a key that the shape requires.
  func text(_ key: String) -> String { string(key) ?? "" }

  func required(_ key: String) -> StudyNode { self[key] ?? StudyNode(line: line, content: .empty) }
}
