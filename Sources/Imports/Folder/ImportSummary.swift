public import Readers
import Text

/// What an import did, on one screen: what it used and passed over, what to look at, what is missing,
/// and what to do next.
public struct ImportSummary: Sendable {
  private let study: ImportedStudy
  private let ignored: [PublisherFile.Finding]
  private let written: [ImportFolder.Written]
  private let folder: String

  /// - Parameters:
  ///   - ignored: files of no kind that is imported.
  ///   - written: what became of its files; none where nothing was written.
  ///   - folder: the study's folder.
  public init(
    _ study: ImportedStudy, passedOver ignored: [PublisherFile.Finding],
    written: [ImportFolder.Written], folder: String
  ) {
    self.study = study
    self.ignored = ignored
    self.written = written
    self.folder = folder
  }

  /// How many lines each part may take on a screen.
  private struct Room {
    var used = 5
    var passedOver = 4
    var toLookAt = 6
    var missing = 7
    /// Of indicators, and of measures that are none.
    var indicators = 4
    var without = 4

    /// With fewer lines for each part where measures take some.
    init(withMeasures: Bool) {
      guard withMeasures else { return }
      (used, passedOver, toLookAt, missing) = (2, 2, 5, 4)
    }
  }

  /// Lines no longer than `width`; no more than thirty unless `all` is asked for.
  public func lines(width: Int, all: Bool) -> [String] {
    let recognised = study.findings.compactMap(\.recognition)
    let passedOver = study.findings.filter { $0.recognition == nil } + ignored
    let room = Room(withMeasures: !(study.indicators.isEmpty && study.withoutIndicator.isEmpty))
    var lines = study.about.isEmpty ? [] : cut(study.about, width)
    func part(_ title: String, _ items: [String], room: Int, linesAnItem: Int) {
      guard !items.isEmpty else { return }
      lines.append("\(title) (\(items.count))")
      let wrapped = items.map { indented($0, width, most: all ? Int.max : linesAnItem) }
      var left = all ? Int.max : room
      for (index, item) in wrapped.enumerated() {
        let isLast = index == wrapped.count - 1
        guard item.count + (isLast ? 0 : 1) <= left else {
          lines.append("  … and \(wrapped.count - index) more: --all lists them")
          return
        }
        lines += item
        left -= item.count
      }
    }
    part(
      "Recognised",
      recognised.map { all ? $0.sentence : "\($0.file): \($0.title)" }, room: room.used,
      linesAnItem: 1)
    part(
      "Passed over", passedOver.map(\.sentence), room: room.passedOver, linesAnItem: 2)
    part("Indicators", study.indicators, room: room.indicators, linesAnItem: 1)
    part(
      "Measures that became no indicator", study.withoutIndicator.map { "\($0)" },
      room: room.without, linesAnItem: 2)
    part("Look at", toLookAt, room: room.toLookAt, linesAnItem: 2)
    part(
      "Missing, the most useful first",
      study.missing.map { "\($0.what): \($0.whereToGet)" }, room: room.missing, linesAnItem: 3)
    lines += writing(width)
    return lines + indented("Next: \(next)", width, most: Int.max, indent: "")
  }

  /// Warnings before notes.
  private var toLookAt: [String] {
    let kept = written.filter { ![.written, .unchanged].contains($0.state) }.map(\.description)
    let warnings = study.diagnostics.filter { $0.severity != .note }
    let notes = study.diagnostics.filter { $0.severity == .note }
    return kept + warnings.map { "\($0)" } + notes.map { "\($0)" }
  }

  private func writing(_ width: Int) -> [String] {
    guard !written.isEmpty else { return [] }
    let states: [(String, ImportFolder.Written.State)] = [
      ("written", .written), ("unchanged", .unchanged),
    ]
    let parts = states.compactMap { word, state -> String? in
      let paths = written.filter { $0.state == state }.map(\.path)
      return paths.isEmpty ? nil : "\(word): \(paths.joined(separator: ", "))"
    }
    return indented("\(folder), \(parts.joined(separator: "; "))", width, most: 2, indent: "")
  }

  private var next: String {
    guard study.errors.isEmpty else {
      return "put right what is said below, and run the same command again"
    }
    guard study.isStudy else {
      return "add to the folder what is missing, and run the same command again"
    }
    return study.isReady
      ? "hubward check \(folder)/study.yaml"
      : "fill in \(folder)/sites.csv and the hubs of today in study.yaml; then hubward check"
        + " --renew-hashes \(folder)/study.yaml"
  }

  private func cut(_ text: String, _ width: Int) -> [String] {
    indented(text, width, most: 1, indent: "")
  }

  private func indented(
    _ text: String, _ width: Int, most: Int, indent: String = "  "
  ) -> [String] {
    let room = max(20, width - indent.count)
    var lines = TextWrap.lines(text, width: room - (indent.isEmpty ? 0 : 2))
    if lines.count > most {
      lines = Array(lines.prefix(most))
      lines[most - 1] = lines[most - 1].prefix(room - 4) + " …"
    }
    return lines.enumerated().map {
      $0 == 0 ? indent + $1 : indent + (indent.isEmpty ? "" : "  ") + $1
    }
  }
}
