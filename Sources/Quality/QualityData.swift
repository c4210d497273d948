import Foundation
import Geography
import Opening
import Places
import Readers
import Studies
import StudyFormat
import Text

/// A study's tables as their files have them, and the study where it opens: what checks look at.
struct QualityData {
  let file: StudyFile
  let package: DataPackage
  /// By resource; only those that can be read as tables.
  let tables: [String: SourceTable]
  /// Why others, or their cells, are not as the package promises.
  let tableErrors: [(check: QualityCheck, diagnostic: Diagnostic)]
  let study: Study?
  /// Why the study cannot be opened.
  let studyErrors: [Diagnostic]
  let sources: [DataSource]
  /// Nothing where the areas' table cannot be read or has no column of codes.
  let areas: AreaRecords?
  let sites: SiteRecords?
  /// Where the council is; nothing where no area has coordinates on the grid.
  let home: CouncilGround?
  let cells: [CellTally]
  let premises: PremisesAudit?
  let projection: ProjectionStatement?

  init(file: StudyFile, bytes: [UInt8], package: DataPackage) {
    self.file = file
    self.package = package
    var reading = PackageReading(package, besides: Set(StudyLoader.streamed(file)))
    reading.readAll()
    reading.add(mapped: file)
    tables = reading.tables
    tableErrors = reading.errors
    let itself = DataSource.studyFile(file.file, bytes)
    var errors: [Diagnostic] = []
    var study: Study?
    var sources = [itself]
    do throws(DataError) {
      let loader = try StudyLoader(file: file, package: package, studyFile: itself)
      sources = loader.sources
      study = try loader.study()
    } catch {
      errors = error.diagnostics
    }
    self.study = study
    self.sources = sources
    studyErrors = errors.filter { error in !reading.errors.contains { $0.diagnostic == error } }
    areas = reading.tables[file.areas.table.name].flatMap { AreaRecords($0, file.areas) }
    sites = reading.tables[file.sites.table.name].flatMap { SiteRecords($0, file.sites) }
    home = areas.flatMap { CouncilGround($0, study: study) }
    cells = reading.tables.sorted { $0.key < $1.key }.flatMap { CellTally.columns(of: $1) }
    premises = file.premises.flatMap { columns in
      reading.tables[columns.table.name].map { PremisesAudit($0, columns) }
    }
    projection = ProjectionStatement(study)
  }

  /// What the package says about a resource.
  func resource(_ table: String) -> Resource? { package.resources.first { $0.name == table } }

  /// What the package says about a column of the areas' table.
  func field(_ column: String) -> Field? {
    resource(file.areas.table.name)?.schema?.fields.first { $0.name == column }
  }

  /// The columns of counts that the study uses, once each, the default demand's first.
  var countColumns: [String] {
    (file.demands.map(\.count) + file.totals.map(\.count) + file.ranks.map(\.count))
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// Reads every table of a package, whatever is wrong with it.
struct PackageReading {
  let package: DataPackage
  /// Tables of travel, which are streamed and may be too large for memory: the loader checks them.
  let streamed: Set<String>
  private(set) var tables: [String: SourceTable] = [:]
  private(set) var errors: [(check: QualityCheck, diagnostic: Diagnostic)] = []

  init(_ package: DataPackage, besides streamed: Set<String>) {
    self.package = package
    self.streamed = streamed
  }

  mutating func readAll() {
    for resource in package.resources {
      do throws(DataError) {
        _ = try package.bytes(of: resource.name)
      } catch {
        add(error, as: .fileHash)
      }
      guard resource.schema != nil, !streamed.contains(resource.name) else { continue }
      do throws(DataError) {
        tables[resource.name] = try package.uncheckedTable(resource.name)
      } catch {
        add(error, as: .tableUnreadable)
        continue
      }
      do throws(DataError) {
        _ = try package.table(resource.name)
      } catch {
        add(error, as: .tablePromise)
      }
    }
    do throws(DataError) {
      let names = package.resources.filter { $0.schema != nil }.map(\.name)
      _ = try package.tables(names.filter { !streamed.contains($0) })
    } catch {
      add(error, as: .tablePromise)
    }
  }

  /// Adds the tables that the study file maps from files beside the package.
  mutating func add(mapped file: StudyFile) {
    do throws(DataError) {
      tables.merge(try StudyLoader.mappedTables(file, package).tables) { first, _ in first }
    } catch {
      add(error, as: .tableUnreadable)
    }
  }

  /// Adds errors that have not been said yet.
  private mutating func add(_ error: DataError, as check: QualityCheck) {
    for diagnostic in error.diagnostics
    where !errors.contains(where: { $0.diagnostic == diagnostic }) {
      errors.append((check, diagnostic))
    }
  }
}
