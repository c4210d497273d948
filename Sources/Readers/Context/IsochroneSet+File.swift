public import Geography
import Places
public import Spreadsheets
public import Text

extension IsochroneSet {
  /// Reads isochrones from GeoJSON: a polygon for each site and number of minutes, or none where nobody is
  /// that near.
  ///
  /// - Throws: ``DataError/refused(_:)`` with every feature that cannot be one; sites that have not the
  ///   same minutes as the others; features made in different ways.
  public init(file: String, bytes: FileBytes) throws(DataError) {
    let document = try GeoJSONDocument(bytes.withBytes { [UInt8]($0) }, file: file)
    var boundaries = BoundaryReading(file: file, codeProperty: "", nameProperty: nil)
    let system = boundaries.system(of: document, stated: nil)
    try boundaries.diagnostics.stopOnErrors()
    var reading = IsochroneReading(file: file)
    let features = (document.features ?? []).map { ContextFeature($0) }
    guard document.type == "FeatureCollection", !features.isEmpty else {
      throw reading.refusal(
        "holds no features of a FeatureCollection",
        "write it with `hubward isochrones`, or export the whole layer as GeoJSON")
    }
    if let fault = BritishExtent.fault(features.lazy.flatMap(\.positions), in: system) {
      throw reading.refusal(fault.message, fault.whatToDo)
    }
    let placing: GridPlacing
    do throws(GeographyError) {
      placing = try GridPlacing(from: system)
    } catch {
      throw reading.refusal("\(error)", "install PROJ with its database")
    }
    for (index, feature) in features.enumerated() {
      reading.take(feature, number: index + 1, placing)
    }
    self = try reading.finish()
  }
}

/// Turns features into isochrones and collects what is wrong.
private struct IsochroneReading {
  let file: String
  private var problems: [Diagnostic] = []
  private var making: IsochroneMaking?
  private var sites: [SiteID] = []
  private var found: [SiteID: [Double: Region]] = [:]

  init(file: String) {
    self.file = file
  }

  mutating func take(_ feature: ContextFeature, number: Int, _ placing: GridPlacing) {
    func text(_ column: IsochroneColumn) -> String? {
      feature.properties[column.rawValue].flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let site = text(.site) else {
      return refuse(
        "feature \(number) has no property 'site'",
        "its properties are \(Phrases.list(feature.names.map { "'\($0)'" }))")
    }
    let label = "feature \(number) (\(site))"
    guard let minutes = text(.minutes).flatMap({ PlainNumber.value($0) }), minutes > 0 else {
      return refuse(
        "\(label): expected minutes above zero, found \(text(.minutes).map { "'\($0)'" } ?? "none")",
        "write its minutes under 'minutes'")
    }
    guard minutes <= IsochroneSet.longest else {
      return refuse(
        "\(label): expected \(PlainNumber.text(IsochroneSet.longest)) minutes at most, found \(PlainNumber.text(minutes))",
        "see whether they are seconds")
    }
    let own = IsochroneMaking(
      maker: text(.engine) == nil && text(.madeBy) != "engine" ? .areas : .engine,
      mode: text(.mode) ?? "not stated", travel: text(.travel), engine: text(.engine),
      version: text(.engineVersion), speed: text(.speed).flatMap { PlainNumber.value($0) },
      network: text(.network), sha256: text(.networkSHA256), mapDay: text(.mapDay))
    if let making, making != own {
      return refuse(
        "\(label) was made in another way than the features before it",
        "keep isochrones of one mode, network and engine in a file")
    }
    making = own
    let region: Region
    switch feature.shape {
    case nil where feature.geometryType == "nothing": region = Region(polygons: [])
    case .polygons(let polygons):
      do throws(GeographyError) {
        region = try placing.region(polygons)
      } catch {
        return refuse("\(label): \(error)", "repair the geometry (QGIS: Fix geometries)")
      }
    default:
      return refuse(
        "\(label): expected a Polygon or MultiPolygon, found \(feature.geometryType)",
        "export isochrones as polygons")
    }
    let id = SiteID(site)
    if found[id] == nil { sites.append(id) }
    guard found[id, default: [:]].updateValue(region, forKey: minutes) == nil else {
      return refuse(
        "\(label) has \(PlainNumber.text(minutes)) minutes a second time",
        "join its parts into one feature")
    }
  }

  func finish() throws(DataError) -> IsochroneSet {
    try problems.stopOnErrors()
    let minutes = Set(found.values.flatMap(\.keys)).sorted()
    guard minutes.count <= IsochroneSet.mostMinutes else {
      throw refusal(
        "has \(minutes.count) numbers of minutes, and a map shows \(IsochroneSet.mostMinutes) at most",
        "leave some out")
    }
    var isochrones: [Isochrone] = []
    for site in sites {
      for step in minutes {
        guard let region = found[site]?[step] else {
          throw refusal(
            "site \(site) has no feature for \(PlainNumber.text(step)) minutes, which others have",
            "give every site the same minutes, with no geometry where nobody is that near")
        }
        isochrones.append(Isochrone(site: site, minutes: step, region: region))
      }
    }
    guard let making else { throw refusal("holds no isochrones", "write it anew") }
    guard isochrones.contains(where: { !$0.region.isEmpty }) else {
      throw refusal("none of its features has a shape", "write it anew")
    }
    for (smaller, larger) in zip(isochrones, isochrones.dropFirst())
    where smaller.site == larger.site && larger.region.area < 0.99 * smaller.region.area {
      throw refusal(
        "the ground within \(PlainNumber.text(larger.minutes)) minutes of \(larger.site) is smaller than that within \(PlainNumber.text(smaller.minutes))",
        "see whether their minutes are exchanged, or write it anew")
    }
    return IsochroneSet(making: making, minutes: minutes, isochrones: isochrones)
  }

  func refusal(_ message: String, _ whatToDo: String) -> DataError {
    .refused([Diagnostic(.error, at: .init(file: file), message, whatToDo: whatToDo)])
  }

  private mutating func refuse(_ message: String, _ whatToDo: String) {
    problems.append(Diagnostic(.error, at: .init(file: file), message, whatToDo: whatToDo))
  }
}
