public import Readers
import StudyFormat
public import Text

/// What to build a study for.
public struct ImportRequest: Sendable {
  /// The study's short name: lower-case letters, digits and hyphens.
  public let id: String
  /// Codes of the council's districts: one for a unitary authority, several for a county.
  public let councils: Set<String>

  public init(id: String, councils: Set<String>) {
    self.id = id
    self.councils = councils
  }
}

/// A study built from a folder of publishers' files.
public struct ImportedStudy: Sendable {
  /// `datapackage.json`, its tables, and `study.yaml`.
  public let files: [ImportedFile]
  /// What each file was recognised as, or why it was passed over; one sentence a table.
  public let findings: [String]
  /// What the planner should look at before the study is used.
  public let diagnostics: [Diagnostic]
}

/// Builds a study folder for a council out of files as publishers publish them.
///
/// Recognise each file → keep the council's rows → choose the newest vintage that is complete →
/// locate the sites → write the tables, the data package and a commented study file. Each step is a
/// function of the files alone, so the same files give the same bytes.
public enum FolderImport {
  /// - Throws: ``DataError/refused(_:)`` with everything that is missing for a study, and what to
  ///   download for it.
  public static func study(
    from files: [PublisherFile], for request: ImportRequest
  ) throws(DataError) -> ImportedStudy {
    let shelf = try ImportShelf(files.sorted { $0.name < $1.name })
    let smallAreas = try AreaDraft(shelf, councils: request.councils)
    let sites = try SiteDraft(shelf, areas: smallAreas, councils: request.councils)
    let map = try MapDraft(shelf, areas: smallAreas)
    let council = smallAreas.councilName ?? request.councils.sorted().joined(separator: ", ")
    let study = StudyDraft(
      id: request.id, council: council, year: smallAreas.year, hasWards: smallAreas.hasWards,
      counts: smallAreas.counts, ranks: smallAreas.ranks, domains: smallAreas.domains,
      totals: smallAreas.totals.map {
        .init(column: $0.column, label: $0.label, publisher: $0.publisher)
      },
      hubs: sites.hubs, outreach: sites.outreach, isRegister: sites.isRegister,
      hasPremises: sites.premises != nil,
      map: map.boundaries == nil ? .postcodes : .outlines(code: MapDraft.property))
    let package = PackageDraft(
      name: request.id, title: "Family hubs in \(council): the facts",
      description: "Built from publishers' files as they were published; every table names the"
        + " files that it was made from, with their hashes.",
      tables: [smallAreas.table, sites.table]
        + [sites.premises, CouncilTotal.table(smallAreas.totals), map.postcodes].compactMap { $0 },
      attachments: [map.boundaries].compactMap { $0 }, hashes: shelf.hashes,
      study: ImportedFile(path: "study.yaml", bytes: Array(study.yaml.utf8)))
    return ImportedStudy(
      files: package.files,
      findings: shelf.findings, diagnostics: smallAreas.diagnostics + sites.diagnostics)
  }
}
