import Challenge
import DocumentSupport
import Reports

/// Reports made by hand.
enum Made {
  /// A digest that tells files apart by their bytes alone.
  static func digest(_ bytes: [UInt8]) -> String {
    String(
      bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
  }

  static func files(_ document: Document, inputs: [Manifest.Input] = []) throws -> [RenderedFile] {
    let files = try document.files()
    return files + [Manifest(study: "made", files: files, inputs: inputs, digest: digest).file]
  }

  static func report(
    _ document: Document, name: String = "a", inputs: [Manifest.Input] = []
  ) throws -> WrittenReport {
    try WrittenReport(files(document, inputs: inputs), name: name)
  }

  static func input(_ file: String, sha256: String, edition: String = "2015") -> Manifest.Input {
    Manifest.Input(file: file, edition: edition, sha256: sha256, licence: "", source: "")
  }

  /// Sites of two kinds, of which one has no money known, and all their names beside their ids.
  static var grouped: Document {
    let table = Table(
      id: "sites", caption: "Sites by kind",
      columns: [
        Column("Kind", id: "kind", .text), Column("Site", id: "site", .rowHeader),
        Column("Nearest or none", id: "nearest"), Column("Cost", id: "cost", unit: "GBP"),
      ],
      rows: [
        [
          .text("Hub"), .named(id: "a", name: "Ash"), .measure(4, decimals: 1),
          .count(9),
        ],
        [
          .text("Hub"), .named(id: "b", name: "Birch"),
          .named(id: "a", name: "Ash"), .absent("not known"),
        ],
        [
          .text("Outreach"), .named(id: "c", name: "Cedar"), .measure(5, decimals: 1),
          .count(3),
        ],
      ],
      grouping: "kind", emphasised: [2], source: "By hand", emphasis: "the only one")
    return Document(
      title: "Sites", subtitle: "A sample", summary: [.paragraph(Prose("There are 3 sites."))],
      sections: [Section(id: "all", title: "Sites", blocks: [.table(table)])], attribution: [])
  }

  /// Three villages and their walks, today and under a plan.
  static func villages(
    _ rows: [(String, Double)] = [("Ash", 12.25), ("Birch", 20), ("Cedar", 7.5)],
    prose: String = "The longest walk is 20.0 minutes."
  ) -> Document {
    let table = Table(
      id: "walks", caption: "Walks to the nearest hub",
      columns: [
        Column("Village", id: "village", .rowHeader),
        Column("Walk (minutes)", id: "walk", unit: "min"),
        Column("Within 15 minutes", id: "within", unit: "share"),
      ],
      rows: rows.map {
        [.text($0.0), .measure($0.1, decimals: 1), .share($0.1 / 40, decimals: 1)]
      },
      emphasised: [0], notes: ["A walk is at 4.8 km/h."], source: "By hand", emphasis: "the first")
    return Document(
      title: "Villages", subtitle: "A sample", summary: [.paragraph(Prose(prose))],
      sections: [Section(id: "walks-of-all", title: "Walks", blocks: [.table(table)])],
      attribution: [])
  }
}
