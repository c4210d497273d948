import Foundation
import Geography
import Need
import Places
package import Readers
public import Studies
package import StudyFormat
public import Text

extension Study {
  /// Opens a study: reads the study file, verifies and reads its package, and gives it meaning.
  ///
  /// - Parameters:
  ///   - path: the study file on disk; its package lies beside it.
  /// - Throws: ``DataError`` with every error found, each with file, row, column and what to do.
  ///   - withoutIsochrones: whether its own are left out, as they are made anew.
  public static func open(
    _ path: String, withoutIsochrones: Bool = false
  ) throws(DataError) -> Study {
    let (name, bytes) = try StudyFiles.studyFile(path)
    return try Study(name: name, bytes: bytes, withoutIsochrones: withoutIsochrones) {
      (manifest) throws(DataError) in
      try StudyFiles.package(manifest, of: path)
    }
  }

  /// Gives a study file its meaning.
  ///
  /// - Parameters:
  ///   - name: the study file's name in messages and sources.
  ///   - package: opens the package that the file names, or the files beside it where it names none.
  init(
    name: String, bytes: [UInt8], withoutIsochrones: Bool = false,
    package: (_ manifest: String?) throws(DataError) -> DataPackage
  ) throws(DataError) {
    var file = try StudyFile(name: name, bytes: bytes)
    if withoutIsochrones { file = file.withoutIsochrones }
    self = try StudyLoader(
      file: file, package: package(file.package), studyFile: .studyFile(name, bytes)
    ).study()
  }
}

extension DataSource {
  /// A study file as a source of its own report.
  package static func studyFile(_ name: String, _ bytes: [UInt8]) -> DataSource {
    DataSource(
      file: name, title: "The study file", edition: nil, sha256: SHA256Digest.hex(bytes),
      licences: [], origins: [], attribution: nil)
  }
}

/// Gives a study file's names their meaning, table by table.
package struct StudyLoader {
  let file: StudyFile
  let package: DataPackage
  let shelf: TableShelf
  /// The same with the rows that are set aside, for what is printed of everybody.
  private let whole: TableShelf
  /// The study file itself, as a source of the report.
  let studyFile: DataSource
  /// The files of mapped tables, as sources of the report.
  let mappedFiles: [DataSource]
  /// What maps show and the package does not describe, isochrones too, by path.
  let contextFiles: [String: [UInt8]]
  /// What lies beside tables of travel and says how they were made.
  let records: [TravelRecordBeside]
  /// What the study sets aside; the areas' table on the shelf has no rows of it.
  let setAside: [SetAsideAreas]
  /// Counts of users as they may be shown; the tables on the shelf have no others.
  let users: [UserCounts]
  /// What is odd about the tables of users.
  private let userNotes: [Diagnostic]
  /// The hash of each table of users as it is released, by its file: one of the file itself would let
  /// withheld counts be tried until it fits.
  private(set) var digests: [String: String] = [:]

  package init(file: StudyFile, package: DataPackage, studyFile: DataSource) throws(DataError) {
    self.file = file
    self.studyFile = studyFile
    self.package = package
    let mapped = try Self.mappedTables(file, package)
    let raw = TableShelf(
      study: file.file,
      tables: try package.tables(Self.tablesInMemory(file, package))
        .merging(mapped.tables) { first, _ in first },
      asked: file.askedColumns,
      untold: Set(package.resources.filter { $0.schema == nil }.map(\.name)),
      withoutColumns: Self.withoutColumns(file))
    let released = try Self.released(file, package, raw)
    whole = released.shelf
    (shelf, setAside) = try Self.settingAside(file, released.shelf)
    users = released.users
    mappedFiles = mapped.sources.map { source in
      released.digests[source.file].map { source.with(sha256: $0) } ?? source
    }
    contextFiles = try Self.contextFiles(file, package)
    records = TravelRecordBeside.all(file, package)
    (digests, userNotes) = (released.digests, released.notes)
  }

  package func study() throws(DataError) -> Study {
    var notes = shelf.tables.values.sorted { $0.file < $1.file }.flatMap(\.diagnostics)
    notes += userNotes + setAsideNotes(file.words.people)
    try checkNames()
    let areaTable = try shelf.table(file.areas.table)
    let areas = try self.areas(areaTable, &notes)
    let sites = try sites(areas: areas, notes: &notes)
    let need = try need(areaTable, areas: areas)
    let demands = try demands(areaTable, indices: need.indices)
    let points = try points(
      areas: areas, people: demands.first?.counts ?? [], notes: &notes)
    let travels = try carrying(
      try travels(areas: areas, points: points, sites: sites, notes: &notes), areaTable)
    let scoring = try scoring(sites)
    let provision = try provision(areas: areas, sites: sites, notes: &notes)
    let equality = try equality(areaTable, areas: areas, notes: &notes)
    let hubs = try hubCounts(sites.hubs)
    let robustness = try robustness(sites, demands: demands, travels: travels)
    let scenarios = try scenarios(sites)
    let map = try map(areas: areas, notes: &notes)
    let context = try mapContext()
    let isochrones = try isochrones(sites, travels, notes: &notes)
    let printed = PrintedFigures(
      totals: try totals(whole.table(file.areas.table)), ranks: try ranks(areaTable),
      finance: try finance(),
      ambiguities: try ambiguities())
    let rules = try rules(sites, travels)
    let money = try money(sites, finance: printed.finance)
    let phases = try phases(sites)
    let decision = try decision(sites, areas: areas)
    let consultation = try consultation(areas: areas)
    do throws(StudyError) {
      return try Study(
        about: Study.About(
          id: file.id, title: file.title, council: file.council, decision: file.decision,
          version: file.version, contact: file.contact, openChoices: file.openChoices),
        words: file.words,
        areas: StudyAreas(
          areas, kind: file.areas.kind, groupings: file.areas.groups.map(\.name),
          deciles: deciles(areaTable), setAside: setAside),
        sites: sites, demands: demands, need: need, points: points, travels: travels,
        scoring: scoring,
        provision: provision, equality: equality, users: users, norm: file.norm,
        standards: file.standards, outreachWorth: file.outreachWorth,
        objectives: file.objectives, robustness: robustness, hubs: hubs, rules: rules,
        placing: tier,
        scenarios: scenarios.open, wanted: scenarios.wanted, printed: printed,
        money: money, phases: phases, decision: decision, consultation: consultation, map: map,
        context: context, isochrones: isochrones,
        provenance: Provenance(sources: sources, diagnostics: notes))
    } catch {
      throw refusal(error)
    }
  }

  /// Every column of the areas' table that a rule may name by its deciles.
  private func deciles(_ table: SourceTable) -> DecileColumns {
    var columns: [String: DecileColumns.Column] = [:]
    for name in table.columnNames {
      let cells = table.texts(name) ?? []
      let deciles = cells.map { cell in Int(cell).flatMap { (1...10).contains($0) ? $0 : nil } }
      guard let bad = deciles.firstIndex(of: nil) else {
        columns[name] = .deciles(deciles.compactMap(\.self))
        continue
      }
      columns[name] = .bad(
        BadCell(
          place: CellPlace(file: table.file, row: table.line(of: bad), column: name),
          expected: "a whole number from 1 to 10",
          found: cells[bad].isEmpty ? "an empty cell" : "'\(cells[bad])'",
          whatToDo: "correct the cell"))
    }
    let plain = file.areas.groups.filter { $0.column.through == nil }
    return DecileColumns(
      columns: columns, names: table.columnNames,
      groupings: Dictionary(plain.map { ($0.column.column.name, $0.name) }) { first, _ in first },
      file: table.file)
  }

  /// An error on a line of the study file.
  func refusal(line: Int, _ message: String, whatToDo: String) -> DataError {
    .refused([
      Diagnostic(
        .error, at: .init(file: file.file, row: line), message, whatToDo: whatToDo)
    ])
  }

  /// A point on the grid, or an error on its row.
  func gridPoint(
    _ easting: Double, _ northing: Double, in table: SourceTable, row: Int, column: String
  ) throws(DataError) -> GridPoint {
    do throws(PlacesError) {
      return try GridPoint(easting: easting, northing: northing)
    } catch {
      throw .refused([
        Diagnostic(
          .error, at: table.place(row: row, column: column), error.description,
          whatToDo: "give metres on the British National Grid")
      ])
    }
  }
}
