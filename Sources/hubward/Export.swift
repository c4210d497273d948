public import ArgumentParser
import Assessment
import Geography
import Opening
import Reports
import Store
import Studies
import Text

extension LayerFile.Layer: ExpressibleByArgument {}

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Write the study with its results as one GeoPackage, for QGIS and ArcGIS, or a layer as GeoJSON.",
    discussion: """
      Layers areas, area_centres and sites, and isochrones where the study names any, with styles for every scenario and for need; tables \
      travel, scenarios, results, standings and sources; and a project that QGIS opens, with a group \
      of layers for every option. QGIS finds the layers by the file's name: rename the GeoPackage, and \
      the project asks for them. The study itself travels inside, byte for byte, so that every \
      command takes the GeoPackage in place of the study file: edits of a layer change no report. The \
      same study under the same name gives the same bytes, by the same version of SQLite.

      A study with counts of users (disclosure) does not travel inside, because its tables hold what may \
      not be shown: no command takes the GeoPackage in its place.

      A name that ends in .geojson is one layer, that of --layer, in longitude and latitude (RFC 7946), \
      for web maps: the same columns by the same names, and null where there is no value.

      An earlier export is replaced, edits and all; a file that hubward did not write, or that holds layers, \
      styles or projects of your own, is left alone.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "The file to write to, .gpkg or .geojson; by default <study>.gpkg.") var to: String?
  @Option(help: "The layer of a GeoJSON file; by default areas.") var layer: LayerFile.Layer?
  @OptionGroup var solving: SolveOptions

  func run() throws {
    try ending {
      let isOneLayer = to?.lowercased().hasSuffix(".geojson") == true
      if let to, !isOneLayer, !to.lowercased().hasSuffix(".gpkg") {
        throw Failure(
          "--to is '\(to)': expected a name that ends in .gpkg or .geojson", code: .usage)
      }
      if let layer, !isOneLayer {
        throw Failure(
          "--layer \(layer.rawValue) is for GeoJSON, which holds one layer: name a file that ends in .geojson with --to",
          code: .usage)
      }
      let files = try input.files()
      let study = try files.opened()
      Terminal.progress("ranking every plan")
      let result = try study.assessed(solving)
      let path = to ?? "\(study.about.id).gpkg"
      Terminal.progress("writing \(path)")
      do {
        if isOneLayer {
          try LayerFile(path: path, layer: layer ?? .areas).write(result)
        } else {
          try StudyStore(path: path).write(result, files: files)
        }
      } catch StoreError.map(let reason) {
        throw Failure("\(StoreError.map(reason))", code: .data)
      } catch StoreError.noIsochrones {
        throw Failure("\(StoreError.noIsochrones)", code: .data)
      } catch {
        throw Failure("\(error)", code: .cannotWrite)
      }
      try Terminal.show(
        line: "\(path): " + Self.content(of: study, isOneLayer ? layer ?? .areas : nil))
    }
  }

  /// How many areas and sites there are in the file.
  private static func content(of study: Study, _ layer: LayerFile.Layer?) -> String {
    let count = study.sites.hubs.count + study.sites.outreach.count + study.sites.border.count
    let (areas, sites) = (
      NumberStyle.count(study.areas.count, "area"), NumberStyle.count(count, "site")
    )
    switch layer {
    case .areas: return areas
    case .areaCentres: return "\(areas), as points"
    case .sites: return sites
    case .isochrones:
      let count = study.isochrones.first.map { $0.set.isochrones.count } ?? 0
      return NumberStyle.count(count, "isochrone")
    case nil:
      return "\(areas), \(sites)"
        + (study.users.isEmpty ? "" : "; without the study, whose tables count users")
    }
  }
}
