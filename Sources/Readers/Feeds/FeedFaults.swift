import Text

/// What is wrong with a feed, each by the name that the public GTFS validator gives it
/// (https://gtfs-validator.mobilitydata.org/rules.html); the first few of a kind in a file are kept,
/// the others counted.
struct FeedFaults {
  /// How many of a kind in a file are listed.
  static let listed = 5

  private let feed: String
  private var kept: [Diagnostic] = []
  private var more: [Kind: Int] = [:]
  private var counts: [Kind: Int] = [:]

  private struct Kind: Hashable {
    let notice: String
    let file: String
  }

  init(feed: String) {
    self.feed = feed
  }

  /// - Parameter row: the line in its file, from 1.
  mutating func note(
    _ notice: String, _ severity: Diagnostic.Severity = .warning, file: String, row: Int? = nil,
    column: String? = nil, _ message: String, whatToDo: String
  ) {
    let kind = Kind(notice: notice, file: file)
    counts[kind, default: 0] += 1
    guard counts[kind]! <= Self.listed else {
      more[kind, default: 0] += 1
      return
    }
    kept.append(
      Diagnostic(
        severity, at: .init(file: "\(feed)/\(file)", row: row, column: column),
        "\(notice): \(message)", whatToDo: whatToDo
      ).coded(notice))
  }

  /// All of them: as they were found, then how many more there are of each kind.
  var diagnostics: [Diagnostic] {
    kept
      + more.sorted { ($0.key.file, $0.key.notice) < ($1.key.file, $1.key.notice) }.map {
        kind, count in
        Diagnostic(
          .warning, at: .init(file: "\(feed)/\(kind.file)"),
          "\(kind.notice): \(NumberStyle.count(count, "more row"))"
        ).coded(kind.notice)
      }
  }
}
