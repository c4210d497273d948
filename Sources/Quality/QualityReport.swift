import Files
import Foundation
public import Opening
import Readers
public import Studies
import StudyFormat
public import Text

/// How far a study's data can be trusted: every check with what it found.
///
/// It looks at the tables as their files have them, so that it can judge even a study that
/// cannot be opened.
public struct QualityReport: Sendable {
  /// The study's short name, or its file's where it cannot be read.
  public let id: String
  public let title: String
  /// One result for each ``QualityCheck``, in its order.
  public let results: [CheckResult]
  /// The study, where it can be opened.
  public let study: Study?
  /// The files that were read, the study file first.
  public let sources: [DataSource]
  /// Missing and suppressed cells, column by column.
  public let cells: [CellTally]
  /// Candidate buildings and how much is known about them; nothing where the study has none.
  public let premises: PremisesAudit?
  /// How coordinates were turned into one another; nothing where none were.
  public let projection: ProjectionStatement?

  /// Everything found: errors, then warnings, then notes, each in the order of the checks.
  public var findings: [Finding] {
    let all = results.flatMap(\.outcome.findings)
    return Diagnostic.Severity.allCases.flatMap { severity in
      all.filter { $0.severity == severity }
    }
  }

  public func count(_ severity: Diagnostic.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Whether the study can be used: nothing found is an error.
  public var isUsable: Bool { count(.error) == 0 }
}

extension QualityReport {
  /// Checks a study on disk; whatever is wrong is a finding, never an error thrown.
  public init(path: String) {
    let name = PathParts(path).name
    do throws(DataError) {
      let bytes = try StudyFiles.studyFile(path).bytes
      self.init(name: name, bytes: bytes) { (manifest) throws(DataError) in
        try StudyFiles.package(manifest, of: path)
      }
    } catch {
      self.init(unreadable: name, error)
    }
  }

  /// Checks a study without a disk.
  public init(files: StudyFiles) {
    self.init(name: files.study.path, bytes: files.study.bytes) { (_) throws(DataError) in
      try files.dataPackage()
    }
  }

  private init(
    name: String, bytes: [UInt8], package: (_ manifest: String?) throws(DataError) -> DataPackage
  ) {
    do throws(DataError) {
      let file = try StudyFile(name: name, bytes: bytes)
      self.init(QualityData(file: file, bytes: bytes, package: try package(file.package)))
    } catch {
      self.init(unreadable: name, error)
    }
  }

  /// A study file, or a package's description, that cannot be read: nothing else can be looked at.
  private init(unreadable name: String, _ error: DataError) {
    id = name
    title = name
    let findings = error.diagnostics.map { Finding(.studyFile, $0) }
    results = QualityCheck.allCases.map { check in
      CheckResult(
        check: check,
        outcome: check == .studyFile
          ? .examined(1, findings) : .skipped("the study file or its package cannot be read"))
    }
    study = nil
    sources = []
    cells = []
    premises = nil
    projection = nil
  }

  private init(_ data: QualityData) {
    id = data.file.id
    title = data.file.title
    results = data.results
    study = data.study
    sources = data.sources
    cells = data.cells
    premises = data.premises
    projection = data.projection
  }
}
