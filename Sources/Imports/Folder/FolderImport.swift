public import Readers
import StudyFormat
public import Text

/// What to build a study for.
public struct ImportRequest: Sendable {
  /// The study's short name: lower-case letters, digits and hyphens.
  public let id: String
  /// The council's district by its code or name: one for a unitary authority, several for a county.
  public let councils: Set<String>
  /// Where and when it is decided, such as `Cabinet, 2027`; nothing where it is not known.
  public let decision: String?
  /// What the words of lists of sites mean.
  public let words: SiteVocabulary
  /// Which rows count of a measure that is published of several sexes, ages or periods: by the
  /// measure's name or number, in the file's words.
  public let choices: [String: [String]]

  public init(
    id: String, councils: Set<String>, decision: String? = nil, words: SiteVocabulary = .usual,
    choices: [String: [String]] = [:]
  ) {
    self.id = id
    self.councils = councils
    self.decision = decision
    self.words = words
    self.choices = choices
  }
}

/// A study built from a folder of publishers' files, as far as they make one.
public struct ImportedStudy: Sendable {
  /// `datapackage.json`, its tables, and `study.yaml`; none where nothing could be built.
  public internal(set) var files: [ImportedFile] = []
  /// What each table was recognised as, or why it was passed over.
  public internal(set) var findings: [PublisherFile.Finding] = []
  /// What the planner should look at before the study is used.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// What a study needs or gains by that was not among the files, the most needed first.
  public internal(set) var missing: [Missing] = []
  /// The published measures that became indicators of the study, one sentence each.
  public internal(set) var indicators: [String] = []
  /// Those that did not, and why.
  public internal(set) var withoutIndicator: [Diagnostic] = []
  /// Why nothing was built: files that contradict each other, or cannot be used.
  public internal(set) var errors: [Diagnostic] = []
  /// What was built, in one sentence.
  public internal(set) var about = ""

  /// Whether there is a study file.
  public var isStudy: Bool { files.contains { $0.path == "study.yaml" } }
  /// Whether the study can be used as it is.
  public internal(set) var isReady = false
}

/// Builds a study folder for a council out of files as publishers publish them.
///
/// Recognise each file → keep the council's rows → choose the newest vintage that is complete →
/// locate the sites → write the tables, the data package and a commented study file. Each step is a
/// function of the files alone, so the same files give the same bytes.
///
/// What can be built is built: a study without outlines is drawn round its areas' points, one without
/// sites has an empty table to fill in. What is missing is listed with where to get it.
public enum FolderImport {
  /// - Parameter progress: is told the name of each file before it is read.
  public static func study(
    from files: [PublisherFile], for request: ImportRequest,
    progress: (String) -> Void = { _ in }
  ) -> ImportedStudy {
    let shelf = ImportShelf(files.sorted { $0.name < $1.name }, progress: progress)
    var study = ImportedStudy()
    study.findings = shelf.findings
    do throws(DataError) {
      let councils = try CouncilName.codes(request.councils, shelf)
      try build(&study, shelf, request, councils: councils)
    } catch {
      study.errors = error.diagnostics
    }
    study.missing.sort { $0.worth < $1.worth }
    var seen: Set<Diagnostic> = []
    study.diagnostics = study.diagnostics.filter { seen.insert($0).inserted }
    return study
  }

  private static func build(
    _ study: inout ImportedStudy, _ shelf: ImportShelf, _ request: ImportRequest,
    councils: Set<String>
  ) throws(DataError) {
    let smallAreas = try AreaDraft(
      shelf, councils: councils, missing: &study.missing, notes: &study.diagnostics)
    guard let smallAreas else { return }
    // What is odd about the sites comes first: they are what the council decides on.
    var siteNotes: [Diagnostic] = []
    defer { study.diagnostics = siteNotes + study.diagnostics }
    let sites = try SiteDraft(
      shelf, areas: smallAreas, councils: councils, words: request.words,
      missing: &study.missing, notes: &siteNotes)
    let map = MapDraft(shelf, areas: smallAreas, &study.diagnostics)
    if map.boundaries == nil { study.missing.append(.outlines(year: smallAreas.year)) }
    let measures = Measures(shelf, smallAreas.roll, request.choices, &study.diagnostics)
    let indicators = IndicatorTables(
      measures.findings.made, measures.places,
      taken: (smallAreas.domains + smallAreas.domainParts).map(\.id))
    study.indicators = smallAreas.domainSentences + measures.sentences
    study.withoutIndicator = measures.findings.left
    if measures.findings.lacksMiddleLayers {
      study.missing.append(.middleLayers(year: smallAreas.year))
    }
    let spoken = CouncilName.spoken(smallAreas.districts)
    let council = spoken.isEmpty ? councils.sorted().joined(separator: ", ") : spoken
    let draft = StudyDraft(
      id: request.id, council: council, decision: request.decision, year: smallAreas.year,
      hasWards: smallAreas.hasWards, counts: smallAreas.counts, ranks: smallAreas.ranks,
      domains: smallAreas.domains, domainParts: smallAreas.domainParts,
      indicators: indicators.entries,
      totals: smallAreas.totals.map {
        .init(column: $0.column, label: $0.label, publisher: $0.publisher)
      },
      hubs: sites.hubs, outreach: sites.outreach, isRegister: sites.isRegister,
      hasPremises: sites.premises != nil, map: map.draft)
    let yaml =
      smallAreas.counts.isEmpty
      ? nil : ImportedFile(path: "study.yaml", bytes: Array(draft.yaml.utf8))
    let package = PackageDraft(
      name: request.id, title: "Family hubs in \(council): the facts",
      description: "Built from publishers' files as they were published; every table names the"
        + " files that it was made from, with their hashes.",
      tables: [
        smallAreas.table.adding(indicators.areaColumns, from: indicators.areaSources), sites.table,
      ] + indicators.tables
        + [sites.premises, CouncilTotal.table(smallAreas.totals), map.postcodes].compactMap { $0 },
      attachments: [map.boundaries].compactMap { $0 }, hashes: shelf.hashes, study: yaml)
    study.files = package.files
    study.isReady = yaml != nil && !sites.hubs.isEmpty
    let outreach = NumberStyle.count(sites.outreach.count, "outreach site")
    study.about =
      "\(council): \(NumberStyle.count(smallAreas.codes.count, "area")) of \(smallAreas.year),"
      + " \(NumberStyle.count(sites.hubs.count, "located hub")), \(outreach)"
  }
}
