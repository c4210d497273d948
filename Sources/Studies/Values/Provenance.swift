public import Text

/// Where a study's numbers come from, and what is odd about them.
public struct Provenance: Sendable {
  public let sources: [DataSource]
  /// What is odd about the data although they can be used.
  public let diagnostics: [Diagnostic]

  public init(sources: [DataSource] = [], diagnostics: [Diagnostic] = []) {
    self.sources = sources
    self.diagnostics = diagnostics
  }
}

/// A file that numbers come from.
public struct DataSource: Hashable, Sendable {
  public let file: String
  public let title: String
  public let edition: String?
  public let sha256: String
  public let licences: [String]
  public let origins: [String]
  public let attribution: String?

  public init(
    file: String, title: String, edition: String?, sha256: String, licences: [String],
    origins: [String], attribution: String?
  ) {
    self.file = file
    self.title = title
    self.edition = edition
    self.sha256 = sha256
    self.licences = licences
    self.origins = origins
    self.attribution = attribution
  }

  /// The same with another hash.
  package func with(sha256: String) -> DataSource {
    DataSource(
      file: file, title: title, edition: edition, sha256: sha256, licences: licences,
      origins: origins, attribution: attribution)
  }
}
