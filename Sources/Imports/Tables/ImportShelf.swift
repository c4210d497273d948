import Geography
import Readers
internal import Spreadsheets
import Text

/// The recognised tables of an import, by publication.
struct ImportShelf {
  let findings: [String]
  /// The SHA-256 of each file that was recognised, under the names that its tables go by.
  let hashes: [String: String]
  private let tables: [(file: PublisherFile, recognition: Recognition)]

  init(_ files: [PublisherFile]) throws(DataError) {
    var findings: [String] = []
    var hashes: [String: String] = [:]
    var tables: [(file: PublisherFile, recognition: Recognition)] = []
    for file in files {
      for finding in try file.recognise() {
        findings.append(finding.sentence)
        guard let recognition = finding.recognition else { continue }
        hashes[recognition.file] = file.bytes.withBytes { SHA256Digest.hex($0) }
        tables.append((file, recognition))
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

  func boundaries(_ recognition: Recognition) throws(DataError) -> BoundarySet {
    try file(of: recognition).boundaries(recognition)
  }

  private func file(of recognition: Recognition) -> PublisherFile {
    tables.first { $0.recognition == recognition }!.file
  }
}
