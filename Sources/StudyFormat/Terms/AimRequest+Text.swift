package import Studies
import Text

extension AimRequest {
  /// As it is asked for.
  package var written: String { kind.rawValue + (demand.map { ":\($0)" } ?? "") }

  /// Reads `coverage:under5-idaci`; nothing where no aim is called so.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = AimKind(rawValue: String(parts[0])),
      parts.count == 1 || !parts[1].isEmpty
    else { return nil }
    self.init(kind, demand: parts.count == 2 ? String(parts[1]) : nil)
  }

  /// What is wrong with a text that is none.
  package static func fault(_ text: String) -> String {
    let names = AimKind.allCases.map(\.rawValue)
    let word = String(text.prefix { $0 != ":" })
    return
      "'\(text)' is no aim; \(Spelling.suggestion(for: word, among: names))expected \(Phrases.list(names, by: "or")), each with a demand of its own after a colon if it is about other people, such as coverage:DEMAND"
  }
}
