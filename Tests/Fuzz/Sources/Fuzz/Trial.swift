import Readers

/// What became of one damaged file.
enum Verdict: String, CaseIterable {
  case read, refused, ignored, wrong
}

/// One file of the corpus and how it is tried.
struct Trial {
  let name: String
  let bytes: [UInt8]
  private let isText: Bool
  private let delimiter: UInt8 = 0x2C
  private let sound: Facts
  /// The typed values of a file, each under the row that it comes from alone.
  private let publication: Publication?
  private let package: ZipParts?

  init(name: String, bytes: [UInt8]) throws {
    self.name = name
    self.bytes = bytes
    isText = name.hasSuffix(".csv") || name.hasSuffix(".geojson")
    sound = try Facts(bytes, named: name)
    let file = try PublisherFile(name: name, bytes: .init(bytes))
    // Travel and mapped tables are told apart by their names alone.
    publication = try file.recognise().compactMap(\.recognition).first?.publication
    package = ZipParts(bytes)
    guard !sound.lines.isEmpty else { throw Unusable(name: name) }
  }

  struct Unusable: Error {
    let name: String
  }

  /// The damaged file of one seed.
  func mutant(seed: UInt64) -> Mutant {
    var numbers = SeededNumbers(seed: seed)
    if isText, name.hasSuffix(".csv") {
      return Mutant(text: bytes, delimiter: delimiter, numbers: &numbers)
    }
    if isText {
      // Outlines: a feature a line, damaged in its bytes.
      var lines = Mutant.Lines(bytes)
      for _ in 0...numbers.below(2) { Damage.flip.apply(&lines, 0x2C, &numbers) }
      return Mutant(bytes: lines.bytes, names: ["bytes of a line"], kept: lines.kept)
    }
    if let package, numbers.below(4) > 0 { return package.mutant(&numbers) }
    return Mutant(bytes: bytes, numbers: &numbers)
  }

  /// Reads the damaged file; every row that was left alone must still say what it said.
  func verdict(of mutant: Mutant) -> (Verdict, String) {
    let found: Facts
    do throws(DataError) {
      found = try Facts(mutant.bytes, named: name, only: publication)
    } catch {
      return (.refused, error.diagnostics.first?.description ?? "")
    }
    if found.rows.isEmpty { return (.ignored, "") }
    // With its header changed, a file may well mean something else.
    let header = sound.headerRow
    guard header == 0 || (1...header).allSatisfy(mutant.kept.contains) else { return (.read, "") }
    var expected: [String: Int] = [:]
    for (index, line) in sound.lines.enumerated() {
      let next = index + 1 < sound.lines.count ? sound.lines[index + 1].line : line.line + 1
      guard (line.line..<max(next, line.line + 1)).allSatisfy(mutant.kept.contains) else {
        continue
      }
      expected[line.row, default: 0] += 1
    }
    for (row, count) in expected where found.rows[row, default: 0] < count {
      return (.wrong, "lost or changed: \(row.replacing("\u{1F}", with: " | "))")
    }
    // Where nothing but the layout was changed, every value is the same.
    if mutant.kept.count == Mutant.Lines(bytes).lines.count {
      for (value, count) in sound.rows where found.rows[value, default: 0] < count {
        return (.wrong, "value lost or changed: \(value)")
      }
    }
    return (.read, "")
  }
}
