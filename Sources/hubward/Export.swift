import ArgumentParser
import Reports
import Store
import Studies
import Text

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the study with its results as one GeoPackage, for QGIS and ArcGIS.",
    discussion: """
      Layers areas, area_centres and sites, with styles for every scenario; tables travel, \
      scenarios, results, standings and sources. The study itself travels inside, byte for byte, so \
      that every command takes the GeoPackage in place of the study file: edits of a layer change \
      no report. The same study gives the same bytes, by the same version of SQLite.

      A study with counts of users (disclosure) does not travel inside, because its tables hold what may \
      not be shown: no command takes the GeoPackage in its place.

      An earlier export is replaced, edits and all; a file that hubward did not write, or that holds layers or \
      styles of your own, is left alone.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "The file to write to; by default <study>.gpkg.") var to: String?
  @OptionGroup var solving: SolveOptions

  func run() throws {
    try ending {
      if let to, !to.lowercased().hasSuffix(".gpkg") {
        throw Failure("--to is '\(to)': expected a name that ends in .gpkg", code: .usage)
      }
      let files = try input.files()
      let study = try files.opened()
      Terminal.progress("ranking every plan")
      let result = try study.assessed(solving)
      let path = to ?? "\(study.about.id).gpkg"
      Terminal.progress("writing \(path)")
      do {
        try StudyStore(path: path).write(result, files: files)
      } catch StoreError.map(let reason) {
        throw Failure("\(StoreError.map(reason))", code: .data)
      } catch {
        throw Failure("\(error)", code: .cannotWrite)
      }
      let sites = study.sites.hubs.count + study.sites.outreach.count + study.sites.border.count
      try Terminal.show(
        line: "\(path): \(NumberStyle.count(study.areas.count, "area")),"
          + " \(NumberStyle.count(sites, "site"))"
          + (study.users.isEmpty ? "" : "; without the study, whose tables count users"))
    }
  }
}
