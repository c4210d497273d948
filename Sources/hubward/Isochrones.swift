import ArgumentParser
import Assessment
import Files
import Geography
import Places
import Readers
import Reports
import Routing
import Spreadsheets
import Store
import Studies
import Text
import Wording

struct Isochrones: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Outlines of the ground within so many minutes of each site, as GeoJSON for the study.",
    discussion: """
      Where no routing engine is at hand, the areas whose travel to a site is within the minutes are \
      joined, as the study's maps draw them: no shape is drawn around points, and an area is within or \
      beyond as a whole.

        hubward isochrones study.yaml --travel walk --minutes 10,20,30

      Valhalla draws them along the streets of an OpenStreetMap extract, towards each site, with the \
      holes and islands that they have:

        hubward isochrones study.yaml --engine valhalla --mode walk --network county.osm.pbf

      The engine runs on this machine alone and ends with the command, as that of hubward travel does. \
      No site farther from the network than --snap is moved to it. OSRM draws no isochrones: leave \
      --engine out and name the travel that it made.

      The file has a polygon for each site and number of minutes, with the site's id and name, the \
      minutes, the mode, and how it was made: engine and version, the network's file, SHA-256 and day, \
      or the travel whose areas were joined. What is printed is who lives within the outlines today and \
      under every scenario, beside those whose travel is within as many minutes, and the areas that the \
      two disagree about; then the lines for the study file, with which report and export show them.
      """)

  @OptionGroup var input: StudyArgument
  @OptionGroup var wanted: IsochroneOptions
  @OptionGroup(title: "Along streets") var streets: StreetOptions
  @Option(
    help:
      "Speed in km/h, on foot or by bicycle; or adult, toddler, pushchair. (default: 4.8 on foot, 16 by bicycle)"
  )
  var speed: String?

  func validate() throws {
    if streets.engine == nil, let given = streets.given ?? speed.map({ _ in "--speed" }) {
      throw ValidationError("\(given) is for an engine: name one with --engine.")
    }
  }

  func run() throws {
    try ending {
      if streets.engine == .osrm {
        throw Failure("\(RoutingError.noIsochrones(.osrm))", code: .usage)
      }
      let minutes = try wanted.limits()
      let study = try input.open(withoutIsochrones: true)
      let index = try travel(of: study)
      let name = streets.mode?.rawValue ?? index.map { study.travels[$0].id } ?? "travel"
      let file = IsochroneFile(path: path(name))
      try written { () throws(StoreError) in try file.check() }
      let set: IsochroneSet
      if let engine = streets.engine, let mode = streets.mode {
        set = try alongStreets(study, engine, mode, minutes)
      } else if let index {
        set = try joined(study, study.travels[index], minutes)
      } else {
        throw Failure(
          "no travel of the study is in minutes; name a routing engine with --engine, or add such a travel",
          code: .data)
      }
      let bytes = try written { () throws(StoreError) in try IsochroneFile.bytes(set, of: study) }
      try show(bytes, file.path, study, index)
      try written { () throws(StoreError) in try file.write(bytes) }
      try Terminal.show(line: file.path)
    }
  }

  /// The travel whose areas are joined, or that an engine's outlines are held against.
  private func travel(of study: Study) throws -> Int? {
    let timed = study.travels.indices.filter { study.travels[$0].matrix.unit == .minutes }
    if let name = wanted.travel {
      guard let index = timed.first(where: { study.travels[$0].id == name }) else {
        let names = timed.map { study.travels[$0].id }
        throw Failure(
          "the study has no travel '\(name)' in minutes; \(Spelling.suggestion(for: name, among: names))it has \(Phrases.list(names))",
          code: .usage)
      }
      return index
    }
    return timed.first { study.travels[$0].making.mode?.rawValue == streets.mode?.rawValue }
      ?? timed.first { study.travels[$0].id == streets.mode?.rawValue } ?? timed.first
  }

  private func path(_ name: String) -> String {
    let folder = PathParts(input.study).folder
    let usual = "isochrones-\(name).geojson"
    return wanted.out ?? (folder == "." ? usual : PathParts.join(folder, usual))
  }

  private func joined(
    _ study: Study, _ travel: StudyTravel, _ minutes: [Double]
  ) throws -> IsochroneSet {
    do throws(GeographyError) {
      return try study.isochrones(by: travel, within: minutes)
    } catch {
      throw Failure("the areas cannot be drawn: \(error)", code: .data)
    }
  }

  /// Who lives within the outlines, as the file has them, and the lines for the study file.
  private func show(_ bytes: [UInt8], _ path: String, _ study: Study, _ travel: Int?) throws {
    let name = PathParts(path).name
    let set: IsochroneSet
    do throws(DataError) {
      set = try IsochroneSet(file: name, bytes: FileBytes(bytes))
    } catch {
      throw Failure("\(error)", code: .internalFault)
    }
    try Terminal.show(
      line:
        "Isochrones \(set.making.way) of \(NumberStyle.count(set.sites.count, "site")): \(set.making.words(in: study))"
    )
    guard let travel else {
      return try Terminal.show(
        line: "No travel of the study is in minutes, so there is none to hold them against")
    }
    let (table, sentences): (Table, [String])
    do throws(GeographyError) {
      let findings = try study.isochroneFindings(
        StudyIsochrones(file: name, set: set, travel: travel))
      (table, sentences) = (
        study.isochroneTable(findings, number: 1), study.isochroneSentences(findings)
      )
    } catch {
      throw Failure("the outlines cannot be joined: \(error)", code: .internalFault)
    }
    try Terminal.show([table], of: study.about.id, .text)
    for sentence in sentences { try Terminal.show(line: sentence) }
    if !study.wanted.isEmpty {
      try Terminal.show(
        line: "Scenarios that ask for the best plan are left out here; the report has them.")
    }
    try Terminal.show(line: "\nFor the study file:\n")
    try Terminal.show(line: "isochrones:")
    try Terminal.show(line: "  - { file: \(name), travel: \(study.travels[travel].id) }\n")
  }

  /// What cannot be drawn is the data's fault, what cannot be written the disk's.
  private func written<Value>(_ body: () throws(StoreError) -> Value) throws -> Value {
    do throws(StoreError) {
      return try body()
    } catch {
      if case .map = error { throw Failure("\(error)", code: .data) }
      throw Failure("\(error)", code: .cannotWrite)
    }
  }
}
