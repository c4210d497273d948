import Readers
import Text

/// A data package on its way to be written.
struct PackageDraft {
  /// A file of the package that is no table.
  struct Attachment {
    let name: String
    let path: String
    let title: String
    let description: String
    let bytes: [UInt8]
    let sources: [Recognition]
  }

  let name: String
  let title: String
  let description: String
  let tables: [TableDraft]
  let attachments: [Attachment]
  /// The hash of each source file, by its name.
  let hashes: [String: String]
  /// The study file beside it; nothing where the files do not make a study yet.
  let study: ImportedFile?

  /// `datapackage.json`, the study file and every file that it describes.
  var files: [ImportedFile] {
    described + [ImportedFile(path: PackageManifest.fileName, bytes: Array(json.text.utf8))]
      + (study.map { [$0] } ?? [])
  }

  private var described: [ImportedFile] {
    tables.map { ImportedFile(path: "\($0.name).csv", bytes: $0.csv) }
      + attachments.map { ImportedFile(path: $0.path, bytes: $0.bytes) }
  }

  private var json: JSONValue {
    let all = tables.flatMap(\.sources) + attachments.flatMap(\.sources)
    return .object([
      ("name", .string(name)), ("title", .string(title)), ("description", .string(description)),
      ("licenses", .array([Terms.licence])), ("sources", .array(sources(all))),
      ("attribution", .string(attribution(all))),
      ("resources", .array(tables.map(resource) + attachments.map(resource))),
      // So that a later import can tell which files were edited since.
      (
        ImportRecord.key,
        .object(
          (described + (study.map { [$0] } ?? [])).map {
            ($0.path, .string("sha256:\(SHA256Digest.hex($0.bytes))"))
          })
      ),
    ])
  }

  private func resource(_ table: TableDraft) -> JSONValue {
    let bytes = table.csv
    return .object([
      ("name", .string(table.name)), ("path", .string("\(table.name).csv")),
      ("title", .string(table.title)), ("description", .string(table.description)),
      ("edition", .string(editions(table.sources))), ("format", .string("csv")),
      ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
      ("bytes", .integer(bytes.count)), ("hash", .string("sha256:\(SHA256Digest.hex(bytes))")),
      ("sources", .array(sources(table.sources))),
      ("attribution", .string(attribution(table.sources))),
      (
        "schema",
        .object([
          ("fields", .array(table.columns.map(field))),
          ("missingValues", .array([.string("")])), ("primaryKey", .string(table.primaryKey)),
        ])
      ),
    ])
  }

  private func resource(_ attachment: Attachment) -> JSONValue {
    .object([
      ("name", .string(attachment.name)), ("path", .string(attachment.path)),
      ("title", .string(attachment.title)), ("description", .string(attachment.description)),
      ("edition", .string(editions(attachment.sources))), ("format", .string("geojson")),
      ("mediatype", .string("application/geo+json")), ("encoding", .string("utf-8")),
      ("bytes", .integer(attachment.bytes.count)),
      ("hash", .string("sha256:\(SHA256Digest.hex(attachment.bytes))")),
      ("sources", .array(sources(attachment.sources))),
      ("attribution", .string(attribution(attachment.sources))),
    ])
  }

  private func field(_ column: TableDraft.Column) -> JSONValue {
    let constraints: [(String, JSONValue?)] = [
      ("required", column.isRequired ? .bool(true) : nil),
      ("unique", column.isUnique ? .bool(true) : nil),
      ("minimum", column.minimum.map { .integer($0) }),
      ("maximum", column.maximum.map { .integer($0) }),
    ]
    return .object(given: [
      ("name", .string(column.name)), ("type", .string(column.kind.rawValue)),
      ("description", .string(column.description)), ("unit", column.unit.map { .string($0) }),
      ("constraints", constraints.contains { $0.1 != nil } ? .object(given: constraints) : nil),
    ])
  }

  /// One entry a file, with its hash, so that every figure can be traced to it.
  private func sources(_ recognitions: [Recognition]) -> [JSONValue] {
    var seen = Set<String>()
    return recognitions.filter { seen.insert($0.file).inserted }.map { recognition in
      let terms = Terms(recognition.publication)
      let edition = recognition.edition.map { ", \($0)" } ?? ""
      return .object(given: [
        (
          "title",
          .string(
            "\(terms.publisher), \(recognition.publication.rawValue)\(edition)"
              + " (\(recognition.file))")
        ), ("path", terms.page.map { .string($0) }),
        ("hash", hashes[recognition.file].map { .string("sha256:\($0)") }),
      ])
    }
  }

  private func attribution(_ recognitions: [Recognition]) -> String {
    var seen = Set<String>()
    let sentences = recognitions.map { Terms($0.publication).attribution }
      .flatMap { $0.split(separator: ". ").map { $0.hasSuffix(".") ? String($0) : "\($0)." } }
    return sentences.filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  private func editions(_ recognitions: [Recognition]) -> String {
    var seen = Set<String>()
    return recognitions.map { recognition in
      recognition.publication.rawValue + (recognition.edition.map { " \($0)" } ?? "")
    }.filter { seen.insert($0).inserted }.joined(separator: "; ")
  }
}
