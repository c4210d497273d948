import Geography
import Readers
internal import Spreadsheets
import Text

/// The recognised tables of an import, by publication.
struct ImportShelf {
  let findings: [PublisherFile.Finding]
  /// The SHA-256 of each file that was recognised, under the names that its tables go by.
  let hashes: [String: String]
  private let tables: [(file: PublisherFile, recognition: Recognition)]

  /// A file that cannot be read is passed over like one that is not known.
  ///
  /// - Parameter progress: is told each file's name before it is looked at.
  init(_ files: [PublisherFile], progress: (String) -> Void = { _ in }) {
    var findings: [PublisherFile.Finding] = []
    var hashes: [String: String] = [:]
    var tables: [(file: PublisherFile, recognition: Recognition)] = []
    for packed in files {
      progress(packed.name)
      do throws(DataError) {
        for file in try packed.unpacked() {
          for finding in try file.recognise() {
            findings.append(finding)
            guard let recognition = finding.recognition else { continue }
            // The file as it was downloaded, whatever it was packed in.
            hashes[recognition.file] = packed.bytes.withBytes { SHA256Digest.hex($0) }
            tables.append((file, recognition))
          }
        }
      } catch {
        let reason = error.diagnostics.first?.message ?? "\(error)"
        findings.append(.ignored(file: packed.name, reason: reason))
      }
    }
    self.findings = findings
    self.hashes = hashes
    self.tables = tables
  }

  /// What there is of a publication, in the order of the files' names.
  func all(_ publication: Publication) -> [Recognition] {
    tables.map(\.recognition).filter { $0.publication == publication }
  }

  /// Reads one of them.
  func read(
    _ recognition: Recognition, where filter: RowFilter? = nil
  ) throws(DataError) -> PublishedTable {
    try file(of: recognition).read(recognition, where: filter)
  }

  func centroids(
    _ recognition: Recognition, where filter: RowFilter
  ) throws(DataError) -> CentroidTable {
    try file(of: recognition).centroids(recognition, where: filter)
  }

  func boundaries(_ recognition: Recognition) throws(DataError) -> BoundarySet {
    try file(of: recognition).boundaries(recognition)
  }

  /// What a table gives, or nothing, with a warning, where it cannot be used: one bad file of many
  /// does not stop an import.
  func attempt<Value>(
    _ source: Recognition, _ notes: inout [Diagnostic], _ body: () throws(DataError) -> Value
  ) -> Value? {
    do throws(DataError) {
      return try body()
    } catch {
      let faults = error.diagnostics
      let more =
        faults.count > 1 ? " (and \(NumberStyle.count(faults.count - 1, "other fault")))" : ""
      notes.append(
        Diagnostic(
          .warning, at: faults.first?.place ?? .init(file: source.file),
          "not used, as it cannot be read: \(faults.first?.message ?? "\(error)")\(more)",
          whatToDo: faults.first?.whatToDo))
      return nil
    }
  }

  /// Whether a table of single observations is of a topic of the census, not of ages.
  func isTopic(_ source: Recognition) -> Bool {
    guard source.publication == .nomisObservations else { return false }
    if source.has("category"), !source.has("age") { return true }
    var ignored: [Diagnostic] = []
    let table = attempt(source, &ignored) { () throws(DataError) in
      try CensusTable(read(source))
    }
    return table?.topics.isEmpty == false
  }

  private func file(of recognition: Recognition) -> PublisherFile {
    tables.first { $0.recognition == recognition }!.file
  }
}
